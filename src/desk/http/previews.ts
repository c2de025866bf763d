import type { Templates } from '../../press/templates/templates.ts';
import type { Desk } from '../desk.ts';
import type { Asking } from '../items/item.ts';
import { renderTyped } from '../items/typed.ts';
import type { TextFolder } from '../newsroom/folder.ts';
import type { Draft, Previewed } from '../protocol.ts';

/** How many pages of unsaved texts are kept; the oldest go first. */
const most = 100;

/** Pages of what people type, until they type on. */
export class Previews {
  readonly #pages = new Map<string, { html: Uint8Array; user: string }>();
  readonly #desk: Desk;
  readonly #templates: Promise<Templates>;
  #count = 0;

  constructor(desk: Desk, templates: Promise<Templates>) {
    this.#desk = desk;
    this.#templates = templates;
  }

  /** Renders a page and keeps it. */
  async make(of: TextFolder, edition: string, draft: Draft, asking: Asking): Promise<Previewed> {
    const page = await renderTyped(this.#desk, await this.#templates, of, edition, draft, asking);
    const { user } = asking;
    this.#count += 1;
    const key = `${this.#count}`;
    this.#pages.set(key, { html: page.html, user: user.id });
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > most && oldest !== undefined) this.#pages.delete(oldest);
    return { path: `${page.url}?typed=${key}`, problems: page.problems };
  }

  /** A page that was rendered for a user. */
  of(key: string, user: string): Uint8Array | null {
    const found = this.#pages.get(key);
    return found?.user === user ? found.html : null;
  }
}
