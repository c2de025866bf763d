/** What the languages of two texts are called in addresses: `ar`, `arabic`. */
export type Markers = readonly [of: ReadonlySet<string>, its: ReadonlySet<string>];

/**
 * What a language is called in addresses: its subtag, its name in itself, and further names.
 *
 * @param language BCP 47
 */
export function markersOf(language: string, further: readonly string[]): ReadonlySet<string> {
  const [subtag = ''] = language.toLowerCase().split('-');
  if (subtag === '') return new Set(further);
  const name = new Intl.DisplayNames(subtag, { type: 'language' }).of(subtag) ?? subtag;
  return new Set([subtag, name.toLowerCase(), ...further]);
}

/** Where links lead whose pages may be another one in another language; nobody else answers a mail or a call. */
const pages: ReadonlySet<string> = new Set(['web', 'path', 'story', 'page']);

/** Whether a link of a translation leads to what that of its original does, or to its page in the language of the readers. */
export function leadsAlike(original: string, translation: string, markers: Markers): boolean {
  const [one, other] = [original, translation].map(placeOf) as [Place, Place];
  if (one.path === other.path && one.host === other.host) return true;
  if (!pages.has(one.scheme) || !pages.has(other.scheme)) return false;
  // A story of the newsroom may stand for a page elsewhere.
  if (one.scheme !== other.scheme) return true;
  return (one.scheme === 'web' || one.scheme === 'path') && isTwin(one, other, markers);
}

/** Where an address leads, without what is the same page: the scheme of the web, `www.`, a place in it, called as its heading is. */
interface Place {
  /** `web` of other sites, `path` of this one, empty within the page. */
  scheme: string;
  host: string;
  path: string;
}

function placeOf(address: string): Place {
  const [bare = ''] = address.split('#');
  const url = /^(?:https?:)?\/\//i.test(bare) ? URL.parse(bare, 'https://localhost') : null;
  if (url) {
    const path = decoded(url.pathname + url.search).replace(/\/$/, '');
    return { scheme: 'web', host: url.hostname.replace(/^(?:www|m)\./, ''), path };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  return { scheme: bare === '' ? '' : (scheme ?? 'path'), host: '', path: decoded(bare).replace(/\/$/, '') };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Whether two pages may be one in two languages: one of them is marked as being in its own, such as `ar.` or `/en/`, is called
 * by letters that the other one's language has not, or the same at another address of the same name (`.com`, `.net`).
 */
function isTwin(one: Place, other: Place, [of, its]: Markers): boolean {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  const isMarked = (words: ReadonlySet<string>, others: ReadonlySet<string>, marks: ReadonlySet<string>) =>
    [...marks].some((mark) => words.has(mark) && !others.has(mark));
  if (isMarked(ours, theirs, of) || isMarked(theirs, ours, its)) return true;
  const isOther = ({ path }: Place) => /[^\P{L}a-z]/iu.test(path);
  if (isOther(one) !== isOther(other)) return true;
  return one.host !== other.host && nameOf(one) === nameOf(other);
}

const wordsOf = ({ host, path }: Place): ReadonlySet<string> =>
  new Set(`${host}/${path}`.toLowerCase().split(/[^\p{L}\p{N}]+/u));

/** The name of a site: the longest part of its host but for the last. */
const nameOf = ({ host }: Place): string =>
  host
    .split('.')
    .slice(0, -1)
    .reduce((name, part) => (part.length > name.length ? part : name), '');
