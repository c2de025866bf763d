import { escaped } from '../agreement/word-finder.ts';
import type { AgreementWords } from '../agreement/words.ts';
import type { Piece } from './pieces.ts';
import type { Term } from './unit.ts';

/**
 * Words in which names that are not to be used are as the glossary has them, whatever is written onto the front of
 * them.
 */
export function withPreferredForms(
  pieces: readonly Piece[],
  terms: readonly Term[],
  { prefixes: { joins, plain, other } }: AgreementWords,
): Piece[] {
  const preferred = new Map(
    terms.flatMap(({ forms: [form = ''], avoid }) => avoid.map((one) => [one, form])),
  );
  if (preferred.size === 0) return [...pieces];
  // A name that is right may have one that is wrong in it.
  const all = [...preferred.keys(), ...terms.flatMap(({ forms }) => forms)];
  const names = all.sort((a, b) => b.length - a.length).map(escaped);
  const before = [...joins, ...plain, ...other].map(escaped).join('|');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(${before})?(${names.join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  );
  const mended = (piece: Piece): Piece =>
    typeof piece === 'string'
      ? piece.replace(
          pattern,
          (_, prefix: string | undefined, name: string) => (prefix ?? '') + (preferred.get(name) ?? name),
        )
      : { code: piece.code, inside: piece.inside.map(mended) };
  return pieces.map(mended);
}
