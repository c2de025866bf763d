import { askedTermsOf, bucketOf } from '../../language/search/search.ts';
import type { SearchIndex, SearchResult, SearchTerms } from '../../newsroom/page-data/search.ts';

/** Where a text is among those that can be found: the folder of its month or of static pages, its place there, and how much it fits. */
export interface Hit {
  folder: string;
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
 * The stories and static pages that have every word, those that fit best first; among equals the newest first,
 * and pages last.
 *
 * @param load rejects if a file can't be had
 */
export async function find({ query, section, year }: Wanted, load: Load): Promise<Hit[]> {
  const { stems, months, pages } = await load<SearchIndex>('index.json');
  const terms = [...new Set(askedTermsOf(query, stems))];
  if (terms.length === 0) return [];
  const all = pages > 0 ? [...months, ['pages', pages] as const] : months;
  const folders = all.filter(([folder]) => folder.startsWith(year));
  const hits = await Promise.all(
    folders.map(async ([folder, buckets]) => {
      const files = await Promise.all(
        terms.map((term) => load<SearchTerms>(`${folder}/${bucketOf(term, buckets)}.json`)),
      );
      const fits = (place: number) => section === '' || files[0]?.sections[place] === section;
      return common(terms.map((term, index) => placesOf(files[index], term)))
        .filter(([place]) => fits(place))
        .map(([place, weight]) => ({ folder, place, weight }))
        .sort((a, b) => b.place - a.place);
    }),
  );
  // Those that fit alike stay in the order of their folders.
  return hits.flat().sort((a, b) => b.weight - a.weight);
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

/** What results show, in their order. */
export async function resultsOf(hits: readonly Hit[], load: Load): Promise<SearchResult[]> {
  const found = await Promise.all(
    hits.map(async ({ folder, place }) => (await load<SearchResult[]>(`${folder}/results.json`))[place]),
  );
  return found.filter((one) => one !== undefined);
}
