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
  return toldOnce([
    ...[...kinds].flatMap((kind) => {
      const [ours = [], theirs = []] = [left, right].map((all) =>
        all.filter(({ fact }) => fact.kind === kind),
      );
      return pairsOf(ours, theirs)
        .filter(isSure)
        .map(([a, b]) => ({ kind, original: a?.fact.text ?? null, translation: b?.fact.text ?? null }));
    }),
    ...otherAmounts(original, translation, isKnown),
  ]);
}

/** As far apart as this, amounts are not the same in other units and rounded: six weeks, and a month and a half. */
const mostRounded = 1.12;

/** What is measured by both texts once, and is not as much: a year and a half, and 15 months. */
function otherAmounts(original: Facts, translation: Facts, isKnown: (fact: Fact) => boolean): Disagreement[] {
  const open = (facts: Facts, others: Facts) => {
    const [said, offered] = [
      new Set(matched(facts, others)),
      new Set(others.flatMap(({ offers }) => offers)),
    ];
    return facts.filter(
      (fact) =>
        fact.amount && !said.has(fact) && !offered.has(`number ${fact.amount.count}`) && !isKnown(fact),
    );
  };
  const [ours, theirs] = [open(original, translation), open(translation, original)];
  return ours.flatMap((one) => {
    const isLike = ({ amount }: Fact) => amount?.of === one.amount?.of;
    const [other, ...others] = theirs.filter(isLike);
    if (!other || others.length > 0 || ours.filter(isLike).length > 1) return [];
    const [a, b] = [one.amount?.is ?? 0, other.amount?.is ?? 0];
    const isApart = Math.max(a, b) > mostRounded * Math.min(a, b);
    return isApart ? [{ kind: 'unit' as const, original: one.text, translation: other.text }] : [];
  });
}

/** Without amounts whose currencies or numbers are told by themselves. */
function toldOnce(found: readonly Disagreement[]): Disagreement[] {
  const [units, others] = [
    found.filter(({ kind }) => kind === 'unit'),
    found.filter(({ kind }) => kind !== 'unit'),
  ];
  const isPart = (whole: string | null, part: string | null) => part !== null && whole?.includes(part);
  const isTold = ({ original, translation }: Disagreement, index: number) =>
    others.some((one) => isPart(original, one.original) && isPart(translation, one.translation)) ||
    units.slice(0, index).some((one) => one.original === original && one.translation === translation);
  return [...others, ...units.filter((one, index) => !isTold(one, index))];
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

/** Numbers and currencies that one text says more often than the other one. */
function repeated(facts: Facts, others: Facts): Fact[] {
  const numbers = facts.filter(
    ({ kind, weight }) => (kind === 'number' || kind === 'money') && weight !== 'only',
  );
  const each = new Map(numbers.map((fact) => [identityOf(fact), fact]));
  return [...each].flatMap(([identity, fact]) => {
    const times = numbers.filter((one) => identityOf(one) === identity).length;
    const there = others.filter(({ offers }) => offers.includes(fact.needs[0]?.[0] ?? '')).length;
    return there > 0 && times > there ? [fact] : [];
  });
}
