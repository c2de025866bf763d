import type { Lexicon, Role } from './lexicon.ts';

/** Whether words of numbers below 1000 are put together with units first, and with “and”. */
export type Order = Lexicon['order'];

/** What of a number stands before a word of scale, while its words are read: the 25 of `خمسة وعشرون ألفا`. */
export class NumberGroup {
  #hundreds: number | null = null;
  #tens: number | null = null;
  #unit: number | null = null;
  /** Figures, a fraction, or a word that stands for all of it. */
  #whole: number | null = null;
  readonly #order: Order;

  constructor(order: Order) {
    this.#order = order;
  }

  get value(): number {
    return (this.#whole ?? 0) + (this.#hundreds ?? 0) + (this.#tens ?? 0) + (this.#unit ?? 0);
  }

  get isEmpty(): boolean {
    return this.#whole === null && this.#hundreds === null && this.#tens === null && this.#unit === null;
  }

  clear(): void {
    this.#hundreds = null;
    this.#tens = null;
    this.#unit = null;
    this.#whole = null;
  }

  /** Takes figures, a fraction behind “and”, or a word that stands for all of it. */
  takeWhole(value: number): void {
    this.#whole = (this.#whole ?? 0) + value;
  }

  /** @returns whether the word is part of it, with “and” before it or without */
  takeWord(value: number, role: Role, joined: boolean): boolean {
    if (this.#whole !== null) return false;
    if (role === 'alone') {
      this.takeWhole(value);
      return true;
    }
    if (role === 'denominator') return this.#takeDenominator(value);
    if (role === 'hundred' || role === 'hundreds') return this.#takeHundreds(value, role, joined);
    return role === 'unit' ? this.#takeUnit(value, joined) : this.#takeTens(value, role, joined);
  }

  #takeHundreds(value: number, role: 'hundred' | 'hundreds', joined: boolean): boolean {
    if (this.#hundreds !== null || this.#tens !== null) return false;
    if (role === 'hundreds' && this.#unit !== null) return false;
    if (this.#unit !== null && joined) return false;
    this.#hundreds = value * (this.#unit ?? 1);
    this.#unit = null;
    return true;
  }

  #takeTens(value: number, role: Role, joined: boolean): boolean {
    if (this.#tens !== null || (this.#unit === null && this.#isApart(joined))) return false;
    // `خمسة عشر` and `خمسة وعشرون`, but not `خمسة عشرون`.
    if (this.#unit !== null && (!this.#order.unitsFirst || role === 'teen' || (role === 'ten') === joined))
      return false;
    this.#tens = value;
    return true;
  }

  #takeUnit(value: number, joined: boolean): boolean {
    if (this.#unit !== null || (this.#tens !== null && this.#tens < 20) || this.#isApart(joined))
      return false;
    this.#unit = value;
    return true;
  }

  /** Whether a word behind others is none of theirs: `عشرين ثانية` are twenty seconds, `المئة الثانية` the second hundred. */
  #isApart(joined: boolean): boolean {
    return this.#order.joined && !joined && !this.isEmpty;
  }

  /** `three quarters`, as the lists of words have fractions. */
  #takeDenominator(value: number): boolean {
    if (this.#unit === null || this.#tens !== null || this.#hundreds !== null) return false;
    this.#whole = Math.round((this.#unit / value) * 10_000) / 10_000;
    this.#unit = null;
    return true;
  }
}
