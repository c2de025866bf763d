import { folded } from '../../language/search/folded.ts';

/** Whether a text, already folded, has every word of a query, or its beginning, in any order. */
export function matches(foldedText: string, query: string): boolean {
  return folded(query)
    .split(/\s+/)
    .every((word) => foldedText.includes(word));
}
