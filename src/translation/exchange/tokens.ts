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
  const open: Open[] = [{ code: null, inside: [] }];
  const seen = new Set<string>();
  for (const token of tokens) {
    if (typeof token === 'string') {
      open.at(-1)?.inside.push(token);
      continue;
    }
    const is = put(token, known, open, seen);
    if (is) return { fault: { is, codes: [token.id] } };
  }
  const left = open.at(-1)?.code;
  if (left) return { fault: { is: 'crossed', codes: [left.id] } };
  return { pieces: trimmed(open[0]?.inside ?? []) };
}

/** A code that has begun, and what is in it so far. */
interface Open {
  code: Code | null;
  inside: Piece[];
}

/** Puts one end of a code where it stands; says why it can't. */
function put(
  { id, at }: Exclude<Token, string>,
  known: ReadonlyMap<string, Code>,
  open: Open[],
  seen: Set<string>,
): CodeFault['is'] | null {
  const [code, around] = [known.get(id), open.at(-1)];
  if (!code) return 'unknown';
  if ((code.close === null) !== (at === 'alone')) return 'crossed';
  if (at === 'close') {
    if (around?.code !== code) return 'crossed';
    open.pop();
    open.at(-1)?.inside.push({ code, inside: around.inside });
    return null;
  }
  if (seen.has(id)) return 'twice';
  seen.add(id);
  if (at === 'open') open.push({ code, inside: [] });
  else around?.inside.push({ code, inside: [] });
  return null;
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
