/** Where the files of a folder are published. */
export interface Mount {
  /** Scheme and host, and the path below which they are: without a slash at the end. */
  before: string;
  /** The folder, as a path without a slash at the end; empty for the whole of the output. */
  folder: string;
}

/** Stands for the address of a site that does not tell its own. */
export const unknown: Mount = { before: 'https://site.invalid', folder: '' };

/** Where an address leads. */
export type Target =
  | { on: 'site'; name: string; exists: boolean; fragment: string }
  | { on: 'elsewhere' }
  /** Not an address of the web, such as `mailto:`, or no address at all. */
  | { on: 'nowhere' };

/** The path that static hosts answer with a file. */
export function pathOf(name: string): string {
  const path = `/${name.split('/').map(encodeURIComponent).join('/')}`;
  return path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : path;
}

/** The file that static hosts answer a path with: that of its name, or `index.html` after a slash. */
function nameOf(path: string): string | null {
  try {
    const name = path.slice(1).split('/').map(decodeURIComponent).join('/');
    return path.endsWith('/') ? `${name}index.html` : name;
  } catch {
    return null;
  }
}

/** The whole address of a file; `null` if nothing says where its folder is published. */
export function addressOf(mounts: readonly Mount[], name: string): string | null {
  const path = pathOf(name);
  const found = mounts.find(({ folder }) => path.startsWith(`${folder}/`));
  return found ? found.before + path.slice(found.folder.length) : null;
}

/** Finds what addresses on a site lead to, as a browser on that page would. */
export function createResolver(mounts: readonly Mount[], names: ReadonlySet<string>) {
  return (href: string, from: string): Target => {
    const url = URL.parse(href, addressOf(mounts, from) ?? unknown.before + pathOf(from));
    if (!url || !/^https?:$/.test(url.protocol)) return { on: 'nowhere' };
    const at = url.origin + url.pathname;
    const found = mounts.find(({ before }) => at === before || at.startsWith(`${before}/`));
    // A path from the root of the host is meant to be of this site, even where that is below another path.
    if (!found && (isAbsolute(href) || href.startsWith('//'))) return { on: 'elsewhere' };
    const name = nameOf(found ? found.folder + at.slice(found.before.length) : url.pathname);
    if (name === null) return { on: 'nowhere' };
    return {
      on: 'site',
      name,
      exists: found !== undefined && names.has(name),
      fragment: decoded(url.hash.slice(1)),
    };
  };
}

/** A fragment as ids are written; a broken escape stays as it is. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Whether an address is absolute: it says scheme and host itself. */
export function isAbsolute(href: string): boolean {
  return /^https?:\/\/[^/]/i.test(href) && URL.canParse(href);
}
