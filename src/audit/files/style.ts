import { placesIn } from '../../problems/places.ts';
import type { StyleFacts } from '../facts.ts';
import { addressesInCss } from './css.ts';

/** What a style sheet loads. */
export function styleFacts(name: string, css: string): StyleFacts {
  const placeOf = placesIn(css);
  const refs = addressesInCss(css).map(({ value, offset }) => ({
    value,
    use: 'asset' as const,
    ...placeOf(offset),
  }));
  return { kind: 'style', name, refs };
}
