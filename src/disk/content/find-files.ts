import { mediaFormatOf } from '../../publication/media/kinds.ts';
import { formatOfName } from '../../publication/picture-kinds.ts';
import { pathOf, type Roots } from '../roots.ts';
import { type Found, type FoundFile, walk } from '../walk.ts';
import { faultAt } from './faults.ts';

/** Whether a file is taken for a picture beside a text. */
export const isPicture = (name: string): boolean => formatOfName(name) !== null;

/** Whether a file is taken for a recording, a document or captions beside a text. */
export const isMedia = (name: string): boolean => mediaFormatOf(name) !== null;

/** Whether a file is a text of a story or page. */
export const isText = ({ name }: Pick<FoundFile, 'name'>) => name.endsWith('.md');

/** What is below a folder of the content folder; that it is no folder, or leads elsewhere, is told as well. */
export function findFiles(roots: Roots, folder: string): Found {
  if (faultAt(roots, folder, 'folder')) return { files: [], unread: [''] };
  return walk(pathOf(roots, folder), roots.content, isIndexed);
}

/** Whether the index knows files with such a name, if they lie beside a text. */
export const isIndexed = (name: string) => isText({ name }) || isPicture(name) || isMedia(name);
