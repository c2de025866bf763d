import type { Segment } from '../../language/direction/direction.ts';
import type { SearchResult } from '../../newsroom/page-data/search.ts';
import { hasRest, type Marker, marked, snippetOf } from './snippet.ts';

export { type Marker, markerOf } from './snippet.ts';

/** A result as it stands in the list. */
export function itemOf(result: SearchResult, marker: Marker): HTMLElement {
  const { url, title, description, section, image, day, duration } = result;
  const item = element('li', { className: image ? 'card row pictured' : 'card row' });
  const link = element('a', { href: url }, inline(title, marker));
  const kicker = element('p', { className: 'kicker' }, inline(section, marker));
  const head = element('div', {}, [...(section.length > 0 ? [kicker] : []), element('h2', {}, [link])]);
  const summary = element('p', { className: 'summary' }, inline(description, marker));
  if (image) item.append(pictureOf(url, image));
  item.append(head, summary);
  const times = [day, duration].flatMap((one) =>
    one ? [element('time', { dateTime: one.iso, textContent: one.text })] : [],
  );
  const parted = times.flatMap((time, index) =>
    index > 0 ? [document.createTextNode(' · '), time] : [time],
  );
  if (times.length > 0) item.append(element('p', { className: 'small' }, parted));
  if (!hasRest(description, title, marker)) whenSeen(item, () => quote(url, summary, marker));
  return item;
}

function pictureOf(
  href: string,
  { url: src, width, height }: NonNullable<SearchResult['image']>,
): HTMLElement {
  const img = element('img', { width, height, alt: '', loading: 'lazy', decoding: 'async' });
  img.src = src;
  const link = element('a', { href, className: 'picture', tabIndex: -1 }, [img]);
  link.setAttribute('aria-hidden', 'true');
  return link;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  children: readonly Node[] = [],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A text with the words marked that are looked for, each part in its own direction. */
function inline(text: readonly Segment[], marker: Marker): Node[] {
  return marked(text, marker).flatMap(({ foreign, parts }) => {
    const nodes = parts.map(({ text, marked }) =>
      marked ? element('mark', { textContent: text }) : document.createTextNode(text),
    );
    if (!foreign) return nodes;
    const { override, unbroken, language, direction } = foreign;
    const isolate = element(override ? 'bdo' : 'bdi', { dir: direction }, nodes);
    if (unbroken) isolate.className = 'number';
    if (language) isolate.lang = language;
    return [isolate];
  });
}

/** Does something once a reader is about to see an element. */
function whenSeen(target: Element, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: '200px' },
  );
  observer.observe(target);
}

/** Shows a passage of the story with the words that are looked for; what was shown stays if there is none. */
async function quote(url: string, summary: HTMLElement, marker: Marker): Promise<void> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const snippet = snippetOf(blocksOf(page), marker);
    if (snippet) summary.replaceChildren(...inline(snippet, marker));
  } catch {
    // The description is there.
  }
}

const blocks = ':is(.text, figcaption) :is(p, li, td, th, h2, h3, dt, dd), figcaption';

/** The paragraphs of a published story and the like, each with the parts that its page isolates. */
function blocksOf(page: Document): Segment[][] {
  return Array.from(page.querySelectorAll(blocks))
    .filter((block) => !block.querySelector('p, li'))
    .map((block) => segmentsOf(block, page));
}

function segmentsOf(block: Element, page: Document): Segment[] {
  const walker = page.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const all: Segment[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    const text = textContent?.replace(/\s+/gu, ' ') ?? '';
    if (text === '' || parentElement?.closest('sup, script, style')) continue;
    const isolate = parentElement?.closest<HTMLElement>('bdi, bdo');
    all.push({ text, foreign: isolate && block.contains(isolate) ? foreignOf(isolate) : null });
  }
  return all;
}

function foreignOf(isolate: HTMLElement): NonNullable<Segment['foreign']> {
  return {
    direction: isolate.dir === 'rtl' ? 'rtl' : 'ltr',
    language: isolate.lang || null,
    override: isolate.localName === 'bdo',
    unbroken: isolate.classList.contains('number'),
  };
}
