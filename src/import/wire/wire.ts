import type { Edition } from '../../publication/publication.ts';
import { type Conventions, foldOf } from './conventions.ts';
import { dropFurniture } from './furniture.ts';
import { proposeHeadline } from './headline.ts';
import { idFromHeadline } from './id.ts';
import { editionOfText } from './language.ts';
import { firstSentence } from './lead.ts';
import { dropWordless, type Line, paragraphsOf, type Removed } from './lines.ts';
import { type Block, isTitleLike, shapeOf } from './shape.ts';

/** Wire copy understood: all of its words, and what each of them is. */
export interface WireStory<E = Edition> {
  edition: E;
  /** The story id that this text always gets, whatever becomes of its headline. */
  id: string;
  /** Proposals, for an editor to review. */
  title: string;
  titleFrom: 'the first line' | 'the lead';
  description: string;
  blocks: readonly Block[];
  source: string | null;
  /** Everything of the text that is not in `blocks`, in the order of lines. */
  removed: readonly Removed[];
}

/**
 * Reads wire copy: plain text, a paragraph on each line.
 *
 * @param key short digest of the text, `[a-z0-9]+`, which names stories that Latin letters can't
 * @returns the rule that the text breaks, if it is no story for any edition
 */
export function readWire<E extends Pick<Edition, 'id' | 'language' | 'script'>>(
  lines: readonly Line[],
  key: string,
  editions: readonly E[],
  conventions: Conventions,
): WireStory<E> | 'import-empty' | 'import-language' {
  const fold = foldOf(conventions);
  const worded = dropWordless(lines);
  const sifted = dropFurniture(worded.lines, conventions, fold);
  const { headline, blocks, source } = shapeOf(paragraphsOf(sifted.lines), conventions, fold);
  const lead = blocks.find(({ text }) => !isTitleLike(text)) ?? blocks[0];
  if (!lead) return 'import-empty';
  const edition = editionOfText(blocks.map(({ text }) => text).join('\n'), editions);
  if (!edition) return 'import-language';
  const description = firstSentence(lead.text, edition.language);
  const taken = [...because(headline, 'the headline'), ...because(source, 'the source')];
  const title = headline?.text ?? proposeHeadline(description, edition.language, conventions, fold);
  return {
    edition,
    id: idFromHeadline(title) ?? `wire-${key}`,
    title,
    titleFrom: headline ? 'the first line' : 'the lead',
    description,
    blocks,
    source: source?.name ?? null,
    removed: inOrder(worded.removed, sifted.removed, taken),
  };
}

const inOrder = (...removed: readonly (readonly Removed[])[]): Removed[] =>
  removed.flat().sort((a, b) => a.number - b.number);

const because = (line: Line | null, reason: string): Removed[] =>
  line ? [{ number: line.number, text: line.text, reason }] : [];
