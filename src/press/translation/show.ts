import type { Roots } from '../../disk/roots.ts';
import { originalOf, type Text, textsNamed } from '../../newsroom/texts.ts';
import type { Place } from '../../problems/problem.ts';
import { editionOf, type Publication } from '../../publication/publication.ts';
import type { PartChange } from '../../story/part-changes.ts';
import type { PartKind } from '../../story/revision.ts';
import type { StalePart } from '../../translation/compare.ts';
import { type WordChange, wordChanges } from '../../translation/word-changes.ts';
import { type OpenTranslation, openTranslation } from './open.ts';
import { placeAfter, placeOfPart } from './places.ts';
import { machineParts } from './record.ts';
import type { Stories } from './stories.ts';

/** A block of an original that is not what was translated, for a translator to see. */
export interface ShownBlock {
  /** What `translate -- accept --block` calls it. */
  block: number;
  /** How the original changed; `same` if it is to be read alone since a machine translated it. */
  state: PartChange | 'same';
  /** Whether a machine translated it, and nobody accepted it. */
  machine: boolean;
  kind: PartKind;
  /** The original as it was translated; `null` if it was not there, or its words are not known any more. */
  was: string | null;
  /** The original today; `null` if it is no more. */
  now: string | null;
  /** From the one to the other, word by word; nothing where the old words are not known. */
  words: WordChange[];
  /** Where the original says it; `null` if it is no more. */
  original: Place | null;
  translation: string | null;
  /** Where the translation says it, or would. */
  place: Place;
}

/** A translation with what is stale in it. */
export interface ShownTranslation {
  story: string;
  edition: string;
  file: string;
  from: string;
  original: string;
  /** Whether it says what it was made from. */
  recorded: boolean;
  blocks: ShownBlock[];
}

/**
 * The translations of a story with what of the original has changed since.
 *
 * @param edition the only edition to show; all of them by default
 */
export function showTranslations(
  { roots, content, reader }: Stories,
  story: string,
  edition?: string,
): ShownTranslation[] {
  const wanted = (one: Text) => edition === undefined || one.edition === edition;
  return textsNamed(content, story)
    .filter(wanted)
    .flatMap((text) => {
      const original = originalOf(content, text);
      if (!original) return [];
      const opened = openTranslation(roots, [text, original], reader, 'all');
      const blocks = blocksToLookAt(opened);
      return {
        story,
        edition: text.edition,
        file: text.body.file,
        from: original.edition,
        original: original.body.file,
        recorded: opened.comparison !== null,
        blocks: blocks.map((part) => shownBlock(roots, content.publication, opened, part)),
      };
    });
}

interface Block extends Pick<StalePart, 'number' | 'kind' | 'was' | 'now' | 'own' | 'after'> {
  state: PartChange | 'same';
  machine: boolean;
}

/** What is stale, and what a machine translated. */
function blocksToLookAt(opened: OpenTranslation): Block[] {
  const unread = new Map(machineParts(opened).map((one) => [one.number, one]));
  const stale = opened.comparison?.stale ?? [];
  const blocks = stale.map((part): Block => ({ ...part, machine: unread.delete(part.number) }));
  for (const { number, now, own } of unread.values())
    if (now) {
      const { kind } = now;
      blocks.push({ number, kind, was: now, now, own, after: null, state: 'same', machine: true });
    }
  return blocks.sort((a, b) => a.number - b.number);
}

function shownBlock(
  roots: Roots,
  publication: Publication,
  { own, original }: OpenTranslation,
  part: Block,
): ShownBlock {
  const [was, now] = [part.was?.text ?? null, part.now?.text ?? null];
  const { language } = editionOf(publication, original.of.edition);
  return {
    block: part.number,
    state: part.state,
    machine: part.machine,
    kind: part.kind,
    was,
    now,
    words: was === null && part.state !== 'added' ? [] : wordChanges(was ?? '', now ?? '', language),
    original: part.now && placeOfPart(roots, original, part.now),
    translation: part.own?.text ?? null,
    place: part.own ? placeOfPart(roots, own, part.own) : placeAfter(roots, own, part.after),
  };
}
