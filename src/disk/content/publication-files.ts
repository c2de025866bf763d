import { mostMegabytes } from '../../publication/file-sizes.ts';
import { digest, exists, look, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { faultAt } from './faults.ts';

export const searchFile = 'locales/search.yaml';
/** What a newsroom adds to it. */
export const ownSearchFile = 'content/search.yaml';
export const directionFile = 'locales/direction.yaml';

/** Digest of the files that `readPublication` reads; a missing one counts as empty, one that is too large as its size,
 * and one that can't be read as the reason. */
export function publicationDigest(roots: Roots): string {
  const names = ['publication', 'sections', 'topics', 'people'].map((name) => `content/${name}.yaml`);
  const files = [...names, searchFile, ownSearchFile, directionFile];
  return digest(files.map((file) => digestOf(roots, file)).join('\n'));
}

/** Digest of one file of them. */
export function digestOf(roots: Roots, file: string): string {
  const fault = faultAt(roots, file);
  if (fault) return digest(fault.rule);
  const place = pathOf(roots, file);
  const size = exists(place) ? look(place).size : 0;
  return size > mostMegabytes * 1e6 ? String(size) : digest(size > 0 ? read(place) : '');
}
