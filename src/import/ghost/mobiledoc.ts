import { around, escaped } from '../html/markup.ts';
import type { Dropped } from '../item.ts';
import { isObject, parsed } from '../values.ts';
import { htmlOfCard } from './cards.ts';

/** Types of sections (Mobiledoc 0.3). */
const section = { markup: 1, image: 2, list: 3, card: 10 };

/** Tags of sections and of marks that stay what they are; others are left away, and their text stays. */
const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol']);
const marks = new Set(['strong', 'b', 'em', 'i', 's', 'del', 'code', 'sub', 'sup', 'a']);

interface Document {
  markups: readonly unknown[];
  atoms: readonly unknown[];
  cards: readonly unknown[];
}

/** The HTML of a document of Mobiledoc 0.3, the editor of Ghost 1 to 4; `null` if it is none. */
export function htmlOfMobiledoc(json: string, dropped: Dropped[]): string | null {
  const document = parsed(json);
  if (!document || !Array.isArray(document.sections)) return null;
  const list = (key: string): readonly unknown[] =>
    Array.isArray(document[key]) ? (document[key] as unknown[]) : [];
  const parts = { markups: list('markups'), atoms: list('atoms'), cards: list('cards') };
  return list('sections')
    .map((one) => (Array.isArray(one) ? sectionOf(one, parts, dropped) : ''))
    .join('');
}

function sectionOf(
  [type, first, second]: readonly unknown[],
  document: Document,
  dropped: Dropped[],
): string {
  if (type === section.card) return cardOf(document.cards[Number(first)], dropped);
  if (type === section.image) return `<figure><img src="${escaped(String(first))}" alt=""></figure>`;
  const tag = blocks.has(String(first)) ? String(first) : 'p';
  const items: readonly unknown[] = Array.isArray(second) ? second : [];
  if (type === section.list) {
    return around(tag, items.map((one) => around('li', markersOf(one, document))).join(''));
  }
  if (type !== section.markup) return '';
  const inner = markersOf(items, document);
  return tag === 'blockquote' ? around(tag, around('p', inner)) : around(tag, inner);
}

function cardOf(card: unknown, dropped: Dropped[]): string {
  const [name, payload]: readonly unknown[] = Array.isArray(card) ? card : [];
  return htmlOfCard(String(name), isObject(payload) ? payload : {}, dropped);
}

/** A list of `[type, opened markups, number of closed markups, text or atom]`. */
function markersOf(markers: unknown, { markups, atoms }: Document): string {
  const open: string[] = [];
  let html = '';
  for (const marker of Array.isArray(markers) ? markers : []) {
    const [type, opened, closed, value]: readonly unknown[] = Array.isArray(marker) ? marker : [];
    for (const index of Array.isArray(opened) ? opened : []) {
      const [start, tag] = markOf(markups[Number(index)]);
      html += start;
      open.push(tag);
    }
    html += type === 1 ? atomOf(atoms[Number(value)]) : escaped(String(value ?? ''));
    for (let count = Number(closed) || 0; count > 0 && open.length > 0; count -= 1) {
      const tag = open.pop();
      if (tag) html += `</${tag}>`;
    }
  }
  return (
    html +
    open
      .reverse()
      .map((tag) => (tag ? `</${tag}>` : ''))
      .join('')
  );
}

function markOf(markup: unknown): [start: string, tag: string] {
  const [name, attributes]: readonly unknown[] = Array.isArray(markup) ? markup : [];
  const tag = String(name).toLowerCase();
  if (!marks.has(tag)) return ['', ''];
  const list: readonly unknown[] = Array.isArray(attributes) ? attributes : [];
  const href = String(list[list.indexOf('href') + 1] ?? '');
  return tag === 'a' ? [`<a href="${escaped(href)}">`, 'a'] : [`<${tag}>`, tag];
}

/** A break of the line, or the text of something else. */
function atomOf(atom: unknown): string {
  const [name, text]: readonly unknown[] = Array.isArray(atom) ? atom : [];
  return name === 'soft-return' ? '<br>' : escaped(String(text ?? ''));
}
