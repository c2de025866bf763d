import { isFileName } from './file-names.ts';

/**
 * Paths below the output folder as a server answers them that has it as its root: what files are known by,
 * wherever the site stands. `urls.ts` makes addresses of them.
 */

export const pagePath = (...parts: readonly string[]) => `/${parts.map(encodeURIComponent).join('/')}/`;
export const filePath = (...parts: readonly string[]) => `/${parts.map(encodeURIComponent).join('/')}`;

/**
 * The path, on every site, of a file that comes with a text; `Urls.shared` makes an address of it.
 *
 * @param owner the folder below content/ that holds the file: `stories/<id>` or `pages/<id>`
 */
export const mediaPath = (owner: string, name: string) => filePath('media', ...owner.split('/'), name);

/** The same of what pages load, and whose name has a digest in it. */
export const assetPath = (name: string) => filePath('_astro', name);

/** No path begins with these: they are the host's, or files that pages load. */
const reserved = /^[._]/;

/**
 * The path at which a redirect from an old address is published, however that address was written:
 * percent-encoded or not, with a final slash or without.
 *
 * @returns `null` if no file can be published there
 */
export function aliasPath(alias: string): string | null {
  const parts = decoded(alias.replace(/(?:\/(?:index\.html)?)+$/, ''))?.slice(1) ?? [];
  if (parts.length === 0 || reserved.test(parts[0] ?? '') || !parts.every(isFileName)) return null;
  return /\.html?$/.test(parts.at(-1) ?? '') ? filePath(...parts) : pagePath(...parts);
}

/** A path as people read it, if it means the same when it is read as an alias. */
export function readablePath(path: string): string {
  const text = decoded(path)?.join('/') ?? path;
  return aliasPath(text) === aliasPath(path) ? text : path;
}

function decoded(path: string): string[] | null {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** The file, below the output folder, that a server answers a path with. */
export function outputFile(path: string): string {
  const decoded = path.slice(1).split('/').map(decodeURIComponent).join('/');
  return path.endsWith('/') ? `${decoded}index.html` : decoded;
}

/** The path that a server answers with a file of the output folder: the inverse of `outputFile`. */
export function pathOfFile(name: string): string {
  const encoded = filePath(...name.split('/'));
  return encoded.endsWith('/index.html') ? encoded.slice(0, -'index.html'.length) : encoded;
}
