import type { PartChange } from '../../src/story/part-changes.ts';

/** A text as its author thinks of it. */
export type Section =
  | { kind: 'paragraph'; words: string }
  | { kind: 'heading'; words: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'grid'; rows: string[][] }
  | { kind: 'figure'; alt: string; caption: string }
  | { kind: 'picture'; alt: string; title: string }
  | { kind: 'quote'; speaker: string; words: string }
  | { kind: 'noted'; id: string; words: string; note: string }
  | { kind: 'front'; title: string; description: string; alt: string; caption: string; credit: string }
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

/** What is said twice, as names of columns and dates of posts are. */
export const saidTwice = 'The same once more';

/** A text with every kind of block, whose words are all different but for cells and one paragraph. */
export function textOf(seed: number): Section[] {
  const below = chance(seed);
  let count = 0;
  const word = () => `${syllables[below(12)]}${syllables[below(12)]}${(count++).toString(36)}`;
  const words = (least: number, more: number) => Array.from({ length: least + below(more) }, word).join(' ');
  const many = <T>(least: number, make: () => T) => Array.from({ length: least + below(3) }, make);
  const front = { title: words(3, 4), description: words(5, 9), alt: words(3, 4) };
  return [
    { kind: 'front', ...front, caption: words(4, 4), credit: words(1, 2) },
    ...many(2, () => ({ kind: 'paragraph' as const, words: words(6, 20) })),
    { kind: 'heading', words: words(2, 3) },
    { kind: 'list', items: many(3, () => words(3, 6)) },
    { kind: 'paragraph', words: saidTwice },
    ...many(1, () => ({ kind: 'paragraph' as const, words: words(6, 20) })),
    { kind: 'table', rows: [0, 1, 2].map(() => [word(), word(), word()]) },
    { kind: 'quote', speaker: words(2, 2), words: words(6, 9) },
    { kind: 'figure', alt: words(3, 4), caption: words(4, 4) },
    { kind: 'paragraph', words: saidTwice },
    { kind: 'grid', rows: [0, 1, 2, 3].map(() => [word(), ...[0, 1].map(() => String(below(4)))]) },
    { kind: 'noted', id: 'n1', words: words(6, 9), note: words(4, 6) },
    { kind: 'picture', alt: words(3, 4), title: words(2, 3) },
    ...many(1, () => ({
      kind: 'live' as const,
      id: `p${count}`,
      heading: words(2, 2),
      paragraphs: many(1, () => words(5, 9)),
    })),
    ...many(1, () => ({ kind: 'paragraph' as const, words: words(6, 20) })),
  ];
}

/** It as Markdown. */
export function written(text: readonly Section[]): string {
  return `${text
    .filter(({ kind }) => kind !== 'front')
    .map(markdown)
    .join('\n\n')}\n`;
}

/** Its front matter. */
export function frontOf(text: readonly Section[]) {
  const front = text.find((one) => one.kind === 'front');
  if (!front) throw new Error('It has no front matter.');
  const { title, description, alt, caption, credit } = front;
  return { title, description, image: { alt, caption, credit } };
}

/** The same text in another language, in which each word is another. */
export function translated(text: readonly Section[]): Section[] {
  const fixed = new Set(['kind', 'id']);
  const other = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return fixed.has(key) ? value : otherWords(value);
    if (Array.isArray(value)) return value.map((one) => other(one));
    return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, other(one, name)]));
  };
  return text.map((one) => other(one) as Section);
}

/** Words in the other language; figures stay. */
export const otherWords = (words: string): string => words.replace(/\p{L}[\p{L}\d]*/gu, (word) => `q${word}`);

function markdown(section: Section): string {
  if (section.kind === 'paragraph') return section.words;
  if (section.kind === 'heading') return `## ${section.words}`;
  if (section.kind === 'list') return section.items.map((item) => `- ${item}`).join('\n');
  if (section.kind === 'table') return `:::table[Some]\n${rowsOf(section.rows)}\n:::`;
  if (section.kind === 'grid') return rowsOf(section.rows);
  if (section.kind === 'quote') return `:::quote[${section.speaker}]\n${section.words}\n:::`;
  if (section.kind === 'picture') return pictured(section);
  if (section.kind === 'noted')
    return `${section.words}[^${section.id}]\n\n[^${section.id}]: ${section.note}`;
  if (section.kind === 'figure') return `:::figure\n![${section.alt}](a.png)\n${section.caption}\n:::`;
  if (section.kind === 'front') return '';
  return `:::live[${section.heading}]{id=${section.id} at=2026-01-21}\n${section.paragraphs.join('\n\n')}\n:::`;
}

function rowsOf(all: readonly (readonly string[])[]): string {
  const [head, ...rows] = all.map((row) => `| ${row.join(' | ')} |`);
  return [head, '|---|---|---|', ...rows].join('\n');
}

const pictured = ({ alt, title }: { alt: string; title: string }) => `![${alt}](b.png "${title}")`;

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

