import { fileNameOf } from '../../import/addresses.ts';
import type { Draft } from '../../import/draft/draft.ts';
import type { InputFile } from '../../import/input.ts';
import type { Dropped, Picture } from '../../import/item.ts';
import { isFileName } from '../../publication/file-names.ts';
import { digest } from '../files.ts';
import { fileEndingOf, pictureEndingOf } from './endings.ts';

/** How pictures that an item does not hold are found. */
export interface PictureFinder {
  /** By a path that the item names, beside a file if another than its own. */
  open(path: string, beside?: InputFile): InputFile | undefined;
  /** By an address; `undefined` if nobody allowed to fetch it. */
  fetch(url: string): Promise<Uint8Array | string | undefined>;
}

/** A picture that goes into the folder of a story. */
export interface FoundPicture {
  ref: string;
  /** Its name in that folder. */
  name: string;
  bytes: Uint8Array;
  digest: string;
}

/** In megabytes; see `publication/file-sizes.ts`. */
const mostMegabytes = 100;

/**
 * The pictures of a draft that can be published, and why others can't be.
 *
 * @param there names of files that lie in the folder already and stay there → their digests
 */
export async function findPictures(
  { item }: Pick<Draft, 'item'>,
  finder: PictureFinder,
  there: ReadonlyMap<string, string>,
): Promise<{ pictures: FoundPicture[]; dropped: Dropped[] }> {
  const pictures: FoundPicture[] = [];
  const dropped: Dropped[] = [];
  for (const picture of item.pictures) {
    const found = await bytesOf(picture, finder, picture.kind === 'file' ? 'a file' : 'a picture');
    const named = typeof found === 'string' ? found : nameOf(picture, found, pictures, there);
    if (typeof found === 'string' || named === null || typeof named === 'string')
      dropped.push({
        what: addressOf(picture),
        reason: typeof named === 'string' ? named : 'a picture that can’t be read',
        ...(typeof found === 'string' && mayCome(picture) && { missing: true }),
      });
    else pictures.push({ ref: picture.ref, bytes: found, ...named });
  }
  return { pictures, dropped };
}

const addressOf = ({ from, ref, name }: Picture): string =>
  'path' in from ? from.path : 'url' in from ? from.url : (name ?? ref);

/** Whether a picture is a file that comes by itself. */
const mayCome = ({ from, alternatives = [] }: Picture) =>
  [from, ...alternatives].some((one) => 'path' in one);

/** @returns the reason, if there are none in any of the places where they may be */
async function bytesOf(
  { from, alternatives = [] }: Picture,
  finder: PictureFinder,
  what: string,
): Promise<Uint8Array | string> {
  const found = await bytesAt(from, finder, what);
  const [next, ...others] = alternatives;
  if (typeof found !== 'string' || !next) return found;
  return bytesOf({ ref: '', from: next, alternatives: others }, finder, what);
}

async function bytesAt(
  from: Picture['from'],
  finder: PictureFinder,
  what: string,
): Promise<Uint8Array | string> {
  if ('bytes' in from) return from.bytes;
  const { path, url, beside } = { path: undefined, url: undefined, beside: undefined, ...from };
  const file = [path, url]
    .map((one) => (one === undefined ? undefined : finder.open(one, beside)))
    .find((one) => one);
  if (file) return file.size > mostMegabytes * 1e6 ? `${what} that is too large` : file.bytes();
  if (url === undefined) return `${what} that is not there`;
  return (await finder.fetch(url)) ?? `${what} elsewhere: \`--fetch HOST\` fetches it`;
}

/** A safe name with the ending of what the picture is; a picture that is there already keeps its name. */
export function nameOf(
  picture: Picture,
  bytes: Uint8Array,
  others: readonly FoundPicture[],
  there: ReadonlyMap<string, string>,
): { name: string; digest: string } | string {
  const found = picture.kind === 'file' ? fileEndingOf(addressOf(picture), bytes) : pictureEndingOf(bytes);
  if ('reason' in found) return found.reason;
  const { ending } = found;
  const sum = digest(bytes);
  const all = [...there, ...others.map(({ name, digest: one }) => [name, one] as const)];
  const twin = all.find(([, one]) => one === sum);
  if (twin) return { name: twin[0], digest: sum };
  const base = baseOf(picture);
  const taken = new Set(all.map(([name]) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const name = `${base}${count > 1 ? `-${count}` : ''}.${ending}`;
    if (!taken.has(name.toLowerCase())) return { name, digest: sum };
  }
}

const longestName = 60;

function baseOf(picture: Picture): string {
  const { name, from } = picture;
  const last =
    name === undefined ? ('bytes' in from ? '' : fileNameOf(addressOf(picture))) : fileNameOf(name);
  const base = last
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longestName)
    .toLowerCase();
  return base !== '' && isFileName(`${base}.jpg`) ? base : 'picture';
}
