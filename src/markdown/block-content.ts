import type { Nodes } from 'mdast';

/** What inline content says and how it is marked up, as data without layout. */
export function contentOf(nodes: readonly Nodes[]): unknown {
  const content = nodes.map(withoutLayout) as { type?: string; value?: string }[];
  const [first, last] = [content.at(0), content.at(-1)];
  if (first?.type === 'text') first.value = first.value?.trimStart();
  if (last?.type === 'text') last.value = last.value?.trimEnd();
  return content.filter(({ type, value }) => type !== 'text' || value !== '');
}

const layout: ReadonlySet<string> = new Set(['position', 'data', 'spread']);

/** What says how a text was typed, rather than what it says, is no part of its content; nor is the order of a parser's keys. */
function withoutLayout(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLayout);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    if (!layout.has(key)) copy[key] = withoutLayout((value as Record<string, unknown>)[key]);
  }
  if (copy['type'] === 'text' && 'value' in copy) copy['value'] = plainWords(String(copy['value']));
  return copy;
}

/** Marks that typography makes of others, or that nobody sees → one of each. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»]/g, '"'],
  [/[‘’‚‛‹›]/g, "'"],
  [/…/g, '...'],
  [/—/g, '---'],
  [/–/g, '--'],
  [/[\u0640\u200E\u200F\u061C\u2066-\u2069\u00AD\u200B]/g, ''],
  [/\s+/g, ' '],
];

/** A text in composed characters, with one space for all runs of them, as a person types it. */
export function plainWords(text: string): string {
  return marks.reduce((plain, [mark, typed]) => plain.replace(mark, typed), text.normalize('NFC'));
}

const mostWords = 8;

/** The longest of the first words of a text without the marks that typography may change on the page. */
export function plainOpening(text: string): string {
  const runs = text.split(/[^\p{L}\p{M}\p{Nd} ]+/u, 4).map((run) => run.trim());
  const longest = runs.reduce((a, b) => (b.length > a.length ? b : a), '');
  return longest.split(/ +/).slice(0, mostWords).join(' ');
}
