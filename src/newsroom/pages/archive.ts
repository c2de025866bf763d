import { editionOf } from '../../publication/publication.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Route } from '../routes.ts';
import { type Frame, frameOf } from './frame.ts';

/** The list of months that have stories, newest first. */
export interface ArchivePage {
  frame: Frame;
  months: readonly { name: string; url: string; count: number }[];
}

export function archivePage(newsroom: Newsroom, route: Route): ArchivePage {
  const { t, month } = newsroom.language(route.edition);
  const { name: publication } = editionOf(newsroom.ask('publication'), route.edition);
  return {
    frame: frameOf(newsroom, route, {
      title: t('archive'),
      description: t('archiveDescription', { publication }),
      translations: ['archive', ''],
    }),
    months: newsroom
      .ask('months', route.edition)
      .map(({ month: id, url, count }) => ({ name: month(id), url, count })),
  };
}
