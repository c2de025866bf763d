import { countForms } from '../../language/count-forms.ts';
import type { Segment } from '../../language/direction/direction.ts';
import { bucketOf, bucketsFor, findableTermsOf } from '../../language/search/search.ts';
import { editionOf } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Answer } from '../queries.ts';
import type { Route } from '../routes/routes.ts';
import { type Duration, durationOf } from './cards.ts';
import { type Frame, frameOf } from './frame.ts';
import { momentOf } from './moment.ts';

/** Where readers search. */
export interface SearchPage {
  frame: Frame;
  /** The path of the index, and below which folder the files of months are. */
  index: string;
  /** CLDR plural category → how many results there are, `{n}` for the number. */
  counts: Readonly<Record<string, string>>;
}

/** Where to look, and how to compare words. */
export interface SearchIndex {
  stems: Answer<'stems'>;
  /** Month and number of its files of terms, newest first. */
  months: Answer<'searchMonths'>;
  /** How many files of terms the static pages have. */
  pages: Answer<'searchPages'>;
}

/** What a result shows. */
export interface SearchResult {
  url: string;
  title: readonly Segment[];
  description: readonly Segment[];
  /** Empty for a static page. */
  section: readonly Segment[];
  /** A small picture, sizes in pixels. */
  image: { url: string; width: number; height: number } | null;
  /** The day of publication: `datetime` of a time element, and its words; `null` for a static page. */
  day: { iso: string; text: string } | null;
  /** How long it is, if it is an episode of a show. */
  duration?: Duration;
}

/** Some of the terms of a part of what can be found: of a month, or of the static pages. */
export interface SearchTerms {
  /** The section ids of its texts, the oldest first; empty for a static page. */
  sections: readonly string[];
  /** Term → where it occurs: eight times the text's place in the part, plus its weight. */
  terms: Readonly<Record<string, readonly number[]>>;
}

/** How much a term counts, those of what a story is filed under as those of its description; together less than eight. */
const weights = { title: 4, description: 2, body: 1 } as const;

export function searchPage(newsroom: Newsroom, route: Route): SearchPage {
  const publications = newsroom.ask('publication');
  const { name: publication } = editionOf(publications, route.edition);
  const language = newsroom.language(route.edition);
  const { t } = language;
  const frame = frameOf(newsroom, route, {
    title: t('search'),
    description: t('searchDescription', { publication }),
    translations: ['search', ''],
  });
  return {
    frame: { ...frame, alternates: [] },
    index: urlsOf(publications).searchIndex(route.edition),
    counts: countForms(language, frame.edition.locale, (count) => language.t('resultCount', { count })),
  };
}

export function searchIndex(newsroom: Newsroom, { edition }: Route): SearchIndex {
  return {
    stems: newsroom.ask('stems', edition),
    months: newsroom.ask('searchMonths', edition),
    pages: newsroom.ask('searchPages', edition),
  };
}

/** The texts of a part as results, the oldest first. */
export function searchResults(newsroom: Newsroom, { edition, id }: Route): SearchResult[] {
  const { segments } = newsroom.language(edition).isolation;
  return newsroom.ask('searchResults', edition, id).map(({ published, seconds, ...result }) => {
    const name = result.section && newsroom.ask('term', edition, 'section', result.section).name;
    return {
      ...result,
      title: segments(result.title),
      description: segments(result.description),
      section: name ? segments(name) : [],
      day: published === null ? null : momentOf(newsroom, edition, published, 'date'),
      ...durationOf(newsroom, edition, seconds),
    };
  });
}

/** The terms of a part that are in one of its files. */
export function searchTerms(newsroom: Newsroom, { edition, id, number }: Route): SearchTerms {
  const stems = newsroom.ask('stems', edition);
  const texts = newsroom.ask('searchTexts', edition, id);
  const buckets = bucketsFor(texts.length);
  const all = known.get(texts) ?? placesOf(newsroom, edition, texts, stems);
  known.set(texts, all);
  return {
    sections: texts.map(({ section }) => section),
    terms: Object.fromEntries([...all].filter(([term]) => bucketOf(term, buckets) === number)),
  };
}

type Texts = Answer<'searchTexts'>;
type Places = ReadonlyMap<string, readonly number[]>;

/** The files of a part follow each other, so its texts are gone through once. */
const known = new WeakMap<Texts, Places>();

/** Term → where it occurs in the texts of a part. */
function placesOf(newsroom: Newsroom, edition: string, texts: Texts, stems: Answer<'stems'>): Places {
  const places = new Map<string, number[]>();
  for (const [place, { owner, title, description, filed }] of texts.entries()) {
    const body = newsroom.words(owner, edition);
    const found = new Map<string, number>();
    const note = (text: string, weight: number) => {
      for (const term of findableTermsOf(text, stems)) found.set(term, (found.get(term) ?? 0) | weight);
    };
    note(title, weights.title);
    note(description, weights.description);
    note(filed, weights.description);
    note(body, weights.body);
    for (const [term, weight] of found) {
      const all = places.get(term) ?? [];
      all.push(8 * place + weight);
      places.set(term, all);
    }
  }
  return places;
}
