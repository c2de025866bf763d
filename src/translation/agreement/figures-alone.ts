import type { Fact, Facts } from './fact.ts';
import { leastInFigures } from './find-facts.ts';

/** What words may multiply figures by: thousands, lakhs, millions, crores and billions. */
const scales = [1e3, 1e5, 1e6, 1e7, 1e9, 1e12];

/**
 * What can be compared with a text in a language of whose words nothing is known: figures. Whatever the other text may say in
 * words is told beside something else in its place alone.
 */
export const inFiguresAlone = (facts: Facts): Fact[] =>
  facts.map((fact) => {
    if (fact.kind === 'number') return numberInFigures(fact);
    const isLiteral = fact.kind === 'telephone' || fact.kind === 'address';
    return isLiteral || fact.weight !== 'must' ? fact : { ...fact, weight: 'may' };
  });

function numberInFigures(fact: Fact): Fact {
  if (!/\p{N}/u.test(fact.text)) return { ...fact, weight: 'only' };
  const value = Number(fact.offers[0]?.split(' ')[1]);
  const short = scales.filter((scale) => value >= scale).map((scale) => `number ${value / scale}`);
  const isScaled = /\p{L}/u.test(fact.text);
  const isShort = value < leastInFigures || isScaled;
  return {
    ...fact,
    needs: [...fact.needs, ...short.map((one) => [one])],
    offers: [...fact.offers, ...short],
    weight: fact.weight === 'must' && isShort ? 'may' : fact.weight,
  };
}
