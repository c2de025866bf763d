import type { FormerAddressesPage } from '../../newsroom/page-data/former-addresses.ts';
import { urls } from '../../publication/urls.ts';
import { securityHeaders } from './security-headers.ts';
import { caching, lasting, mediaTypes, typeOf } from './served-as.ts';

/**
 * What hosts are to say about files, in the form that Netlify and Cloudflare Pages read: what files
 * are, and how long they may be kept. Two rules that set one header would be joined, so none overlap in
 * what they set; and a path has one `*`.
 * https://developers.cloudflare.com/pages/configuration/headers/
 *
 * @param policy the pages' own Content-Security-Policy
 */
export function headers({ editions }: Pick<FormerAddressesPage, 'editions'>, policy: string): string {
  const asked = caching.pages(caching.shared);
  const rules: Rule[] = [
    ...Object.entries(securityHeaders(policy)).map(([name, value]): Rule => ['/*', name, value]),
    [`${lasting}*`, 'Cache-Control', caching.lasting],
    ...askedAgain(editions).map((path): Rule => [path, 'Cache-Control', asked]),
    ...typed(editions).map((path): Rule => [path, 'Content-Type', typeOf(path)]),
  ];
  const blocks = [...Map.groupBy(rules, ([path]) => path)].map(([path, lines]) =>
    [path, ...lines.map(([, name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

type Rule = readonly [path: string, name: string, value: string];

/** Everything but what never changes. */
function askedAgain(editions: readonly string[]): string[] {
  const files = [urls.chooser(), urls.siteNotFound(), urls.sitemapIndex(), '/*.txt'];
  return [...files, '/sitemaps/*', '/media/*', '/icons/*', ...editions.map((id) => `${urls.front(id)}*`)];
}

/** Files that hosts may not know by their names. Where an ending is that of others, too, each is named. */
function typed(editions: readonly string[]): string[] {
  const endings = mediaTypes.map(([ending]) => ending).filter((ending) => !shared.has(ending));
  return [
    ...endings.map((ending) => `/*${ending}`),
    urls.sitemapIndex(),
    '/sitemaps/*.xml',
    ...editions.flatMap((id) => [
      urls.newsSitemap(id),
      `/${id}/sitemaps/*.xml`,
      urls.latest(id),
      `/${id}/search/*.json`,
    ]),
  ];
}

const shared = new Set(['.xml', '.json']);
