import { isoInZone } from '../../language/formats.ts';
import type { Newsroom } from '../newsroom.ts';

/** A moment as people and machines read it. */
export interface Moment {
  text: string;
  /** RFC 3339 with the publication's offset. */
  iso: string;
}

/** An instant in an edition's words; `part` says how exact they are. */
export function momentOf(
  newsroom: Newsroom,
  edition: string,
  instant: number,
  part: 'date' | 'dateTime',
): Moment {
  const { timeZone } = newsroom.ask('publication');
  return { text: newsroom.language(edition)[part](instant), iso: isoInZone(instant, timeZone) };
}
