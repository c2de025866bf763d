import { strip } from '../../disk/content/media/strip.ts';
import { digest as digestOf, exists, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { Ask } from '../../newsroom/queries.ts';
import type { Route } from '../../newsroom/routes/route.ts';
import { mediaFormatOf } from '../../publication/media/kinds.ts';
import { sniffMedia } from '../../publication/media/sniff.ts';

/**
 * The bytes that are published of a recording, a document or a file of captions.
 *
 * @returns no bytes if the file is no longer the one that was read
 */
export function mediaBytes(
  roots: Roots,
  ask: Ask,
  { id, url }: Route,
): { file: string; bytes: Uint8Array | null } {
  const cut = id.lastIndexOf('/');
  const found = ask('mediaFile', id.slice(0, cut), id.slice(cut + 1));
  if (!found) throw new RangeError(`no media ${url}`);
  const place = pathOf(roots, found.file);
  const bytes = exists(place) ? read(place) : null;
  if (!bytes || digestOf(bytes) !== found.digest) return { file: found.file, bytes: null };
  const kind = mediaFormatOf(found.name)?.kind;
  const container = kind === 'audio' || kind === 'video' ? sniffMedia(bytes) : null;
  return { file: found.file, bytes: container ? strip(bytes, container).bytes : bytes };
}
