import type { Body } from '../../story/article.ts';
import { splitSource } from '../../story/source.ts';
import { decode, digest, exists, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';

/** Thrown if a file is no longer the one that was parsed. */
export class ContentChanged extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`${file} changed while the site was being built`);
    this.file = file;
  }
}

/** Reads the Markdown of bodies; throws `ContentChanged` where it is not what was parsed. */
export const bodyReader = (roots: Roots) => (body: Body) => readBody(roots, body);

function readBody(roots: Roots, { file, digest: expected }: Body): string {
  const place = pathOf(roots, file);
  if (!exists(place)) throw new ContentChanged(file);
  const parts = splitSource(decode(read(place)) ?? '');
  if (typeof parts === 'string' || digest(parts.body) !== expected) throw new ContentChanged(file);
  return parts.body;
}
