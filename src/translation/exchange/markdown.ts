import { type Piece, plainText } from './pieces.ts';

/** Characters that are escaped at each level: none; marks inside of text; what begins blocks, too. */
const escaped = [null, /[\\`*_[\]<>~&|]/g, /[\\`*_[\]<>~&|#+.!(){}:@=$^-]/g] as const;

/** What ends a title of a picture. */
const titleMarks = /[\\"'()&]/g;

/** The most that can be escaped: character references where a mark would not begin or end. */
export const mostEscaped = escaped.length;

/** Pieces as Markdown. `level` says how much of the text is escaped, so that it is read as text. */
export function markdownOf(pieces: readonly Piece[], level: number, inCode = false): string {
  const pattern = escaped[Math.min(level, escaped.length - 1)];
  return pieces
    .map((piece, index) => {
      if (typeof piece !== 'string') {
        const { type, open, close } = piece.code;
        if (close === null) return open;
        const isTitle = type === 'image' && pattern;
        const inside = isTitle
          ? plainText(piece.inside).replace(titleMarks, '\\$&')
          : markdownOf(piece.inside, level, true);
        return open + inside + close;
      }
      if (!pattern) return piece;
      const [previous, next] = [pieces[index - 1], pieces[index + 1]];
      const edges = level === mostEscaped;
      const [first, rest, last] = partsOf(
        piece,
        edges && needsReference(piece.at(0), previous, -1, inCode),
        edges && needsReference(piece.at(-1), next, 0, inCode),
      );
      return first + rest.replace(pattern, '\\$&') + last;
    })
    .join('');
}

const word = /[\p{L}\p{M}\p{N}]/u;

/**
 * Whether a character keeps a mark beside it from being one: a space inside of it, or a letter outside of it
 * if punctuation is inside. https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 *
 * @param at which end of the neighbour is beside it
 */
function needsReference(
  char: string | undefined,
  neighbour: Piece | undefined,
  at: 0 | -1,
  inCode: boolean,
): boolean {
  if (char === undefined || typeof neighbour === 'string') return false;
  if (!neighbour) return inCode && char === ' ';
  const inside = plainText(neighbour.inside).at(at);
  return neighbour.code.close !== null && inside !== undefined && !word.test(inside) && char !== ' ';
}

/** A text with its first and last character as references, where they are to be. */
function partsOf(text: string, first: boolean, last: boolean): [string, string, string] {
  const chars = Array.from(text);
  const head = first ? chars.shift() : undefined;
  const tail = last ? chars.pop() : undefined;
  return [reference(head), chars.join(''), reference(tail)];
}

const reference = (char: string | undefined) =>
  char === undefined ? '' : `&#x${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
