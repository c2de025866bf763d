import type { Element } from 'hast';
import type { Nodes } from 'mdast';
import { mediaFormatOf } from '../../publication/media/kinds.ts';
import { block, labelOf } from '../blocks.ts';
import type { Picture } from '../item.ts';
import { attribute } from './hast.ts';
import type { Reading } from './reading.ts';

/** What of an address names a file: `https://example.org/files/a%20b.pdf?x` → `a b.pdf`. */
export function fileNameOf(address: string): string {
  const last =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** What kind of recording or document an address leads to; `null` if it is none that sites publish. */
export function fileKindOf(address: string): 'audio' | 'video' | 'document' | null {
  const kind = mediaFormatOf(fileNameOf(address))?.kind ?? null;
  return kind === 'captions' ? null : kind;
}

/** A recording as a block of ours; the import puts a link in its place where the file is not at hand. */
export const recordingBlock = (kind: 'audio' | 'video', ref: string, title: string): Nodes => ({
  ...block(kind, [], labelOf(title.trim() || fileNameOf(ref))),
  attributes: { src: ref },
});

/** The player of a recording, by the address that it plays; `undefined` if it plays none. */
export function playerOf(reading: Reading, node: Element, address: string, url: string): Nodes | undefined {
  const kind = fileKindOf(url);
  if (kind !== 'audio' && kind !== 'video') return undefined;
  addFile(reading.pictures, url, reading.pictureFrom?.(url) ?? placeOf(address, url));
  return recordingBlock(kind, url, attribute(node, 'title') ?? '');
}

/** An address of a page itself names a file beside it. */
const placeOf = (address: string, url: string): Picture['from'] =>
  /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address) ? { url } : { path: address, url };

/** Takes note of a document or recording that a link leads to, if it is at hand. */
export function noteFile({ pictures, pictureFrom }: Reading, url: string): void {
  const from = fileKindOf(url) === null ? undefined : pictureFrom?.(url);
  if (from && 'path' in from) addFile(pictures, url, from);
}

function addFile(files: Picture[], ref: string, from: Picture['from']): void {
  if (!files.some((one) => one.ref === ref)) files.push({ ref, from, isFile: true });
}
