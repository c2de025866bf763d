import { askedTermsOf, bucketOf } from '../../language/search/search.ts';
import type { SearchIndex, SearchResult, SearchTerms } from '../../newsroom/page-data/search.ts';

/** Where a story is among the results: its month, its place there, and how much it fits. */
export interface Hit {
  month: string;
  place: number;
  weight: number;
}

/** What readers ask for; empty filters let everything through. */
export interface Wanted {
  query: string;
  section: string;
  year: string;
}

/** Loads a file of the index by its path below the index itself; a file is loaded once. */
export type Load = <T>(name: string) => Promise<T>;

/**
 * The stories that have every word, those that fit best first; among equals the newest first.
 *
 * @param load rejects if a file can't be had
 */
export async function find({ query, section, year }: Wanted, load: Load): Promise<Hit[]> {
  const { stems, months } = await load<SearchIndex>('index.json');
  const terms = [...new Set(askedTermsOf(query, stems))];
  if (terms.length === 0) return [];
  const hits = await Promise.all(
    months
      .filter(([month]) => month.startsWith(year))
      .map(async ([month, buckets]) => {
        const files = await Promise.all(
          terms.map((term) => load<SearchTerms>(`${month}/${bucketOf(term, buckets)}.json`)),
        );
        const fits = (place: number) => section === '' || files[0]?.sections[place] === section;
        return common(terms.map((term, index) => placesOf(files[index], term)))
          .filter(([place]) => fits(place))
          .map(([place, weight]) => ({ month, place, weight }));
      }),
  );
  return hits.flat().sort((a, b) => b.weight - a.weight || compare(b.month, a.month) || b.place - a.place);
}

/** Place → weight of a term. */
function placesOf(file: SearchTerms | undefined, term: string): Map<number, number> {
  const found = file && Object.hasOwn(file.terms, term) ? (file.terms[term] ?? []) : [];
  return new Map(found.map((one) => [one >> 3, one & 7]));
}

/** The places that all terms have, with the sum of their weights. */
function common([first = new Map(), ...others]: readonly Map<number, number>[]): [number, number][] {
  return [...first]
    .filter(([place]) => others.every((one) => one.has(place)))
    .map(([place, weight]) => [place, others.reduce((sum, one) => sum + (one.get(place) ?? 0), weight)]);
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/** What results show, in their order. */
export async function resultsOf(hits: readonly Hit[], load: Load): Promise<SearchResult[]> {
  const found = await Promise.all(
    hits.map(async ({ month, place }) => (await load<SearchResult[]>(`${month}/stories.json`))[place]),
  );
  return found.filter((one) => one !== undefined);
}
