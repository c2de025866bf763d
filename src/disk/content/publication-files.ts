import { mostMegabytes } from '../../publication/file-sizes.ts';
import { termFiles } from '../../publication/publication.ts';
import { digest, exists, look, read } from '../files.ts';
import { layersOf, pathOf, type Roots } from '../roots.ts';
import { faultAt } from './faults.ts';

export const publicationFile = 'content/publication.yaml';

/** The files of what is known of languages; the second of search is what a newsroom adds. */
export const knownFiles = {
  stems: 'locales/search.yaml',
  ownStems: 'content/search.yaml',
  mixedWords: 'locales/direction.yaml',
  languages: 'locales/languages.yaml',
  faces: 'locales/faces.yaml',
} as const;

/** Digest of the files that `readPublication` reads; a missing one counts as empty, one that is too large as its size,
 * and one that can't be read as the reason. */
export function publicationDigest(roots: Roots): string {
  const files = [publicationFile, ...Object.values(termFiles), ...Object.values(knownFiles)];
  const all = files.flatMap((file) => layersOf(roots, file));
  return digest(all.map((file) => digestOf(roots, file)).join('\n'));
}

/** Digest of one file of them. */
export function digestOf(roots: Roots, file: string): string {
  const fault = faultAt(roots, file);
  if (fault) return digest(fault.rule);
  const place = pathOf(roots, file);
  const size = exists(place) ? look(place).size : 0;
  return size > mostMegabytes * 1e6 ? String(size) : digest(size > 0 ? read(place) : '');
}
