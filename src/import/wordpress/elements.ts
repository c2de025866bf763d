import sax, { type QualifiedTag } from 'sax';
import { problem } from '../../problems/problem.ts';
import { ImportProblem } from '../source.ts';
import type { Element, WxrEvent } from './element.ts';
import { canonicalName } from './namespaces.ts';

/** What is read one by one; all else only surrounds it. */
const records = new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term']);
/** What the channel says of itself, three levels deep (`rss`, `channel`). */
const ofChannel = new Set(['title', 'link', 'language', 'wp:base_site_url', 'wp:base_blog_url']);
const channelDepth = 3;

/** No export nests deeper, and no text of one is longer, in UTF-16 units. */
const most = { depth: 100, text: 32e6 };

interface Frame {
  depth: number;
  /** `null` inside of what is not kept. */
  element: Element | null;
}

/**
 * Reads an export in pieces, so that its size does not matter, and forgives what is not well-formed. Entities
 * that a document type declares are never expanded: such a file is refused.
 *
 * @param file its name, for problems
 * @throws `ImportProblem` for declared entities and endless nesting
 */
export async function* elementsOf(chunks: AsyncIterable<string>, file: string): AsyncGenerator<WxrEvent> {
  const reader = new Reader(file);
  for await (const chunk of chunks) {
    reader.write(chunk);
    yield* reader.take();
  }
  reader.close();
  yield* reader.take();
}

class Reader {
  readonly #parser = sax.parser(true, { xmlns: true, position: true });
  readonly #file: string;
  #events: WxrEvent[] = [];
  #frames: Frame[] = [];
  #depth = 0;

  constructor(file: string) {
    this.#file = file;
    const parser = this.#parser;
    parser.onopentag = (tag) => this.#open(tag as QualifiedTag);
    parser.onclosetag = () => this.#closeTag();
    parser.ontext = (text) => this.#text(text);
    parser.oncdata = (text) => this.#text(text);
    parser.ondoctype = (text) => {
      if (/<!ENTITY/i.test(text)) this.#refuse('it declares entities of its own');
    };
    parser.onerror = (error) => this.#forgive(error);
  }

  write(chunk: string): void {
    this.#parser.write(chunk);
  }

  close(): void {
    this.#parser.close();
    this.#finish(0);
  }

  take(): WxrEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  get #line() {
    return this.#parser.line + 1;
  }

  #refuse(what: string): never {
    throw new ImportProblem(
      problem('import-unsafe', { what }, { file: this.#file, line: this.#line, column: 1 }),
    );
  }

  #forgive({ message }: Error): void {
    if (message.startsWith('Max buffer length')) this.#refuse('a mark in it is never closed');
    const [what = ''] = message.split('\n');
    if (!what.startsWith('Unbound namespace prefix')) this.#events.push({ damage: what, line: this.#line });
    this.#parser.error = null as unknown as Error;
    this.#parser.resume();
  }

  #open(tag: QualifiedTag): void {
    this.#depth += 1;
    if (this.#depth > most.depth) this.#refuse('its elements are nested without end');
    const name = canonicalName(tag);
    if (name === 'item' && this.#frames[0]?.element?.name === 'item') this.#unclosed();
    const parent = this.#frames.at(-1);
    const isRecord = records.has(name) || (this.#depth === channelDepth && ofChannel.has(name));
    if (!parent && !isRecord) return;
    const within = parent?.element ?? null;
    if (within && name === 'wp:comment') within.comments += 1;
    const isKept = !parent || (within !== null && name !== 'wp:comment' && name !== '');
    this.#frames.push({ depth: this.#depth, element: isKept ? this.#make(name, tag) : null });
    const made = this.#frames.at(-1)?.element;
    if (made && within) within.children.push(made);
  }

  #make(name: string, tag: QualifiedTag): Element {
    const entries = Object.values(tag.attributes).map(({ local, value }) => [local, value]);
    const attributes = Object.fromEntries(entries);
    return { name, attributes, text: '', children: [], line: this.#line, comments: 0 };
  }

  /** An item begins inside of another, which lost its end. */
  #unclosed(): void {
    this.#events.push({ damage: 'An item has no end', line: this.#line });
    this.#finish(0);
  }

  #text(text: string): void {
    const element = this.#frames.at(-1)?.element;
    if (!element || element.isCut) return;
    if (element.text.length + text.length > most.text) element.isCut = true;
    else element.text += text;
  }

  #closeTag(): void {
    const top = this.#frames.at(-1);
    if (top && top.depth >= this.#depth) this.#finish(this.#frames.length - 1);
    this.#depth -= 1;
  }

  /** Leaves all open elements but so many; the record, if it was the last. */
  #finish(count: number): void {
    const [record] = this.#frames;
    if (count === 0 && record?.element) this.#events.push({ element: record.element });
    this.#frames.length = Math.min(count, this.#frames.length);
  }
}
