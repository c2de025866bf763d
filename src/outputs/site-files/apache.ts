import type { FormerAddressesPage } from '../../newsroom/page-data/former-addresses.ts';
import { outputFile } from '../../publication/output-paths.ts';
import { decodedPath, hostFilePattern } from './host-files.ts';
import { securityHeaders } from './security-headers.ts';
import { caching, lasting, mediaTypes, withCharset } from './served-as.ts';

const head = (
  base: string,
) => `# For a virtual host of Apache httpd whose document root is ${base ? `a folder that has this one at ${base}/` : 'this folder'}:
# Include /path/to/_apache.conf. It needs the modules alias, dir, headers, mime and rewrite.
# Written by Warraq from \`aliases\` and \`status: withdrawn\`; reload Apache after it has changed.
DirectoryIndex index.html
AddDefaultCharset utf-8
AddCharset utf-8 .css .js .xml .json .txt
RewriteEngine On
RedirectMatch 404 "^${pattern(base)}/${hostFilePattern}$"
ErrorDocument 404 ${base}/404.html
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/plain text/css text/xml text/javascript application/javascript application/xml application/json application/json+chapters application/rss+xml application/atom+xml application/feed+json application/manifest+json image/svg+xml
</IfModule>
Header always set Cache-Control "${caching.pages(caching.shared)}"
<LocationMatch "^${pattern(base)}${lasting}">
  Header always set Cache-Control "${caching.lasting}"
</LocationMatch>`;

const pattern = (text: string) => text.replace(/[.+()[\]{}^$|\\?*]/g, '\\$&');

/** The first that fits holds for Warraq, the last for Apache. */
const typed = () =>
  mediaTypes.toReversed().map(
    ([ending, type]) => `<LocationMatch "${pattern(ending)}$">
  ForceType "${withCharset(type)}"
</LocationMatch>`,
  );

/**
 * What Apache httpd is to do with old addresses, and what it is to say of files:
 * https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html. It compares decoded paths.
 *
 * @param policy the pages' own Content-Security-Policy
 */
export function apache({ redirects, gone, base, editions }: FormerAddressesPage, policy: string): string {
  const lines = [
    head(base),
    ...Object.entries(securityHeaders(policy)).map(
      ([name, value]) => `Header always set ${name} ${quoted(value)}`,
    ),
    ...typed(),
    ...editions
      .filter(({ atRoot }) => !atRoot)
      .map(
        ({ front, notFound }) => `<Location ${quoted(front)}>\n  ErrorDocument 404 ${notFound}\n</Location>`,
      ),
    ...redirects.map(
      ({ path, target }) => `RewriteRule ${matching(path)} ${quoted(literal(target))} [R=301,L,NE]`,
    ),
    ...gone.flatMap((path) => [...pageOf(path), `RewriteRule ${matching(path)} - [G,L]`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The page of a path, as an error page. A file can't be its own, since it would be asked for again. */
function pageOf(path: string): string[] {
  if (!path.endsWith('/')) return [];
  const page = `/${outputFile(path)}`;
  return [`<Location ${quoted(decodedPath(path))}>\n  ErrorDocument 410 ${quoted(page)}\n</Location>`];
}

const matching = (path: string) => quoted(`^${pattern(decodedPath(path))}$`);
/** In a substitution, `%` and `$` stand for what was matched. */
const literal = (target: string) => target.replace(/[%$]/g, '\\$&');
const quoted = (text: string) => `"${text.replace(/"/g, '\\"')}"`;
