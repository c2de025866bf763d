import type { DeparturesPage } from '../../newsroom/pages/departures.ts';
import { outputFile, urls } from '../../publication/urls.ts';
import { securityHeaders } from './security-headers.ts';

const head = `# For a server block of nginx whose root is this folder: include /path/to/_nginx.conf;
# Written by Warraq from \`aliases\` and \`status: withdrawn\`; reload nginx after it has changed.
charset utf-8;
charset_types text/plain text/xml application/xml application/json;
location ~ ^/_(?:redirects|headers|nginx\\.conf)$ { return 404; }
location ^~ /_astro/ { expires 1y; }
location ~ /feed\\.xml$ { types { } default_type "application/rss+xml; charset=utf-8"; }
location ~ /atom\\.xml$ { types { } default_type "application/atom+xml; charset=utf-8"; }
location ~ /feed\\.json$ { types { } default_type "application/feed+json; charset=utf-8"; }
error_page 404 ${urls.siteNotFound()};`;

/**
 * What nginx is to do with old addresses, and which page each edition shows for what it does not
 * find. nginx compares decoded paths: https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 *
 * @param policy the pages' own Content-Security-Policy
 */
export function nginx({ redirects, gone, editions }: DeparturesPage, policy: string): string {
  const lines = [
    head,
    ...Object.entries(securityHeaders(policy)).map(
      ([name, value]) => `add_header ${name} ${quoted(value)} always;`,
    ),
    ...editions.map((id) => `location ${urls.front(id)} { error_page 404 ${urls.notFound(id)}; }`),
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

const decoded = (path: string) => quoted(path.split('/').map(decodeURIComponent).join('/'));
const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
