import type { PartChange } from '../../src/story/part-changes.ts';

/** A text as its author thinks of it. */
export type Section =
  | { kind: 'paragraph'; words: string }
  | { kind: 'heading'; words: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'figure'; alt: string; caption: string }
  | { kind: 'live'; id: string; heading: string; paragraphs: string[] };

/** A text after an edit, and what should be told of it. */
export interface Edited {
  text: Section[];
  expected: { state: PartChange; was: string | null; now: string | null }[];
}

/** Chance that is the same every time. */
function chance(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

const syllables = ['na', 'hr', 'bar', 'dim', 'sul', 'ket', 'مد', 'ينة', 'نهر', 'جسر', 'tam', 'or'];

/** A text with every kind of block, whose words are all different. */
export function textOf(seed: number): Section[] {
  const below = chance(seed);
  let count = 0;
  const word = () => `${syllables[below(12)]}${syllables[below(12)]}${(count++).toString(36)}`;
  const words = (least: number, more: number) => Array.from({ length: least + below(more) }, word).join(' ');
  const many = <T>(least: number, make: () => T) => Array.from({ length: least + below(3) }, make);
  return [
    ...many(2, () => ({ kind: 'paragraph' as const, words: words(6, 20) })),
    { kind: 'heading', words: words(2, 3) },
    { kind: 'list', items: many(2, () => words(3, 6)) },
    ...many(2, () => ({ kind: 'paragraph' as const, words: words(6, 20) })),
    { kind: 'table', rows: [0, 1, 2].map(() => [word(), word(), word()]) },
    { kind: 'figure', alt: words(3, 4), caption: words(4, 4) },
    ...many(1, () => ({
      kind: 'live' as const,
      id: `p${count}`,
      heading: words(2, 2),
      paragraphs: many(1, () => words(5, 9)),
    })),
    ...many(2, () => ({ kind: 'paragraph' as const, words: words(6, 20) })),
  ];
}

/** It as Markdown. */
export function written(text: readonly Section[]): string {
  return `${text.map(markdown).join('\n\n')}\n`;
}

function markdown(section: Section): string {
  if (section.kind === 'paragraph') return section.words;
  if (section.kind === 'heading') return `## ${section.words}`;
  if (section.kind === 'list') return section.items.map((item) => `- ${item}`).join('\n');
  if (section.kind === 'table') {
    const [head, ...rows] = section.rows.map((row) => `| ${row.join(' | ')} |`);
    return `:::table[Some]\n${[head, '|---|---|---|', ...rows].join('\n')}\n:::`;
  }
  if (section.kind === 'figure') return `:::figure\n![${section.alt}](a.png)\n${section.caption}\n:::`;
  return `:::live[${section.heading}]{id=${section.id} at=2026-01-21}\n${section.paragraphs.join('\n\n')}\n:::`;
}

/** The same Markdown, as another editor would lay it out. */
export function reformatted(text: string): string {
  return text
    .replace(/^(?![|:!#-])(\S+) (\S+) (\S+) (\S+)/gm, '$1 $2\n$3 $4')
    .replace(/^- /gm, '* ')
    .replace(/^## (.*)$/gm, '$1\n-----')
    .replace(/^\| (\S+) \| (\S+) \| (\S+) \|$/gm, '|$1|  $2 | $3  |');
}

const copy = (text: readonly Section[]): Section[] => structuredClone([...text]);
const edited = (words: string) => words.replace(/\S+$/, 'instead');

/** One of the sections of a kind. */
function pick<K extends Section['kind']>(text: Section[], kind: K, seed: number) {
  const all = text.filter((one): one is Extract<Section, { kind: K }> => one.kind === kind);
  return all[seed % all.length] as Extract<Section, { kind: K }>;
}

type Edit = (text: readonly Section[], seed: number) => Edited;

/** Changes the words that a lens finds in a copy. */
const rewording =
  (
    find: (
      text: Section[],
      seed: number,
    ) => { words: string; set: (words: string) => void; shown?: (words: string) => string },
  ): Edit =>
  (before, seed) => {
    const text = copy(before);
    const { words, set, shown = (one) => one } = find(text, seed);
    set(edited(words));
    return { text, expected: [{ state: 'changed', was: shown(words), now: shown(edited(words)) }] };
  };

const at = (list: string[], seed: number) => {
  const index = seed % list.length;
  return { words: list[index] ?? '', set: (words: string) => void list.splice(index, 1, words) };
};

export const edits = {
  'a word of a paragraph': rewording((text, seed) => {
    const one = pick(text, 'paragraph', seed);
    return { words: one.words, set: (words) => void Object.assign(one, { words }) };
  }),
  'a heading': rewording((text, seed) => {
    const one = pick(text, 'heading', seed);
    return { words: one.words, set: (words) => void Object.assign(one, { words }) };
  }),
  'an item': rewording((text, seed) => at(pick(text, 'list', seed).items, seed)),
  'a cell': rewording((text, seed) => at(pick(text, 'table', seed).rows[seed % 3] ?? [], seed)),
  'an alternative text': rewording((text, seed) => {
    const one = pick(text, 'figure', seed);
    return {
      words: one.alt,
      set: (alt) => void Object.assign(one, { alt }),
      shown: (alt) => `![${alt}](a.png)`,
    };
  }),
  'a caption': rewording((text, seed) => {
    const one = pick(text, 'figure', seed);
    return { words: one.caption, set: (caption) => void Object.assign(one, { caption }) };
  }),
  'a live post': rewording((text, seed) => at(pick(text, 'live', seed).paragraphs, seed)),
  'an item taken out': (before, seed) => {
    const text = copy(before);
    const { items } = pick(text, 'list', seed);
    const [was = ''] = items.splice(seed % items.length, 1);
    return { text, expected: [{ state: 'removed', was, now: null }] };
  },
  'a new paragraph': (before, seed) => {
    const text = copy(before);
    text.splice(seed % text.length, 0, { kind: 'paragraph', words: 'All of it is new' });
    return { text, expected: [{ state: 'added', was: null, now: 'All of it is new' }] };
  },
  'a new live post': (before) => {
    const text = copy(before);
    text.push({ kind: 'live', id: 'new', heading: 'News', paragraphs: ['It came'] });
    const opening = ':::live[News]{id=new at=2026-01-21}';
    return { text, expected: [opening, 'It came'].map((now) => ({ state: 'added', was: null, now })) };
  },
  'a paragraph that moved': (before) => {
    const text = copy(before);
    const [first] = text.splice(0, 1);
    if (first) text.push(first);
    const words = first?.kind === 'paragraph' ? first.words : '';
    return { text, expected: [{ state: 'moved', was: words, now: words }] };
  },
  'a paragraph that was split': (before, seed) => {
    const text = copy(before);
    const one = pick(text, 'paragraph', seed);
    const { words } = one;
    const parts = words.split(' ');
    // Of two halves the longer one is what the paragraph became.
    const [head, tail] = [parts.slice(0, -2).join(' '), parts.slice(-2).join(' ')];
    one.words = head;
    text.splice(text.indexOf(one) + 1, 0, { kind: 'paragraph', words: tail });
    const expected: Edited['expected'] = [
      { state: 'changed', was: words, now: head },
      { state: 'added', was: null, now: tail },
    ];
    return { text, expected };
  },
  'a paragraph taken out before one that changed': (before) => {
    const text = copy(before);
    const [first] = text.splice(0, 1);
    const next = text[0];
    const was = [first, next].map((one) => (one?.kind === 'paragraph' ? one.words : ''));
    if (next?.kind === 'paragraph') next.words = edited(next.words);
    const expected: Edited['expected'] = [
      { state: 'removed', was: was[0] ?? '', now: null },
      { state: 'changed', was: was[1] ?? '', now: edited(was[1] ?? '') },
    ];
    return { text, expected };
  },
} satisfies Record<string, Edit>;
