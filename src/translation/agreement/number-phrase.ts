import type { NumberWord } from './lexicon.ts';

/** A piece of a number: figures, or a word. */
export type Piece = { figures: number } | NumberWord;

/**
 * A number while its words are read, in any language whose greater parts come before smaller ones, but for
 * units before tens (`خمسة وعشرون`).
 */
export class NumberPhrase {
  /** What words of scale have closed: the 7,000 of `7 آلاف و500`. */
  #total = 0;
  #lastScale = Number.POSITIVE_INFINITY;
  #hundreds: number | null = null;
  #tens: number | null = null;
  #unit: number | null = null;
  /** Figures, or a fraction, that stand for all of a group. */
  #whole: number | null = null;
  /** What each piece says by itself, and what else a word may mean. */
  readonly parts: number[] = [];
  readonly also: number[] = [];
  hasFigures = false;
  isVague = true;
  /** How many pieces it has. */
  count = 0;
  /** Whether all of it so far is a fraction, which `of a` may follow. */
  isFraction = false;
  readonly #unitsFirst: boolean;
  readonly #isJoined: boolean;

  constructor({ unitsFirst, joined }: { unitsFirst: boolean; joined: boolean }) {
    this.#unitsFirst = unitsFirst;
    this.#isJoined = joined;
  }

  get value(): number {
    return this.#total + (this.#whole ?? 0) + (this.#hundreds ?? 0) + (this.#tens ?? 0) + (this.#unit ?? 0);
  }

  get #isGroupEmpty(): boolean {
    return this.#whole === null && this.#hundreds === null && this.#tens === null && this.#unit === null;
  }

  /**
   * Reads on.
   *
   * @param joined whether “and” is before it
   * @returns whether it is part of the number; the number ends before it if not
   */
  take(piece: Piece, joined: boolean): boolean {
    const taken =
      'figures' in piece ? this.#takeFigures(piece.figures, joined) : this.#takeWord(piece, joined);
    if (!taken) return false;
    this.count += 1;
    this.isFraction = this.count === 1 && 'role' in piece && piece.role === 'fraction';
    if ('figures' in piece) {
      this.hasFigures = true;
      this.isVague = false;
      this.parts.push(piece.figures);
    } else {
      this.isVague &&= piece.isVague;
      this.parts.push(piece.value);
      if (piece.also !== null) this.also.push(piece.also);
    }
    return true;
  }

  #takeFigures(value: number, joined: boolean): boolean {
    if (!this.#isGroupEmpty || (this.count > 0 && !(joined && value < this.#lastScale))) return false;
    this.#whole = value;
    return true;
  }

  #takeWord({ value, role }: NumberWord, joined: boolean): boolean {
    if (role === 'scale') return this.#takeScale(value, joined);
    if (role === 'dual') return this.#takeDual(value);
    if (role === 'fraction') return this.#takeFraction(value, joined);
    if (this.#whole !== null) return false;
    const isAfterScale = this.count > 0 && this.#isGroupEmpty;
    if (isAfterScale && (this.#lastScale <= value || (this.#isJoined && !joined))) return false;
    if (role === 'hundred' || role === 'hundreds') return this.#takeHundreds(value, role, joined);
    if (role === 'unit') return this.#takeUnit(value);
    return this.#takeTens(value, role, joined);
  }

  #takeHundreds(value: number, role: 'hundred' | 'hundreds', joined: boolean): boolean {
    if (this.#hundreds !== null || this.#tens !== null) return false;
    if (role === 'hundreds' && this.#unit !== null) return false;
    if (this.#unit !== null && joined) return false;
    this.#hundreds = value * (this.#unit ?? 1);
    this.#unit = null;
    return true;
  }

  #takeTens(value: number, role: 'ten' | 'tens' | 'teen', joined: boolean): boolean {
    if (this.#tens !== null) return false;
    // `خمسة عشر` and `خمسة وعشرون`, but not `خمسة عشرون`.
    if (this.#unit !== null && (!this.#unitsFirst || role === 'teen' || (role === 'ten') === joined))
      return false;
    this.#tens = value;
    return true;
  }

  #takeUnit(value: number): boolean {
    if (this.#unit !== null || (this.#tens !== null && this.#tens < 20)) return false;
    this.#unit = value;
    return true;
  }

  #takeScale(value: number, joined: boolean): boolean {
    if (value >= this.#lastScale || (this.#isGroupEmpty && this.count > 0 && !joined)) return false;
    if (joined && !this.#isGroupEmpty) return false;
    this.#close((this.#isGroupEmpty ? 1 : this.value - this.#total) * value, value);
    return true;
  }

  #takeDual(value: number): boolean {
    if (!this.#isGroupEmpty || value / 2 >= this.#lastScale) return false;
    this.#close(value, value / 2);
    return true;
  }

  /** `نصف مليون`, `مليون ونصف`, `one and a half`. */
  #takeFraction(value: number, joined: boolean): boolean {
    if (this.count === 0) this.#whole = value;
    else if (!joined || value >= 1) return false;
    else if (this.#isGroupEmpty) this.#total += value * this.#lastScale;
    else this.#whole = (this.#whole ?? 0) + value;
    return true;
  }

  #close(value: number, scale: number): void {
    this.#total += value;
    this.#lastScale = scale;
    this.#hundreds = null;
    this.#tens = null;
    this.#unit = null;
    this.#whole = null;
  }
}
