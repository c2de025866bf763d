/** What a fact is. */
export type FactKind =
  | 'number'
  | 'percentage'
  | 'money'
  | 'unit'
  | 'date'
  | 'month'
  | 'weekday'
  | 'time'
  | 'telephone'
  | 'address'
  | 'link'
  | 'picture'
  | 'title'
  | 'quotation'
  | 'sentence'
  | 'heading'
  | 'code';

/** Something that a text and its translation must both say. */
export interface Fact {
  kind: FactKind;
  /** As it is written. */
  text: string;
  /** Where it stands in the text that it was found in, if what is said there is more than `text` tells. */
  at?: readonly [start: number, end: number];
  /** What the other text must say, in words that all languages share: all of any one of these lists. */
  needs: readonly (readonly string[])[];
  /** What it says itself, in such words: `number 7000`. */
  offers: readonly string[];
  /** What it says besides if the other text says it, too: 5 and 20 of `خمسة وعشرين`, if the other one says both. */
  offersIfSaid?: readonly string[];
  /**
   * `must`: the other text says it, too. `may`: it says nothing else in its place. `only`: it counts where
   * the other text says it.
   */
  weight: 'must' | 'may' | 'only';
  /**
   * What it is told beside, if the other text says something of it instead; most facts are told beside any other of
   * their kind. Against `half of them`, `thirty` says nothing.
   */
  against?: readonly string[];
  /**
   * How much of what is measured it is, if it is told beside another amount of the same, whichever the unit: where the other
   * text does not say the number that it is counted by, nor this one that of the other.
   */
  amount?: { of: string; is: number; count: number };
  /** What the other text must say for this to be told: a number that is missing is told by itself. */
  given?: string;
}

export const anything: readonly string[] = [''];

/** What a fact that may be a part of something is told beside: another part, or anything else if that is what it is, too. */
export const againstParts = (isSurely: boolean): readonly string[] =>
  isSurely ? ['part'] : ['part', ...anything];

/** A fact that needs what it offers. */
export const both = (reading: string): Pick<Fact, 'needs' | 'offers'> => ({
  needs: [[reading]],
  offers: [reading],
});

export type Facts = readonly Fact[];

/** What a fact is, whoever says it. */
export const identityOf = ({ kind, needs: [first] }: Fact): string => `${kind} ${first?.join() ?? ''}`;

export const isSaid = ({ needs }: Fact, said: ReadonlySet<string>): boolean =>
  needs.some((all) => all.every((one) => said.has(one)));

/** The facts of one text that the other one says as well. */
export function matched(facts: Facts, others: Facts): Fact[] {
  const own = new Set(facts.flatMap(({ offers }) => offers));
  // What is said whole is not said in parts as well.
  const isWhole = ({ needs: [first = []] }: Fact) => first.every((one) => own.has(one));
  const said = new Set(
    others.flatMap((one) => [
      ...one.offers,
      ...(isSaid(one, own) && !isWhole(one) ? (one.offersIfSaid ?? []) : []),
    ]),
  );
  return facts.filter((fact) => isSaid(fact, said));
}
