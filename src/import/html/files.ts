import type { Element } from 'hast';
import type { Nodes } from 'mdast';
import { mediaFormatOf } from '../../publication/media/kinds.ts';
import { fileNameOf } from '../addresses.ts';
import { block, labelOf } from '../blocks.ts';
import type { Picture } from '../item.ts';
import { absolute, attribute, elementsIn, wordsIn } from './hast.ts';
import type { Reading } from './reading.ts';

/** What kind of recording or document an address leads to; `null` if it is none that sites publish. */
export function fileKindOf(address: string): 'audio' | 'video' | 'document' | null {
  const kind = mediaFormatOf(fileNameOf(address))?.kind ?? null;
  return kind === 'captions' ? null : kind;
}

/** A recording as a block of ours; the import puts a link in its place where the file is not at hand. */
export const recordingBlock = (kind: 'audio' | 'video', ref: string, title: string): Nodes => ({
  ...block(kind, [], labelOf(title.replace(/\s+/gu, ' ').trim() || fileNameOf(ref))),
  attributes: { src: ref },
});

/** The player of a recording, by the first address among several that one is at; `undefined` if it plays none. */
export function playerOf(reading: Reading, node: Element, addresses: readonly string[]): Nodes | undefined {
  for (const address of addresses) {
    const url = targetOf(reading, address);
    const kind = url === undefined ? null : fileKindOf(url);
    if (url === undefined || (kind !== 'audio' && kind !== 'video')) continue;
    addFile(reading.pictures, url, reading.pictureFrom?.(url) ?? placeOf(address, url));
    tellRest(reading, node);
    return recordingBlock(kind, url, attribute(node, 'title') ?? '');
  }
  return undefined;
}

/** Tells what of a player no block of ours shows: what stands where it does not run, its still and its subtitles. */
function tellRest({ dropped, path }: Reading, node: Element): void {
  const tell = (what: string | undefined, reason: string) =>
    what && dropped.push({ what, path: `${path}${node.tagName}`, reason });
  tell(wordsIn(node), 'what a player says where it does not run');
  tell(attribute(node, 'poster'), 'the still of a player');
  for (const one of elementsIn(node))
    if (one.tagName === 'track') tell(attribute(one, 'src'), 'subtitles of a player');
}

/** An address of a page itself names a file beside it. */
const placeOf = (address: string, url: string): Picture['from'] =>
  /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address) ? { url } : { path: address, url };

/** Where a recording or document is at hand that an address leads to; `undefined` if it is not. */
function atHand({ pictureFrom }: Reading, address: string): Picture['from'] | undefined {
  const from = fileKindOf(address) === null ? undefined : pictureFrom?.(address);
  return from && 'path' in from ? from : undefined;
}

/** What an address leads to: a place on the web, or, where the site of a path is not known, a file at hand. */
export function targetOf(reading: Reading, address: string | undefined): string | undefined {
  const isFile = address !== undefined && atHand(reading, address) !== undefined;
  return absolute(address, reading.base) ?? (isFile ? address : undefined);
}

/** Takes note of a document or recording that a link leads to, if it is at hand. */
export function noteFile(reading: Reading, url: string): void {
  const from = atHand(reading, url);
  if (from) addFile(reading.pictures, url, from);
}

function addFile(files: Picture[], ref: string, from: Picture['from']): void {
  if (!files.some((one) => one.ref === ref)) files.push({ ref, from, kind: 'file' });
}
