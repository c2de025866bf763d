import type { FormerAddressesPage } from '../../newsroom/page-data/former-addresses.ts';
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
export function headers(site: Hosted, policy: string): string {
  const { base } = site;
  const asked = caching.pages(caching.shared);
  const rules: Rule[] = [
    ...Object.entries(securityHeaders(policy)).map(([name, value]): Rule => [`${base}/*`, name, value]),
    [`${base}${lasting}*`, 'Cache-Control', caching.lasting],
    ...askedAgain(site).map((path): Rule => [path, 'Cache-Control', asked]),
    ...typed(site).map((path): Rule => [path, 'Content-Type', typeOf(path)]),
  ];
  const blocks = [...Map.groupBy(rules, ([path]) => path)].map(([path, lines]) =>
    [path, ...lines.map(([, name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

type Hosted = Pick<FormerAddressesPage, 'base' | 'editions'>;
type Rule = readonly [path: string, name: string, value: string];

/**
 * Everything but what never changes, and but the pages of an edition at the root: no path with one `*` is
 * theirs alone, and both hosts ask for what they are told nothing of.
 */
function askedAgain({ base, editions }: Hosted): string[] {
  const names = [
    '/',
    '/404.html',
    '/sitemap.xml',
    '/*.txt',
    '/sitemaps/*',
    '/media/*',
    '/icons/*',
    '/.well-known/*',
  ];
  const below = editions.filter(({ atRoot }) => !atRoot);
  return [...names.map((name) => base + name), ...below.map(({ front }) => `${front}*`)];
}

/** Files that hosts may not know by their names. Where an ending is that of others, too, each is named. */
function typed({ base, editions }: Hosted): string[] {
  const endings = mediaTypes.map(([ending]) => ending).filter((ending) => !shared.has(ending));
  const atRoot = editions.some((one) => one.atRoot) ? endings.filter((ending) => ending.startsWith('/')) : [];
  const all = [
    ...endings.map((ending) => `${base}/*${ending}`),
    ...atRoot.map((ending) => base + ending),
    `${base}/sitemap.xml`,
    `${base}/.well-known/warraq.json`,
    `${base}/sitemaps/*.xml`,
    ...editions.flatMap(({ front, newsSitemap, latest }) => [
      newsSitemap,
      `${front}sitemaps/*.xml`,
      latest,
      `${front}search/*.json`,
    ]),
  ];
  return [...new Set(all)];
}

const shared = new Set(['.xml', '.json']);
