/** Files that are for hosts alone: which of them a host reads it hides, and it hides the others. */
export const hostFiles = ['_redirects', '_headers', '_nginx.conf', '_apache.conf', '_caddy.conf'] as const;

/** A pattern of their names, as nginx and Apache read it. */
export const hostFilePattern = `_(?:${hostFiles.map((name) => name.slice(1).replaceAll('.', '\\.')).join('|')})`;

/** A path as its bytes are, which is how servers compare it. */
export const decodedPath = (path: string): string => path.split('/').map(decodeURIComponent).join('/');
