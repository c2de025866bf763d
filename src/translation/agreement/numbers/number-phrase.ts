import type { NumberWord } from './lexicon.ts';
import { NumberGroup, type Order } from './number-group.ts';

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
  /** Whether a fraction of the last scale was the last of it: `مليون ونصف المليون` names it again. */
  #isParted = false;
  readonly #group: NumberGroup;
  /** What each piece says by itself, and what else a word may mean. */
  readonly parts: number[] = [];
  readonly also: number[] = [];
  hasFigures = false;
  isVague = true;
  isRank = true;
  /** Whether a word says all of it. */
  #isAlone = false;
  /** How many pieces it has. */
  count = 0;
  /** Whether all of it so far is a fraction, which `of a` may follow. */
  isFraction = false;
  readonly #order: Order;

  constructor(order: Order) {
    this.#order = order;
    this.#group = new NumberGroup(order);
  }

  get value(): number {
    return this.#total + this.#group.value;
  }

  /** Whether it ranks what is counted behind it: the `third` of `the third million`. */
  get #isRanked(): boolean {
    return this.isRank && this.count === 1 && this.value >= 1 && this.value < 10;
  }

  /** The scale that it ends with; `null` if it ends otherwise. */
  get scale(): number | null {
    return this.#group.isEmpty && this.count > 0 ? this.#lastScale : null;
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
    const role = 'role' in piece ? piece.role : null;
    this.#isAlone = role === 'alone';
    this.isFraction = role === 'denominator' || (this.count === 1 && role === 'fraction');
    this.#note(piece);
    return true;
  }

  #note(piece: Piece): void {
    const { isVague = false, isRank = false, also = null } = 'figures' in piece ? {} : piece;
    this.hasFigures ||= 'figures' in piece;
    this.isVague &&= isVague;
    const isScale = 'role' in piece && piece.role === 'scale' && this.count > 1;
    this.isRank = (this.isRank && (isRank || isScale)) || this.isFraction;
    // What parts something is no number beside it.
    if (this.isFraction) this.parts.splice(0);
    // `الثانية عشرة والنصف`: twelve, and a half.
    const isHalved = 'role' in piece && piece.role === 'fraction' && this.count > 1 && this.#total === 0;
    if (isHalved) this.parts.splice(0, this.parts.length, this.value - piece.value);
    this.parts.push(this.isFraction ? this.value : 'figures' in piece ? piece.figures : piece.value);
    if (also !== null) this.also.push(also);
  }

  #takeFigures(value: number, joined: boolean): boolean {
    if (!this.#group.isEmpty || (this.count > 0 && !(joined && value < this.#lastScale))) return false;
    this.#group.takeWhole(value);
    return true;
  }

  #takeWord({ value, role }: NumberWord, joined: boolean): boolean {
    if (role === 'scale') return this.#takeScale(value, joined);
    if (role === 'dual') return this.#takeDual(value);
    if (role === 'fraction') return this.#takeFraction(value, joined);
    const isAfterScale = this.count > 0 && this.#group.isEmpty;
    if (role === 'hundred' && this.#isRanked) return false;
    if (isAfterScale && (this.#lastScale <= value || (this.#order.joined && !joined))) return false;
    if (role === 'alone' && this.count > 0) return false;
    return this.#group.takeWord(value, role, joined);
  }

  #takeScale(value: number, joined: boolean): boolean {
    if (this.#isParted && value === this.#lastScale) return true;
    const isEmpty = this.#group.isEmpty;
    if (value >= this.#lastScale || (isEmpty && this.count > 0 && !joined)) return false;
    if ((joined && !isEmpty) || this.#isRanked) return false;
    this.#close((isEmpty ? 1 : this.#group.value) * value, value);
    return true;
  }

  #takeDual(value: number): boolean {
    if (!this.#group.isEmpty || value / 2 >= this.#lastScale) return false;
    this.#close(value, value / 2);
    return true;
  }

  /** `نصف مليون`, `مليون ونصف`, `one and a half`. */
  #takeFraction(value: number, joined: boolean): boolean {
    if (this.count > 0 && (!joined || value >= 1 || this.#isAlone)) return false;
    if (this.count === 0 || !this.#group.isEmpty) {
      this.#group.takeWhole(value);
      return true;
    }
    this.#total += value * this.#lastScale;
    this.#isParted = true;
    return true;
  }

  #close(value: number, scale: number): void {
    this.#total += value;
    this.#lastScale = scale;
    this.#group.clear();
  }
}
