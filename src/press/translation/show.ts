import type { Roots } from '../../disk/roots.ts';
import type { Place } from '../../problems/problem.ts';
import { editionOf, type Publication } from '../../publication/publication.ts';
import type { Article } from '../../story/article.ts';
import type { PartChange } from '../../story/part-changes.ts';
import type { PartKind } from '../../story/revision.ts';
import type { StalePart } from '../../translation/compare.ts';
import { type WordChange, wordChanges } from '../../translation/word-changes.ts';
import { type OpenTranslation, openTranslation, originalOf } from './open.ts';
import { placeAfter, placeOfPart } from './places.ts';
import type { Stories } from './stories.ts';

/** A block of an original that is not what was translated, for a translator to see. */
export interface ShownBlock {
  /** What `translate -- accept --block` calls it. */
  block: number;
  state: PartChange;
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
  const wanted = (one: Article) => one.story === story && (edition === undefined || one.edition === edition);
  return content.articles.filter(wanted).flatMap((article) => {
    const original = originalOf(content, article);
    if (!original) return [];
    const opened = openTranslation(roots, [article, original], reader, 'all');
    const stale = opened.comparison?.stale ?? [];
    return {
      story,
      edition: article.edition,
      file: article.body.file,
      from: original.edition,
      original: original.body.file,
      recorded: opened.comparison !== null,
      blocks: stale.map((part) => shownBlock(roots, content.publication, opened, part)),
    };
  });
}

function shownBlock(
  roots: Roots,
  publication: Publication,
  { own, original }: OpenTranslation,
  part: StalePart,
): ShownBlock {
  const [was, now] = [part.was?.text ?? null, part.now?.text ?? null];
  const { language } = editionOf(publication, original.article.edition);
  return {
    block: part.number,
    state: part.state,
    kind: part.kind,
    was,
    now,
    words: was === null && part.state !== 'added' ? [] : wordChanges(was ?? '', now ?? '', language),
    original: part.now && placeOfPart(roots, original, part.now),
    translation: part.own?.text ?? null,
    place: part.own ? placeOfPart(roots, own, part.own) : placeAfter(roots, own, part.after),
  };
}
