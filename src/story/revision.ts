import { comparePartsOf, type PartChange } from './part-changes.ts';

/**
 * What a part of a text is, with the letter that a kept revision begins its digest with. The first five
 * are front matter.
 */
export const partLetters = {
  title: 't',
  description: 'd',
  alt: 'a',
  caption: 'c',
  credit: 'r',
  heading: 'h',
  paragraph: 'p',
  item: 'i',
  cell: 'l',
  picture: 'g',
  block: 'b',
  code: 'x',
  reference: 'u',
  line: 'k',
} as const;
export type PartKind = keyof typeof partLetters;

/** The keys of front matter that are parts, in their order. */
export const fieldPaths = {
  title: ['title'],
  description: ['description'],
  alt: ['image', 'alt'],
  caption: ['image', 'caption'],
  credit: ['image', 'credit'],
} as const satisfies Partial<Record<PartKind, readonly string[]>>;
export type FieldKind = keyof typeof fieldPaths;

export const isField = (kind: PartKind): kind is FieldKind => kind in fieldPaths;

/**
 * Which version of a text this is: a short digest of each of its parts. A translation keeps the version
 * it was made from, as one line of front matter.
 */
export interface Revision {
  /** The letter of each part's kind, and characters of its digest. */
  parts: readonly string[];
  /** The words each part begins with, to find it on the page. */
  openings: readonly string[];
  /** Changes that need no translation: a part → what it became. */
  minor: Readonly<Record<string, string>>;
}

/** A part of the original that is not what the translation was made from. */
export interface Change {
  what: PartChange;
  kind: PartKind;
  /** Words it begins with today; empty if there are none. */
  opening: string;
  /** The words that what says it in the translation begins with, where that is certain. */
  own?: string;
}

/** A revision as front matter keeps it. */
export const formatRevision = (parts: readonly string[]): string => parts.join(' ');

/** The parts of a kept revision. */
export const keptParts = (kept: string): string[] => kept.split(/\s+/).filter(Boolean);

const kinds = new Map(Object.entries(partLetters).map(([kind, letter]) => [letter, kind as PartKind]));

/** What a part of a revision is; a paragraph if it says nothing that is known. */
export const kindOf = (part: string): PartKind => kinds.get(part.charAt(0) as never) ?? 'paragraph';

const arrow = '>';

/** Minor changes as front matter keeps them: `pA1b2C>pD3e4F`, with spaces between them. */
export const formatMinor = (minor: Readonly<Record<string, string>>): string =>
  Object.entries(minor)
    .map((pair) => pair.join(arrow))
    .join(' ');

export const parseMinor = (text = ''): Record<string, string> =>
  Object.fromEntries(keptParts(text).map((pair) => pair.split(arrow, 2) as [string, string]));

/**
 * What changed since a revision was kept, in the order of today's text.
 *
 * @param fields the parts of front matter that the translation has words of its own for
 * @param own which version the translation is
 */
export function changesSince(
  kept: string,
  revision: Revision,
  fields: ReadonlySet<PartKind> = new Set(Object.keys(fieldPaths) as PartKind[]),
  own?: Revision,
): Change[] {
  const { parts, openings, minor } = revision;
  const before = keptParts(kept);
  if (before.join(' ') === parts.join(' ')) return [];
  const theirs = openingsBy(before, own);
  return comparePartsOf({ kept: before, today: parts, minor }).flatMap(({ state, kept, today }) => {
    const kind = kindOf((today === null ? before[kept ?? 0] : parts[today]) ?? '');
    if (state === 'same' || (isField(kind) && !fields.has(kind))) return [];
    const change = { what: state, kind, opening: (today === null ? '' : openings[today]) ?? '' };
    const said = kept === null ? '' : theirs[kept];
    return [said ? { ...change, own: said } : change];
  });
}

/**
 * What a translation says for each part of a revision, by the words it begins with. Only where both have as many blocks of
 * the same kinds in the same order can that be told without their words.
 */
function openingsBy(kept: readonly string[], own: Revision | undefined): readonly string[] {
  const blocks = (parts: readonly string[]) =>
    parts.flatMap((part, index) => (isField(kindOf(part)) ? [] : [{ kind: kindOf(part), index }]));
  const [theirs, ours] = [blocks(kept), blocks(own?.parts ?? [])];
  if (theirs.map(({ kind }) => kind).join() !== ours.map(({ kind }) => kind).join()) return [];
  const openings: string[] = [];
  theirs.forEach(({ index }, at) => {
    openings[index] = own?.openings[ours[at]?.index ?? -1] ?? '';
  });
  return openings;
}
