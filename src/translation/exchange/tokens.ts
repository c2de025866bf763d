import { type Code, type Piece, trimmed } from './pieces.ts';

/** Words, or one end of a code, as files for translators hold them. */
export type Token = string | { id: string; at: 'open' | 'close' | 'alone' };

export function tokensOf(pieces: readonly Piece[]): Token[] {
  return pieces.flatMap((piece): Token[] => {
    if (typeof piece === 'string') return [piece];
    const { id, close } = piece.code;
    if (close === null) return [{ id, at: 'alone' }];
    return [{ id, at: 'open' }, ...tokensOf(piece.inside), { id, at: 'close' }];
  });
}

/** What is wrong with the codes of a translation. */
export interface CodeFault {
  is: 'unknown' | 'twice' | 'crossed' | 'missing' | 'extra';
  /** The ids of the codes, or what they are in Markdown. */
  codes: string[];
}

/**
 * Puts the codes back.
 *
 * @param known the codes by their ids
 */
export function piecesFrom(
  tokens: readonly Token[],
  known: ReadonlyMap<string, Code>,
): { pieces: Piece[] } | { fault: CodeFault } {
  const open: { code: Code | null; inside: Piece[] }[] = [{ code: null, inside: [] }];
  const seen = new Set<string>();
  for (const token of tokens) {
    const around = open.at(-1);
    if (typeof token === 'string') {
      around?.inside.push(token);
      continue;
    }
    const code = known.get(token.id);
    const fault = (is: CodeFault['is']) => ({ fault: { is, codes: [token.id] } });
    if (!code) return fault('unknown');
    if ((code.close === null) !== (token.at === 'alone')) return fault('crossed');
    if (token.at === 'close') {
      if (around?.code !== code) return fault('crossed');
      open.pop();
      open.at(-1)?.inside.push({ code, inside: around.inside });
      continue;
    }
    if (seen.has(code.id)) return fault('twice');
    seen.add(code.id);
    if (token.at === 'open') open.push({ code, inside: [] });
    else around?.inside.push({ code, inside: [] });
  }
  const left = open.at(-1)?.code;
  if (left) return { fault: { is: 'crossed', codes: [left.id] } };
  return { pieces: trimmed(open[0]?.inside ?? []) };
}

/**
 * Whether a translation has as many marks of each kind as what it is made from.
 *
 * @returns `null` if all is well
 */
export function missingCodes(wanted: readonly Code[], got: readonly Code[]): CodeFault | null {
  const left = [...got];
  const missing = wanted.filter(({ type }) => {
    const at = left.findIndex((one) => one.type === type);
    return at < 0 || left.splice(at, 1).length === 0;
  });
  const shown = (codes: readonly Code[]) =>
    codes.map(({ open, close }) => `${open}${close === null ? '' : `…${close}`}`);
  if (missing.length > 0) return { is: 'missing', codes: shown(missing) };
  return left.length > 0 ? { is: 'extra', codes: shown(left) } : null;
}
