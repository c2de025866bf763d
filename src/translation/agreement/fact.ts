/** What a fact is. */
export type FactKind =
  | 'number'
  | 'percentage'
  | 'money'
  | 'date'
  | 'month'
  | 'weekday'
  | 'time'
  | 'telephone'
  | 'address'
  | 'link'
  | 'picture'
  | 'quotation'
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
  /** Whether it is a part of something, below one, or may be one: against `half an hour`, `thirty minutes` say nothing. */
  part?: 'yes' | 'maybe';
}

/** Facts that disagree: what one text says and the other one doesn't; `null` where it says nothing instead. */
export interface Disagreement {
  kind: FactKind;
  original: string | null;
  translation: string | null;
}

/** A fact that needs what it offers. */
export const both = (reading: string): Pick<Fact, 'needs' | 'offers'> => ({
  needs: [[reading]],
  offers: [reading],
});

type Facts = readonly Fact[];

/** What a fact is, whoever says it. */
export const identityOf = ({ kind, needs }: Fact): string => `${kind} ${JSON.stringify(needs)}`;

const isSaid = ({ needs }: Fact, said: ReadonlySet<string>): boolean =>
  needs.some((all) => all.every((one) => said.has(one)));

/** The facts of one text that the other one says as well. */
export function matched(facts: Facts, others: Facts): Fact[] {
  const own = new Set(facts.flatMap(({ offers }) => offers));
  const said = new Set(
    others.flatMap((one) => [...one.offers, ...(isSaid(one, own) ? (one.offersIfSaid ?? []) : [])]),
  );
  return facts.filter((fact) => isSaid(fact, said));
}

/**
 * Where the facts of a part and its translation disagree.
 *
 * @param isKnown whether both texts say a fact elsewhere, so that it need not be said again
 */
export function disagreements(
  original: Facts,
  translation: Facts,
  isKnown: (fact: Fact) => boolean = () => false,
): Disagreement[] {
  const left = unmatched(original, translation, isKnown);
  const right = unmatched(translation, original, isKnown);
  const kinds = new Set([...left, ...right].map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => {
    const [ours, theirs] = [left, right].map((facts) => facts.filter((fact) => fact.kind === kind));
    return pairsOf(ours ?? [], theirs ?? []).flatMap(([a, b]) => {
      const isSure = a?.weight === 'must' || b?.weight === 'must' || (a && b);
      return isSure ? [{ kind, original: a?.text ?? null, translation: b?.text ?? null }] : [];
    });
  });
}

/** Facts of one kind, each beside the first one that can stand in its place. */
function pairsOf(ours: Facts, theirs: Facts): [Fact | undefined, Fact | undefined][] {
  const open = [...theirs];
  const pairs = ours.map((one): [Fact, Fact | undefined] => {
    const place = open.findIndex(({ part }) => part === one.part || part === 'maybe' || one.part === 'maybe');
    return [one, place < 0 ? undefined : open.splice(place, 1)[0]];
  });
  return [...pairs, ...open.map((one): [undefined, Fact] => [undefined, one])];
}

/** What one text says and the other one doesn't, what it must say first; each fact once. */
function unmatched(facts: Facts, others: Facts, isKnown: (fact: Fact) => boolean): Fact[] {
  const said = new Set(matched(facts, others));
  const left = facts.filter((fact) => fact.weight !== 'only' && !said.has(fact) && !isKnown(fact));
  const each = new Map(left.map((fact) => [identityOf(fact), fact]));
  return [...each.values()].sort((a, b) => Number(b.weight === 'must') - Number(a.weight === 'must'));
}
