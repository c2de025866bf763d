import type { FormerAddressesPage } from '../../newsroom/page-data/former-addresses.ts';
import { outputFile } from '../../publication/output-paths.ts';
import { decodedPath, hostFilePattern } from './host-files.ts';
import { securityHeaders } from './security-headers.ts';
import { caching, lasting, mediaTypes, withCharset } from './served-as.ts';

/** nginx takes the first pattern that fits; its own table may not know the type, or another. */
const types = mediaTypes
  .map(([ending, type]) => {
    const pattern = ending.replaceAll('.', '\\.');
    return `location ~ ${pattern}$ { types { } default_type "${withCharset(type)}"; }`;
  })
  .join('\n');

const indented = types.replace(/^/gm, '  ');

const root = (base: string) => (base ? `a folder that has this one at ${base}/` : 'this folder');

const head = (
  base: string,
) => `# For a server block of nginx whose root is ${root(base)}: include /path/to/_nginx.conf;
# Written by Warraq from \`aliases\` and \`status: withdrawn\`; reload nginx after it has changed.
charset utf-8;
charset_types text/plain text/xml text/css text/javascript application/javascript application/xml application/json;
location ~ ^${base.replaceAll('.', '\\.')}/${hostFilePattern}$ { return 404; }
set $warraq_caching "${caching.pages(caching.shared)}";
location ^~ ${base}${lasting} { set $warraq_caching "${caching.lasting}"; }
${types}
error_page 404 ${base}/404.html;
add_header Cache-Control $warraq_caching always;`;

/**
 * What nginx is to do with old addresses, and which page each edition shows for what it does not
 * find, files with a type of their own included: patterns inside a location come before those around it. nginx compares
 * decoded paths: https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 *
 * @param policy the pages' own Content-Security-Policy
 */
export function nginx({ redirects, gone, base, editions }: FormerAddressesPage, policy: string): string {
  const lines = [
    head(base),
    ...Object.entries(securityHeaders(policy)).map(
      ([name, value]) => `add_header ${name} ${quoted(value)} always;`,
    ),
    ...editions
      .filter(({ atRoot }) => !atRoot)
      .map(({ front, notFound }) => `location ${front} { error_page 404 ${notFound};\n${indented}\n}`),
    ...redirects.map(({ path, target }) => `location = ${decoded(path)} { return 301 ${quoted(target)}; }`),
    ...gone.map((path) => `location = ${decoded(path)} { ${pageOf(path)}return 410; }`),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * The page of a path, as an error page. A file can't be its own, since it would be asked for again;
 * and nginx has no way to write a `$` that is no variable.
 */
function pageOf(path: string): string {
  const page = `/${outputFile(path)}`;
  return path.endsWith('/') && !page.includes('$') ? `error_page 410 ${quoted(page)}; ` : '';
}

const decoded = (path: string) => quoted(decodedPath(path));
const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
