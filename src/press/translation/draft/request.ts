import type { PartKind } from '../../../story/revision.ts';
import type { Piece } from '../../../translation/exchange/pieces.ts';
import { withTags } from '../../../translation/exchange/tagged.ts';
import { tokensOf } from '../../../translation/exchange/tokens.ts';
import type { Exchange, Term, Unit, UnitLanguage } from '../../../translation/exchange/unit.ts';

/** What the command that translates is given, as JSON. Texts have tags as `withTags` writes them. */
export interface DraftRequest {
  story: string;
  source: UnitLanguage;
  target: UnitLanguage & { edition: string };
  blocks: DraftBlock[];
}

export interface DraftBlock {
  id: string;
  kind: PartKind;
  text: string;
  /** If it was translated before: from what, and how. */
  previous: { text: string; translation: string } | null;
  terms: Omit<Term, 'id'>[];
}

const tagged = (pieces: readonly Piece[]) => withTags(tokensOf(pieces));

/** Asks for translations of these blocks. */
export function requestFor(
  { story, edition, source, target }: Exchange,
  units: readonly Unit[],
): DraftRequest {
  return {
    story,
    source,
    target: { ...target, edition },
    blocks: units.map(({ id, kind, source: text, previous, terms }) => ({
      id,
      kind,
      text: tagged(text),
      previous: previous && {
        text: tagged(previous.source ?? text),
        translation: tagged(previous.target),
      },
      terms: terms.map(({ id: _, ...term }) => term),
    })),
  };
}
