import { decoded } from '../addresses.ts';
import type { Dropped, ItemLink } from '../item.ts';
import type { Place } from './languages.ts';
import { belowRoot, isText, type Layout } from './layout.ts';
import { resolved } from './pictures.ts';

/** A text of a site that links lead to. */
export interface Target {
  guid: string;
  /** Of its file, in the folder. */
  path: string;
  place: Place;
  /** Where it stood, as a path from the root, if that is known. */
  own: string | undefined;
  /** All paths that led to it. */
  addresses: readonly string[];
}

/** Where links of the texts of a site lead: to files beside them, to addresses of the old site, or nowhere. */
export class Links {
  readonly #byFile = new Map<string, Target>();
  readonly #byName = new Map<string, Target | null>();
  readonly #byAddress = new Map<string, Target>();
  readonly #byKey: ReadonlyMap<string, readonly Target[]>;
  readonly #base: URL | null;

  /** @param base the whole address of the old site, if it is known */
  constructor(targets: readonly Target[], layout: Layout, base: string | undefined) {
    this.#base = base !== undefined && /^https?:/i.test(base) ? URL.parse(base) : null;
    this.#byKey = Map.groupBy(targets, ({ place }) => place.key);
    // Names of files before those that several languages share.
    const names = [
      (one: Target) => one.path,
      (one: Target) => belowRoot(one.path, layout),
      (one: Target) => `${one.place.path}.md`,
    ];
    for (const nameIn of names)
      for (const one of targets)
        if (!this.#byFile.has(stem(nameIn(one)))) this.#byFile.set(stem(nameIn(one)), one);
    for (const one of targets) {
      const name = nameOf(one.path);
      const other = this.#byName.get(name);
      this.#byName.set(name, other && other.place.key !== one.place.key ? null : (other ?? one));
      for (const address of one.addresses) this.#byAddress.set(plain(address), one);
    }
  }

  /**
   * Where an address in a text leads.
   *
   * @returns `undefined` if it holds as it is
   */
  from(address: string, text: Target): { link: ItemLink; lost?: Dropped } | undefined {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(this.#local(address) ?? '') ?? [];
    if (path === '') return undefined;
    const bare = decoded(path);
    const target = this.#fileAt(bare, text) ?? (isText(bare) ? undefined : this.#at(bare, text));
    if (!target) return this.#elsewhere(address, bare, rest, text);
    // Versions of one story are one story here: what leads from one to the other is its address.
    const isOwn = target.guid !== text.guid && target.place.key === text.place.key;
    const url = target.own ?? this.#old(bare, text);
    return { link: { ref: address, ...(!isOwn && { guid: target.guid }), url, ...(rest && { rest }) } };
  }

  /** A path of the site, or one from beside a text; `undefined` for what is elsewhere. */
  #local(address: string): string | undefined {
    const base = this.#base;
    const folder = base?.pathname.replace(/\/?$/, '/') ?? '/';
    if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address))
      return address.startsWith(folder) ? address.slice(folder.length - 1) : address;
    const url = base && URL.parse(address, base);
    if (!url || url.host !== base.host || !url.pathname.startsWith(base.pathname)) return undefined;
    return `/${url.pathname.slice(base.pathname.length).replace(/^\//, '')}${url.search}${url.hash}`;
  }

  #fileAt(bare: string, text: Target): Target | undefined {
    if (!isText(bare)) return undefined;
    const beside = resolved(`${folderOf(text.path)}/${bare}`);
    const keys = bare.startsWith('/') ? [bare] : [beside, ...(bare.includes('..') ? [] : [bare])];
    const found = keys.map((one) => this.#byFile.get(stem(resolved(one)))).find((one) => one);
    return this.#inLanguage(found ?? this.#byName.get(nameOf(bare)) ?? undefined, text);
  }

  /** Files lead to the version in the language of the text, if there is one. */
  #inLanguage(target: Target | undefined, { place }: Target): Target | undefined {
    if (!target || target.place.key === place.key) return target;
    const versions = this.#byKey.get(target.place.key) ?? [];
    return versions.find((one) => one.place.language === place.language) ?? target;
  }

  /** By the address that a browser asks for, or else by the folder of that name. */
  #at(bare: string, text: Target): Target | undefined {
    const path = pathFrom(bare, text);
    const beside = bare.startsWith('/') ? path : `${folderOf(text.path)}/${bare}`;
    return (
      this.#byAddress.get(plain(path)) ??
      [path, beside].map((one) => this.#byFile.get(stem(`${resolved(one)}.md`))).find((one) => one)
    );
  }

  #elsewhere(address: string, bare: string, rest: string, text: Target) {
    const url = this.#old(bare, text);
    const reason = 'no text of the site is there: the link leads to where it was';
    const lost = isText(bare) ? { lost: { what: address, reason } } : {};
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address) || url + rest === address) return undefined;
    return { link: { ref: address, url, ...(rest && { rest }) }, ...lost };
  }

  /** Where something was, as a whole address if that of the site is known. */
  #old(bare: string, text: Target): string {
    const path = isText(bare)
      ? `/${stem(resolved(bare.startsWith('/') ? bare : `${folderOf(text.place.path)}/${bare}`))}/`
      : pathFrom(bare, text);
    // Brackets would end an address in Markdown, `?` and `#` a path; a colon in it stands behind no scheme.
    const inSite = encoded(path).replace(/^\/+/, '');
    const base = this.#base && URL.parse(`./${inSite}`, this.#base.href.replace(/\/?$/, '/'));
    return base?.href ?? `/${inSite}`;
  }
}

const folderOf = (path: string) => path.split('/').slice(0, -1).join('/');

/** A path as it stands in an address in Markdown. */
const encoded = (path: string) =>
  encodeURI(path).replace(/[()?#]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** A path of a file without its ending; of a bundle its folder. */
const stem = (path: string) => path.replace(/\.\w+$/, '').replace(/(?:^|\/)_?index$/, '');

const nameOf = (path: string) => stem(path.replace(/^\//, '')).replace(/^.*\//, '');

/** An address as it is compared. */
const plain = (address: string) =>
  decoded(address)
    .replace(/(?:index)?\.html?$/i, '')
    .replace(/\/$/, '');

/** The path that an address in a text names, as a browser finds it. */
function pathFrom(bare: string, { own, place }: Target): string {
  const start = own ?? `/${stem(`${place.path}.md`)}/`;
  const url = URL.parse(encoded(bare), `http://localhost${encodeURI(start)}`);
  return url ? decoded(url.pathname) : bare;
}
