import type { Renderer } from '../../newsroom/newsroom.ts';
import { createSiteVersion, type SiteVersion } from '../../press/serve/site-version.ts';
import type { Templates } from '../../press/templates/templates.ts';
import type { Desk } from '../desk.ts';
import type { Asking } from '../items/item.ts';
import { renderTyped } from '../items/typed.ts';
import type { TextFolder } from '../newsroom/folder.ts';
import type { Previewed, TypedItem } from '../protocol.ts';

/** How many pages of unsaved texts are kept; the oldest go first. */
const most = 100;
/** Bytes of the other pages of their site that are kept: a frame shows pictures of it alone. */
const memory = 1024 * 1024;

/** Pages of what people type, until they type on. */
export class Previews {
  readonly #pages = new Map<string, { html: Uint8Array; user: string }>();
  readonly #desk: Desk;
  readonly #templates: Promise<Templates>;
  /** User → the site with what they typed last: pictures that no page shows yet are in it. */
  readonly #sites = new Map<string, SiteVersion>();
  #count = 0;

  constructor(desk: Desk, templates: Promise<Templates>) {
    this.#desk = desk;
    this.#templates = templates;
  }

  /** Renders a page and keeps it. */
  async make(of: TextFolder, edition: string, draft: TypedItem, asking: Asking): Promise<Previewed> {
    const { roots, made } = this.#desk;
    const templates = await this.#templates;
    const { render } = templates;
    const siteWith = (renderer: Renderer) =>
      createSiteVersion(roots, renderer, { render, made, memory }, Number.POSITIVE_INFINITY);
    const page = await renderTyped(this.#desk, templates, of, edition, draft, asking, siteWith);
    const { user } = asking;
    this.#sites.set(user.id, page.site);
    this.#count += 1;
    const key = `${this.#count}`;
    this.#pages.set(key, { html: page.html, user: user.id });
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > most && oldest !== undefined) this.#pages.delete(oldest);
    return { path: `${page.url}?typed=${key}`, problems: page.problems };
  }

  /** The site with what a user typed last. */
  siteOf(user: string): SiteVersion | undefined {
    return this.#sites.get(user);
  }

  /** A page that was rendered for a user. */
  of(key: string, user: string): Uint8Array | null {
    const found = this.#pages.get(key);
    return found?.user === user ? found.html : null;
  }
}
