import { findSourceMap, SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { exists, read } from '../src/disk/files.ts';
import { once } from '../src/language/once.ts';

/** The source map beside a file of a bundle, read when an error wants it; `null` if there is none. */
const mapOf = once((url) => {
  const file = `${fileURLToPath(url)}.map`;
  return exists(file) ? new SourceMap(JSON.parse(read(file).toString())) : null;
});

/** A place of a stack as it is printed, in the source file that it was bundled or compiled from. */
function inSource(site: NodeJS.CallSite, folder: string): string {
  const [url, line, column] = [site.getFileName() ?? '', site.getLineNumber(), site.getColumnNumber()];
  if (url === '' || line === null || column === null) return String(site);
  const map = url.startsWith(folder) ? mapOf(url) : findSourceMap(url);
  const entry = map?.findEntry(line - 1, column - 1);
  if (!entry || !('originalSource' in entry)) return String(site);
  const { originalSource, originalLine, originalColumn } = entry;
  const place = `${new URL(originalSource, url)}:${originalLine + 1}:${originalColumn + 1}`;
  return String(site).replace(`${url}:${line}:${column}`, place);
}

/**
 * Lets stacks name source files instead of those of a bundle, and of templates where Node reads their maps. Costs nothing until something throws.
 *
 * @param folder the URL of the bundle's folder
 */
export function nameSources(folder: string): void {
  Error.prepareStackTrace = (error, sites) =>
    [String(error), ...sites.map((site) => `    at ${inSource(site, folder)}`)].join('\n');
}
