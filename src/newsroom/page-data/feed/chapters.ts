import type { Newsroom } from '../../newsroom.ts';
import type { Route } from '../../routes/routes.ts';

/** The chapters of an episode as podcast programs read them, times in seconds: https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md */
export interface ChaptersFile {
  version: '1.2.0';
  title: string;
  chapters: { startTime: number; title: string }[];
}

/** The chapters of an article's own recording. */
export function chaptersFile(newsroom: Newsroom, { edition, id }: Route): ChaptersFile {
  const article = newsroom.ask('article', edition, id);
  if (!article?.audio?.chapters) throw new RangeError(`no chapters of ${id} in ${edition}`);
  const { plain } = newsroom.language(edition).isolation;
  return {
    version: '1.2.0',
    title: plain(article.title),
    chapters: article.audio.chapters.map(({ seconds, title }) => ({
      startTime: seconds,
      title: plain(title),
    })),
  };
}
