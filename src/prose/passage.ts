import type { Passage } from '../markdown/passages.ts';
import { writtenOffsets } from '../markdown/written.ts';
import type { Field } from './fields.ts';
import { isWithin, quotedRanges } from './quoted.ts';
import type { Range } from './range.ts';

/** A text that readers see as one, and where its characters are written in the file. */
export interface ProsePassage {
  /** Objects in it (code, images, bare addresses) are U+FFFC. */
  text: string;
  kind: 'field' | 'cell' | 'block';
  /** The key of a field. */
  key: string | null;
  /** Where a character is written, or the nearest place that is known. */
  placeOf(offset: number): number;
  /** Where a stretch is written; `null` where it could not be replaced as one. */
  rangeOf(start: number, end: number): Range | null;
  /** Whether any of a stretch is in a quotation. */
  isQuoted(range: Range): boolean;
  /** Whether a character was written so on purpose, as by `\"`. */
  isLiteral(offset: number): boolean;
}

/** A run of characters that stand in the source one after the other. */
interface Piece {
  start: number;
  value: string;
  /** Where it begins in the source, and where each of its characters does, with the end. */
  from: number;
  offsets(): readonly number[] | null;
}

/** @param yamlStart where in the source the YAML begins */
export function fieldPassage(
  { key, value, start, offsets }: Field,
  yamlStart: number,
  source: string,
): ProsePassage {
  const from = yamlStart + start;
  const moved = offsets?.map((offset) => yamlStart + offset) ?? null;
  const piece = { start: 0, value, from, offsets: () => moved };
  return { ...located(value, [piece], source), kind: 'field', key, isLiteral: () => false };
}

/**
 * @param bodyStart where in the source the Markdown begins
 * @param quotations where in the Markdown blocks stand that are quotations as a whole
 */
export function blockPassage(
  passage: Passage,
  bodyStart: number,
  source: string,
  quotations: readonly Range[],
): ProsePassage {
  const pieces = passage.pieces.map(({ start, node: { value, position } }): Piece => {
    const from = bodyStart + (position?.start.offset ?? passage.parent.position?.start.offset ?? 0);
    const to = bodyStart + (position?.end.offset ?? 0);
    let known: readonly number[] | null | undefined;
    const offsets = () => {
      known ??= writtenOffsets(value, source.slice(from, to))?.map((offset) => from + offset) ?? null;
      return known;
    };
    return { start, value, from, offsets };
  });
  const kind = passage.parent.type === 'tableCell' ? 'cell' : 'block';
  const start = passage.parent.position?.start.offset ?? 0;
  const block = isWithin(quotations, { start, end: start + 1 }) ? { isQuoted: () => true } : {};
  return { ...located(passage.text, pieces, source), ...block, kind, key: null };
}

function located(text: string, pieces: readonly Piece[], source: string) {
  const pieceAt = (offset: number) => pieces.findLast((one) => one.start <= offset) ?? pieces[0];
  const rangeOf = (start: number, end: number): Range | null => {
    const piece = pieceAt(start);
    if (!piece || start < piece.start || end > piece.start + piece.value.length) return null;
    const offsets = piece.offsets();
    const [from, to] = [offsets?.[start - piece.start], offsets?.[end - piece.start]];
    return from === undefined || to === undefined ? null : { start: from, end: to };
  };
  const placeOf = (offset: number) => rangeOf(offset, offset)?.start ?? pieceAt(offset)?.from ?? 0;
  const isLiteral = (offset: number) => {
    const range = rangeOf(offset, offset + 1);
    return range !== null && source.charAt(range.start) !== text.charAt(offset);
  };
  let quoted: readonly Range[] | undefined;
  const isQuoted = (range: Range) => {
    quoted ??= quotedRanges(text);
    return isWithin(quoted, range);
  };
  return { text, placeOf, rangeOf, isLiteral, isQuoted };
}
