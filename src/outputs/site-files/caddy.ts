import type { FormerAddressesPage } from '../../newsroom/page-data/former-addresses.ts';
import { outputFile } from '../../publication/output-paths.ts';
import { decodedPath, hostFiles } from './host-files.ts';
import { securityHeaders } from './security-headers.ts';
import { caching, lasting, mediaTypes, withCharset } from './served-as.ts';

/**
 * What Caddy is to do with old addresses, and what it is to say of files: https://caddyserver.com/docs/caddyfile. It compares
 * decoded paths.
 *
 * @param policy the pages' own Content-Security-Policy
 */
export function caddy(page: FormerAddressesPage, policy: string): string {
  const { redirects, gone, base } = page;
  const lines = [
    `# For a site block of Caddy whose root is ${base ? `a folder that has this one at ${base}/` : 'this folder'}: import /path/to/_caddy.conf`,
    '# Written by Warraq from `aliases` and `status: withdrawn`; reload Caddy after it has changed.',
    'encode gzip',
    'file_server',
    `@hosts path ${hostFiles.map((name) => quoted(`${base}/${name}`)).join(' ')}`,
    'error @hosts 404',
    ...Object.entries(securityHeaders(policy)).map(([name, value]) => `header ${name} ${quoted(value)}`),
    `@asked not path ${base}${lasting}*`,
    `header @asked Cache-Control ${quoted(caching.pages(caching.shared))}`,
    `header ${base}${lasting}* Cache-Control ${quoted(caching.lasting)}`,
    ...typed(),
    ...redirects.map(({ path, target }) => `redir ${matching(path)} ${quoted(target)} 301`),
    ...gone.map((path) => `error ${matching(path)} 410`),
    ...errors(page),
  ];
  return `${lines.join('\n')}\n`;
}

/** All matchers that fit set a header, so what is longer is left out of what is shorter. */
function typed(): string[] {
  const longer = (ending: string) =>
    mediaTypes.map(([other]) => other).filter((other) => other !== ending && other.endsWith(ending));
  return mediaTypes.flatMap(([ending, type], index) => {
    const others = longer(ending).map((other) => quoted(`*${other}`));
    return [
      `@type${index} {`,
      `  path ${quoted(`*${ending}`)}`,
      ...(others.length > 0 ? [`  not path ${others.join(' ')}`] : []),
      '}',
      `header @type${index} Content-Type ${quoted(withCharset(type))}`,
    ];
  });
}

/** The page of what is gone, and that of what isn't found in an edition. */
function errors({ gone, base, editions }: FormerAddressesPage): string[] {
  const pages = gone.filter((path) => path.endsWith('/'));
  const fronts = editions.filter(({ atRoot }) => !atRoot);
  return [
    'handle_errors {',
    '  header Content-Type "text/html; charset=utf-8"',
    ...pages.map((path) => `  rewrite ${matching(path)} ${quoted(`/${outputFile(path)}`)}`),
    ...fronts.flatMap(({ front, notFound }, index) => [
      `  @lost${index} {`,
      '    expression `{http.error.status_code} == 404`',
      `    path ${quoted(`${front}*`)}`,
      '  }',
      `  rewrite @lost${index} ${notFound}`,
    ]),
    '  @lost {',
    '    expression `{http.error.status_code} == 404`',
    ...(fronts.length > 0
      ? [`    not path ${fronts.map(({ front }) => quoted(`${front}*`)).join(' ')}`]
      : []),
    '  }',
    `  rewrite @lost ${base}/404.html`,
    '  file_server',
    '}',
  ];
}

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replace(/[{}]/g, '\\$&')}"`;

/** A path as it is matched: `%` begins what is compared as it is encoded. */
const matching = (path: string) => quoted(decodedPath(path).replaceAll('%', '%25'));
