import type { ProseDocument } from '../document.ts';
import { findingIn, isMention, type ProseFinding } from '../rule.ts';
import { beforeStops } from '../spacing/before-stops.ts';
import { behindStops } from '../spacing/behind-stops.ts';
import { bracketFaults } from '../spacing/brackets.ts';

/** Spaces where a language has none beside its marks, and none where it has one. */
export function markSpacing({ passages, words, native }: ProseDocument): ProseFinding[] {
  if (words.spacing.stops === '') return [];
  return passages.flatMap((passage) => {
    const of = { text: passage.text, words, native };
    return [...beforeStops(of), ...behindStops(of), ...bracketFaults(of)].flatMap((fault) => {
      // What parts words without being written, as a note's number, is no space.
      const isWritten = fault.text === ' ' || passage.rangeOf(fault.start, fault.end) !== null;
      const { mark, side, sure } = fault;
      const isShown = side !== 'inside' && isMention(passage, fault);
      if (!isWritten || isShown || passage.isLiteral(fault.start)) return [];
      return [findingIn(passage, fault, 'mark-spacing', { mark, side }, sure ? fault.text : null)];
    });
  });
}
