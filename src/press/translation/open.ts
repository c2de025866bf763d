import { keptAs, revisionOf } from '../../disk/content/revisions.ts';
import { decode, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { Reader } from '../../markdown/reader.ts';
import type { Text } from '../../newsroom/texts.ts';
import { articleSchema } from '../../story/front-matter.ts';
import { parseMachine } from '../../story/machine-blocks.ts';
import { readableKeys } from '../../story/provisional.ts';
import { keptParts, type Revision } from '../../story/revision.ts';
import { splitSource } from '../../story/source.ts';
import { type Comparison, compareTranslation } from '../../translation/compare.ts';
import { partsOf, type TextPart } from '../../translation/parts.ts';
import { oldParts } from './old-parts.ts';

/** A text in its parts, as its file says them: nothing is inherited. */
export interface OpenText {
  of: Text;
  parts: readonly TextPart[];
  /** What it says of its own version, and of that which it was translated from. */
  revision: Revision;
  kept: string | null;
  /** Places in that of what a machine translated and nobody accepted, from 1. */
  machine: ReadonlySet<number>;
  /** What of it differs from its original on purpose. */
  differs: readonly string[];
}

/** A translation beside its original. */
export interface OpenTranslation {
  original: OpenText;
  own: OpenText;
  /** `null` if the translation does not say what it was made from. */
  comparison: Comparison | null;
}

export function openText(roots: Roots, text: Text, reader: Reader): OpenText {
  const source = splitSource(decode(read(pathOf(roots, text.body.file))) ?? '');
  const whole = typeof source === 'string' ? { yaml: '', body: '', bodyLine: 1 } : source;
  const front = readableKeys(articleSchema, whole);
  const parts = partsOf(front, whole.body, reader);
  const { revision: kept = null, machine, differs = [] } = front.translation ?? {};
  return {
    of: text,
    parts,
    revision: revisionOf(front, parts),
    kept,
    machine: parseMachine(machine, keptParts(kept ?? '').length),
    differs: differs.map(({ about }) => about),
  };
}

/**
 * @param words whether old words must be known, or only where without them nobody can tell which part
 *   became which
 * @param saved where the texts are saved, with their history, if `roots` has them as somebody types them
 */
export function openTranslation(
  roots: Roots,
  [translation, original]: readonly [Text, Text],
  reader: Reader,
  words: 'all' | 'needed',
  saved: Roots = roots,
): OpenTranslation {
  const [own, theirs] = [openText(roots, translation, reader), openText(roots, original, reader)];
  const { kept } = own;
  if (kept === null) return { own, original: theirs, comparison: null };
  const texts = { kept, today: theirs.parts, own: own.parts };
  const compare = (old: ReadonlyMap<string, TextPart>) =>
    compareTranslation({ ...texts, revision: theirs.revision.parts, minor: theirs.revision.minor, old });
  const files = { original: original.body.file, translation: translation.body.file };
  const first = compare(new Map());
  if (first.stale.length === 0 || (words === 'needed' && !isDoubtful(first)))
    return { own, original: theirs, comparison: first };
  const now = new Set(theirs.parts.map(keptAs));
  const wanted = new Set(keptParts(kept).filter((token) => !now.has(token)));
  return { own, original: theirs, comparison: compare(oldParts(saved, files, wanted, reader)) };
}

/** Whether some of what changed could be something else that was added or removed. */
function isDoubtful({ stale }: Comparison): boolean {
  const states = new Set(stale.map(({ state }) => state));
  return states.has('changed') && (states.has('added') || states.has('removed'));
}
