import type { Piece } from './pieces.ts';

/** Characters that are escaped at each level: none, marks inside of text, and what begins blocks, too. */
const escaped = [null, /[\\`*_[\]<>~&|]/g, /[\\`*_[\]<>~&|#+.!(){}:@=$^-]/g] as const;

/** The most that can be escaped. */
export const mostEscaped = escaped.length - 1;

/** Pieces as Markdown. `level` says how much of the text is escaped, so that it is read as text. */
export function markdownOf(pieces: readonly Piece[], level: number): string {
  const pattern = escaped[level];
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return pattern ? piece.replace(pattern, '\\$&') : piece;
      const { open, close } = piece.code;
      return close === null ? open : open + markdownOf(piece.inside, level) + close;
    })
    .join('');
}
