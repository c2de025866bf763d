import { type Edition, editionOf } from '../../publication/publication.ts';
import type { Newsroom } from '../newsroom.ts';

/** A story in another edition. */
export interface Version extends Pick<Edition, 'language' | 'direction' | 'script'> {
  edition: string;
  title: string;
  /** Its path. */
  url: string;
}

/** The story in the editions that have it, but for this one. */
export function versionsOf(newsroom: Newsroom, edition: string, story: string): Version[] {
  const publication = newsroom.ask('publication');
  return newsroom
    .ask('translations', 'story', story)
    .filter((one) => one.edition !== edition)
    .flatMap((one) => {
      const headline = newsroom.ask('headline', one.edition, story);
      const { language, direction, script } = editionOf(publication, one.edition);
      return headline ? [{ edition: one.edition, language, direction, script, ...headline }] : [];
    });
}
