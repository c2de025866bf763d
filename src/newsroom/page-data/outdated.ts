import type { Language } from '../../language/language.ts';
import { type Edition, editionOf } from '../../publication/publication.ts';
import { textFragment } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import type { ReadersPart } from '../queries/translations.ts';
import { type Moment, momentOf } from './moment.ts';

/** More places than these would be a table of contents. */
const mostPlaces = 5;
/** Of the words that a part begins with: enough to find it, and to know it by. */
const mostWords = 6;

/** What readers of a translation are told whose original has changed. */
export interface OutdatedNotice {
  /** Where the original says it. */
  url: string;
  edition: Pick<Edition, 'language' | 'direction' | 'label'>;
  /** When the original says that it was updated, if that can be since. */
  at: Moment | null;
  /** What of it changed, in words and joined to a list; `null` if that is not known. */
  parts: string | null;
  /** Where that is in this page, as far as it is certain, with the words found there. */
  places: readonly { words: string; url: string }[];
}

/** What readers are told of a translation whose original has changed; `null` if it has not. */
export function outdatedBy(newsroom: Newsroom, edition: string, story: string): OutdatedNotice | null {
  const found = newsroom.ask('outdated', edition, story);
  if (!found) return null;
  const { url, at, parts, openings } = found;
  const language = newsroom.language(edition);
  const words = parts.map(({ part, count }) => names[part](language, count));
  return {
    url,
    edition: editionOf(newsroom.ask('publication'), found.edition),
    at: at === null ? null : momentOf(newsroom, edition, at, 'date'),
    parts: words.length > 0 ? language.list(words) : null,
    places: [...new Set(openings.map(firstWords))]
      .slice(0, mostPlaces)
      .map((words) => ({ words, url: textFragment(words) })),
  };
}

const firstWords = (opening: string) => opening.split(' ').slice(0, mostWords).join(' ');

const names: Readonly<Record<ReadersPart, (language: Language, count: number) => string>> = {
  title: ({ t }) => t('changedTitle'),
  description: ({ t }) => t('changedDescription'),
  pictures: ({ t }) => t('changedPictures'),
  headings: ({ t }, count) => t('changedHeadings', { count }),
  paragraphs: ({ t }, count) => t('changedParagraphs', { count }),
  items: ({ t }, count) => t('changedItems', { count }),
  cells: ({ t }, count) => t('changedCells', { count }),
};

/** Where other editions were corrected, and when, of which this one says nothing. */
export function correctedElsewhere(newsroom: Newsroom, edition: string, story: string) {
  return newsroom.ask('correctedElsewhere', edition, story).map(({ url, at, edition: other }) => ({
    url,
    at: momentOf(newsroom, edition, at, 'dateTime'),
    edition: editionOf(newsroom.ask('publication'), other),
  }));
}
