/** A part of a recording: when it begins, as it is written (`1:30`, `1:02:03`), and what it is about. */
export interface Chapter {
  at: string;
  title: string;
}

/** A time of a recording: minutes and seconds, or hours before minutes of two digits: `90:00` is `1:30:00`. */
export const clock = /^(?:\d{1,3}|\d{1,2}:[0-5]?\d):[0-5]\d$/;

/** When a chapter begins, in seconds. */
export const secondsAt = (at: string): number =>
  at.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** A time in seconds as it is written in files. */
export const clockOf = (seconds: number): string => {
  const [hours, ...others] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first, ...parts] = hours > 0 ? [hours, ...others] : others;
  return [first, ...parts.map((part) => String(part).padStart(2, '0'))].join(':');
};

/** What the file of the chapters of an article's recording is called. */
export const chaptersName = 'chapters.json';

/** That file, below the address of the article. */
export const chaptersOf = (article: string): string => article + chaptersName;

/** The media type of that file: https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md */
export const chaptersType = 'application/json+chapters';
