import type { Notes } from './footnotes.ts';
import type { PictureList } from './pictures.ts';

/** What handlers share while one body is read. */
export interface Reading extends PictureList {
  notes: Notes;
  path: string;
  /** Whether links keep addresses that start from nowhere. */
  keepsRelative: boolean;
}
