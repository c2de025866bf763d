/** A part of a recording: when it begins, as it is written (`1:30`, `1:02:03`), and what it is about. */
export interface Chapter {
  at: string;
  title: string;
}

/** A time of a recording: minutes and seconds, with hours before them where there are any. */
export const clock = /^(?:\d{1,2}:)?[0-5]?\d:[0-5]\d$/;

/** When a chapter begins, in seconds. */
export const secondsAt = (at: string): number =>
  at.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** The file of the chapters of an article's recording, below the address of the article. */
export const chaptersOf = (article: string): string => `${article}chapters.json`;

/** What an episode is: the show itself, what is told of it before, or something beside it. */
export const episodeTypes = ['full', 'trailer', 'bonus'] as const;
export type EpisodeType = (typeof episodeTypes)[number];
