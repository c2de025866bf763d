import { anything, type Fact, type FactKind, type Facts, identityOf, matched } from './fact.ts';

/** Facts that disagree: what one text says and the other one doesn't; `null` where it says nothing instead. */
export interface Disagreement {
  kind: FactKind;
  original: string | null;
  translation: string | null;
}

/** A fact that the other text does not say where it should. */
interface Open {
  fact: Fact;
  /** Whether both texts say it elsewhere, so that it need not be said again: it counts beside another one alone. */
  isWeak: boolean;
}

/**
 * Where the facts of a part and its translation disagree.
 *
 * @param isKnown whether both texts say a fact in another part
 */
export function disagreements(
  original: Facts,
  translation: Facts,
  isKnown: (fact: Fact) => boolean = () => false,
): Disagreement[] {
  const left = unmatched(original, translation, isKnown);
  const right = unmatched(translation, original, isKnown);
  const kinds = new Set([...left, ...right].map(({ fact }) => fact.kind));
  return toldOnce(
    [...kinds].flatMap((kind) => {
      const [ours = [], theirs = []] = [left, right].map((all) =>
        all.filter(({ fact }) => fact.kind === kind),
      );
      return pairsOf(ours, theirs)
        .filter(isSure)
        .map(([a, b]) => ({ kind, original: a?.fact.text ?? null, translation: b?.fact.text ?? null }));
    }),
  );
}

/** Without amounts of money whose currencies are told by themselves. */
function toldOnce(found: readonly Disagreement[]): Disagreement[] {
  const money = found.filter(({ kind }) => kind === 'money');
  const isPart = (whole: string | null, part: string | null) => part !== null && whole?.includes(part);
  return found.filter(
    ({ kind, original, translation }) =>
      kind !== 'unit' ||
      !money.some((one) => isPart(original, one.original) && isPart(translation, one.translation)),
  );
}

type OpenPair = readonly [Open | undefined, Open | undefined];

/** Whether two facts disagree, or one alone is missing. */
function isSure([a, b]: OpenPair): boolean {
  const isMust = (one: Open | undefined) => one?.fact.weight === 'must';
  if (a && b) return !(a.isWeak && b.isWeak) || (isMust(a) && isMust(b));
  return isMust(a ?? b) && !(a ?? b)?.isWeak;
}

/** Facts of one kind, each beside the first one that can stand in its place. */
function pairsOf(ours: readonly Open[], theirs: readonly Open[]): OpenPair[] {
  const open = [...theirs];
  const pairs = ours.map((one): OpenPair => {
    const place = open.findIndex(({ fact: { against = anything } }) =>
      (one.fact.against ?? anything).some((what) => against.includes(what)),
    );
    return [one, place < 0 ? undefined : open.splice(place, 1)[0]];
  });
  return [...pairs, ...open.map((one): OpenPair => [undefined, one])];
}

/** What one text says and the other one doesn't, or less often; what it must say first, each fact once. */
function unmatched(facts: Facts, others: Facts, isKnown: (fact: Fact) => boolean): Open[] {
  const said = new Set(matched(facts, others));
  const offered = new Set(others.flatMap(({ offers }) => offers));
  const left = facts.filter(
    (fact) =>
      fact.weight !== 'only' && !said.has(fact) && (fact.given === undefined || offered.has(fact.given)),
  );
  const more = repeated([...said], others);
  const each = new Map([
    ...more.map((fact) => [identityOf(fact), { fact, isWeak: true }] as const),
    ...left.map((fact) => [identityOf(fact), { fact, isWeak: isKnown(fact) }] as const),
  ]);
  const rank = ({ fact, isWeak }: Open) => (isWeak ? 2 : 0) + Number(fact.weight !== 'must');
  return [...each.values()].sort((a, b) => rank(a) - rank(b));
}

/** Numbers that one text says more often than the other one. */
function repeated(facts: Facts, others: Facts): Fact[] {
  const numbers = facts.filter(({ kind, weight }) => kind === 'number' && weight !== 'only');
  const each = new Map(numbers.map((fact) => [identityOf(fact), fact]));
  return [...each].flatMap(([identity, fact]) => {
    const times = numbers.filter((one) => identityOf(one) === identity).length;
    const there = others.filter(({ offers }) => offers.includes(fact.needs[0]?.[0] ?? '')).length;
    return there > 0 && times > there ? [fact] : [];
  });
}
