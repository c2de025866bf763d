import { type Attachment, attachmentOf } from './attachments.ts';
import type { Element, WxrEvent } from './element.ts';
import { type Entry, entriesOf } from './entries.ts';
import { authorOf, itemOf, termOf, type WxrItem, type WxrTerm } from './records.ts';
import { type Slim, slim } from './slim.ts';
import { Terms } from './terms.ts';

/** All of an export but its texts: small, whatever the size of that. */
export interface Survey {
  /** Address of the site, without a final slash; empty if the export does not say it. */
  base: string;
  /** One for each item, in their order. */
  entries: readonly Entry[];
  /** Login → name. */
  authors: ReadonlyMap<string, string>;
  terms: Terms;
  /** By post id. */
  attachments: ReadonlyMap<string, Attachment>;
  /** Reusable blocks: post id → content. */
  blocks: ReadonlyMap<string, string>;
  /** Where the file is not well-formed. */
  damage: readonly Damage[];
}

interface Damage {
  what: string;
  line: number;
}

/** Reads an export once and keeps what its items need to know of each other. */
export async function surveyOf(events: AsyncIterable<WxrEvent>): Promise<Survey> {
  const notes = new Notes();
  for await (const event of events) {
    if ('damage' in event) notes.damage.push({ what: event.damage, line: event.line });
    else notes.take(event.element);
  }
  const { authors, attachments, blocks, damage, terms, items, base, site } = notes;
  const entries = entriesOf(items, terms, { base, site });
  return { base, entries, authors, terms: new Terms(terms), attachments, blocks, damage };
}

class Notes {
  readonly authors = new Map<string, string>();
  readonly attachments = new Map<string, Attachment>();
  readonly blocks = new Map<string, string>();
  readonly damage: Damage[] = [];
  readonly terms: WxrTerm[] = [];
  readonly items: Slim[] = [];
  readonly #channel = new Map<string, string>();

  /** Texts are copied: a part of one would keep all of the piece of the file that it is from in memory. */
  take(whole: Element): void {
    if (whole.name === 'item') {
      this.#item(itemOf(whole));
      return;
    }
    const element = structuredClone(whole);
    const term = termOf(element);
    if (term) this.terms.push(term);
    else if (element.name === 'wp:author') {
      const { login, name } = authorOf(element);
      this.authors.set(login, name);
    } else this.#channel.set(element.name, element.text.trim());
  }

  /** What the channel says that its address is. */
  get base(): string {
    const names = ['wp:base_blog_url', 'link', 'wp:base_site_url'];
    const found = names.map((name) => this.#channel.get(name)).find(Boolean) ?? '';
    return found.replace(/\/+$/, '');
  }

  /** What the site is known by. */
  get site(): string {
    return this.base || (this.#channel.get('title') ?? '');
  }

  #item(item: WxrItem): void {
    const { id, type, content } = item;
    const copy = structuredClone({ slim: slim(item), attachment: attachmentOf(item) });
    this.items.push(copy.slim);
    if (type === 'attachment') this.attachments.set(copy.slim.id, copy.attachment);
    if (type === 'wp_block') this.blocks.set(id, structuredClone(content));
  }
}