/** Changes one text of a section. */
const field = <K extends Section['kind']>(
  kind: K,
  name: keyof Extract<Section, { kind: K }> & string,
  shownAs: (section: Extract<Section, { kind: K }>) => string = (one) => String(one[name]),
): Edit => {
  return (before, seed) => {
    const text = copy(before);
    const one = pick(text, kind, seed);
    const was = shownAs(one);
    Object.assign(one, { [name]: edited(String(one[name])) });
    return { text, expected: [{ state: 'changed', was, now: shownAs(one) }] };
  };
};

/** Puts the only section of a kind first, and says that its parts moved. */
const toTheTop =
  <K extends Section['kind']>(
    kind: K,
    partsOf: (section: Extract<Section, { kind: K }>) => readonly string[],
  ): Edit =>
  (before, seed) => {
    const text = copy(before);
    const one = pick(text, kind, seed);
    text.splice(text.indexOf(one), 1);
    text.splice(1, 0, one);
    return { text, expected: partsOf(one).map((words) => ({ state: 'moved', was: words, now: words })) };
  };

const openingOf = ({ speaker }: { speaker: string }) => `:::quote[${speaker}]`;
const noted = ({ words, id }: { words: string; id: string }) => `${words}[^${id}]`;
export const isSaidTwice = (one: Section) => one.kind === 'paragraph' && one.words === saidTwice;

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
  'a title': field('front', 'title'),
  'a description': field('front', 'description'),
  'an alternative text of front matter': field('front', 'alt'),
  'a caption of front matter': field('front', 'caption'),
  'a credit of front matter': field('front', 'credit'),
  'a quotation': field('quote', 'words'),
  'who is quoted': field('quote', 'speaker', openingOf),
  'a title of a picture': field('picture', 'title', pictured),
  'an alternative text beside a title': field('picture', 'alt', pictured),
  'words with a note': field('noted', 'words', noted),
  'a note': field('noted', 'note'),
  'a cell among others that say the same': rewording((text, seed) =>
    at(pick(text, 'grid', seed).rows[seed % 4] ?? [], seed),
  ),
  'a figure in a cell': (before, seed) => {
    const text = copy(before);
    const row = pick(text, 'grid', seed).rows[seed % 4] ?? [];
    const [was = ''] = row.splice(1, 1, '9');
    return { text, expected: [{ state: 'changed', was, now: '9' }] };
  },
  'a new row': (before, seed) => {
    const text = copy(before);
    const row = ['entirely', '77', '78'];
    pick(text, 'grid', seed).rows.splice(1 + (seed % 3), 0, row);
    return { text, expected: row.map((now) => ({ state: 'added', was: null, now })) };
  },
  'one of two paragraphs that say the same': (before, seed) => {
    const text = copy(before);
    Object.assign(text.filter(isSaidTwice)[seed % 2] ?? {}, { words: edited(saidTwice) });
    return { text, expected: [{ state: 'changed', was: saidTwice, now: edited(saidTwice) }] };
  },
  'one of two paragraphs that say the same taken out': (before, seed) => {
    const text = copy(before);
    const index = text.indexOf(text.filter(isSaidTwice)[seed % 2] as Section);
    text.splice(index, index < 0 ? 0 : 1);
    return { text, expected: [{ state: 'removed', was: saidTwice, now: null }] };
  },
  'a quotation that moved': toTheTop('quote', (one) => [openingOf(one), one.words]),
  'a picture that moved': toTheTop('picture', (one) => [pictured(one)]),
  'an item that moved': (before, seed) => {
    const text = copy(before);
    const { items } = pick(text, 'list', seed);
    const [was = ''] = items.splice(0, 1);
    items.push(was);
    return { text, expected: [{ state: 'moved', was, now: was }] };
  },
  'two paragraphs that were joined': (before) => {
    const text = copy(before);
    const [, first, second] = text;
    const [one, other] = [first, second].map((it) => (it?.kind === 'paragraph' ? it.words : ''));
    const now = `${one} ${other}`;
    text.splice(1, 2, { kind: 'paragraph', words: now });
    // The longer one became both.
    const isFirst = (one?.split(' ').length ?? 0) >= (other?.split(' ').length ?? 0);
    const [was = '', gone = ''] = isFirst ? [one, other] : [other, one];
    return {
      text,
      expected: [
        { state: 'changed', was, now },
        { state: 'removed', was: gone, now: null },
      ],
    };
  },
  'an item taken out': (before, seed) => {
    const text = copy(before);
    const { items } = pick(text, 'list', seed);
    const [was = ''] = items.splice(seed % items.length, 1);
    return { text, expected: [{ state: 'removed', was, now: null }] };
  },
  'a new paragraph': (before, seed) => {
    const text = copy(before);
    text.splice(1 + (seed % (text.length - 1)), 0, { kind: 'paragraph', words: 'All of it is new' });
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
    const [first] = text.splice(1, 1);
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
    const [first] = text.splice(1, 1);
    const next = text[1];
    const was = [first, next].map((one) => (one?.kind === 'paragraph' ? one.words : ''));
    if (next?.kind === 'paragraph') next.words = edited(next.words);
    const expected: Edited['expected'] = [
      { state: 'removed', was: was[0] ?? '', now: null },
      { state: 'changed', was: was[1] ?? '', now: edited(was[1] ?? '') },
    ];
    return { text, expected };
  },
} satisfies Record<string, Edit>;
