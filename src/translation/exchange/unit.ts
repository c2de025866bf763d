import type { PartKind } from '../../story/revision.ts';
import { type Code, codesIn, type Piece } from './pieces.ts';
import type { Token } from './tokens.ts';

/** What translators' tools read. */
export const formats = ['xliff', 'po'] as const;
export type Format = (typeof formats)[number];

/** How the newsroom's glossary writes a name or term of a block. */
export interface Term {
  id: string;
  source: string;
  /** In the language of the translation, the preferred form first. */
  forms: readonly string[];
  avoid: readonly string[];
  note: string | null;
}

/** A block that goes out to a translator. */
export interface Unit {
  /** See `formatUnitId`. */
  id: string;
  kind: PartKind;
  /** Where the original says it. */
  file: string;
  line: number;
  source: readonly Piece[];
  /** What the translation says, if it is up to date. */
  target: readonly Piece[] | null;
  /** Whether it is up to date, and, if nobody has read it, who made it. */
  state: 'missing' | 'stale' | 'machine' | 'translated';
  /** If it is not up to date: what it says, and what of. */
  previous: { source: readonly Piece[] | null; target: readonly Piece[] } | null;
  terms: readonly Term[];
}

/** A language as a file for translators names it. */
export interface UnitLanguage {
  /** BCP 47 */
  tag: string;
  direction: 'ltr' | 'rtl';
}

/** A translation that goes out, with the edition it is of. */
export interface Exchange {
  /** The id of the story; of a static page `pages/` and its id. */
  story: string;
  edition: string;
  /** The file of the original. */
  original: string;
  source: UnitLanguage;
  target: UnitLanguage;
  units: readonly Unit[];
}

/** A block that came back. */
export interface ReturnedUnit {
  id: string;
  tokens: readonly Token[];
  /** Where the file says it. */
  line: number;
}

/** A file that came back. What is not translated in it is left out. */
export interface Returned {
  story: string;
  edition: string;
  units: ReturnedUnit[];
}

/** What an id says: the number of a block, what of it was given out, and what its translation said; `0` if there was none. */
export interface UnitId {
  number: number;
  source: string;
  target: string;
}

/** `u7.pA1b2C.pX9y8Z`: an NMTOKEN, which every tool keeps. */
export const formatUnitId = ({ number, source, target }: UnitId): string => `u${number}.${source}.${target}`;

export function parseUnitId(id: string): UnitId | null {
  const [, number, source = '', target = ''] = /^u(\d+)\.([\w-]+)\.([\w-]+)$/.exec(id) ?? [];
  return number === undefined ? null : { number: Number(number), source, target };
}

/** `ar:river-levels`, and of a static page `ar:pages:about`, for the same reason. */
export const formatExchangeId = ({ edition, story }: Pick<Exchange, 'edition' | 'story'>): string =>
  `${edition}:${story.replace('/', ':')}`;

export function parseExchangeId(id: string): Pick<Exchange, 'edition' | 'story'> | null {
  const [, edition, story] = /^([^:]+):(.+)$/.exec(id) ?? [];
  return edition === undefined || story === undefined ? null : { edition, story: story.replace(':', '/') };
}

/**
 * A translation with the codes of its original under their ids, and its own under `t1`, `t2`, …: what both
 * have is the same code.
 */
export function withIdsOf(source: readonly Piece[], target: readonly Piece[]): Piece[] {
  const left = codesIn(source);
  let own = 0;
  const rename = (code: Code): Code => {
    const at = left.findIndex(
      ({ type, open, close }) => type === code.type && open === code.open && close === code.close,
    );
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return { ...code, id: same?.id ?? `t${++own}` };
  };
  const renamed = (pieces: readonly Piece[]): Piece[] =>
    pieces.map((piece) =>
      typeof piece === 'string' ? piece : { code: rename(piece.code), inside: renamed(piece.inside) },
    );
  return renamed(target);
}
