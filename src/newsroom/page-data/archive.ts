import { editionOf } from '../../publication/publication.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Route } from '../routes/routes.ts';
import { type Frame, frameOf } from './frame.ts';

/** The list of months that have stories, newest first. */
export interface ArchivePage {
  frame: Frame;
  /** The same by year; `count` is that of its stories. */
  years: readonly { name: string; count: number; months: ArchivePage['months'] }[];
  months: readonly { name: string; url: string; count: number }[];
}

export function archivePage(newsroom: Newsroom, route: Route): ArchivePage {
  const { t, month, year } = newsroom.language(route.edition);
  const { name: publication } = editionOf(newsroom.ask('publication'), route.edition);
  const months = newsroom
    .ask('months', route.edition)
    .map(({ month: id, url, count }) => ({ of: id.slice(0, 4), name: month(id), url, count }));
  return {
    frame: frameOf(newsroom, route, {
      title: t('archive'),
      description: t('archiveDescription', { publication }),
      translations: ['archive', ''],
    }),
    months: months.map(({ name, url, count }) => ({ name, url, count })),
    years: [...Map.groupBy(months, ({ of }) => of)].map(([of, months]) => ({
      name: year(of),
      count: months.reduce((sum, { count }) => sum + count, 0),
      months,
    })),
  };
}
