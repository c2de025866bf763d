import { fontPath } from '../disk/content/languages/faces.ts';
import { read } from '../disk/files.ts';
import type { Roots } from '../disk/roots.ts';
import type { Ask } from '../newsroom/queries.ts';
import type { Route } from '../newsroom/routes/route.ts';

/** The style sheet of an edition, or a font that it names; `null` for any other route. */
export function editionFile(roots: Roots, ask: Ask, { template, edition, id }: Route): Uint8Array | null {
  if (template === 'font') return read(fontPath(roots, id));
  if (template !== 'edition-style') return null;
  return new TextEncoder().encode(ask('editionStyle', edition)?.css ?? '');
}
