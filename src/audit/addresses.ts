/** Where an address leads. */
export type Target =
  | { on: 'site'; name: string; exists: boolean; fragment: string }
  | { on: 'elsewhere' }
  /** Not an address of the web, such as `mailto:`, or no address at all. */
  | { on: 'nowhere' };

/** Stands for the origin of a site that does not tell its own. */
const unknownOrigin = 'https://site.invalid';

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

/** Finds what addresses on a site lead to, as a browser on that page would. */
export function createResolver(origin: string | null, names: ReadonlySet<string>) {
  const site = origin ?? unknownOrigin;
  return (href: string, from: string): Target => {
    const url = URL.parse(href, site + pathOf(from));
    if (!url || !/^https?:$/.test(url.protocol)) return { on: 'nowhere' };
    if (url.origin !== site) return { on: 'elsewhere' };
    const name = nameOf(url.pathname);
    if (name === null) return { on: 'nowhere' };
    return { on: 'site', name, exists: names.has(name), fragment: decoded(url.hash.slice(1)) };
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
