import { chaptersOf } from '../../../publication/media/chapters.ts';
import type { EpisodeType } from '../../../publication/media/podcast.ts';
import { absolute } from '../../../publication/urls.ts';
import type { Answer } from '../../queries.ts';

/** What an item says of an article's own recording, which is what podcast programs play. */
export interface FeedEpisode {
  /** Whether the first of its recordings is the article's own. */
  hasOwnRecording: boolean;
  /** What that is in a podcast. */
  episode: EpisodeType;
  /** Where its chapters are, if it has any. */
  chapters: string | null;
}

export const noRecording: FeedEpisode = { hasOwnRecording: false, episode: 'full', chapters: null };

/** @param origin of the publication */
export function feedEpisodeOf(
  origin: string,
  { audio, url }: Pick<NonNullable<Answer<'article'>>, 'audio' | 'url'>,
): FeedEpisode {
  if (!audio) return noRecording;
  const chapters = audio.chapters ? absolute(origin, chaptersOf(url)) : null;
  return { hasOwnRecording: true, episode: audio.episode ?? 'full', chapters };
}
