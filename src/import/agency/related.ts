import { isOlder } from '../versions.ts';
import type { AgencyPicture } from './news.ts';

/** A picture that an agency sends as an item by itself. */
export interface PictureItem extends AgencyPicture {
  guid: string;
  version?: string | undefined;
  /** Whether its agency lets it be used by now. */
  isUsable: boolean;
  /** The name of the file that it is in. */
  file: string;
}

/** What the items of a file say of each other, and of items in other files. */
export interface Relations {
  /** Guids of all items. */
  guids: readonly string[];
  /** Those of texts. */
  texts: readonly string[];
  pictures: readonly PictureItem[];
  /** Guids that a text names, in its order. */
  links: readonly { text: string; others: readonly string[] }[];
  /** What each package names, in its order, and what each of its groups names. */
  packages: readonly { all: readonly string[]; groups: readonly (readonly string[])[] }[];
}

/** What is known of the items of all files of a run. */
export interface RelatedItems {
  /** Whether it is in one of the files. */
  has(guid: string): boolean;
  /** Whether a text shows this picture. */
  isShown(picture: string): boolean;
  /** The pictures that go with a text, as a file with this name finds them. */
  picturesOf(text: string, file: string): AgencyPicture[];
}

/**
 * Brings together what items of several files say of each other: a text has the pictures that it names, and those that a
 * package puts beside it: into the same group, else into the package, whose first text gets them. The newest version of a
 * picture counts, which its agency may have withdrawn.
 */
export function relatedItems(all: readonly Relations[]): RelatedItems {
  const guids = new Set(all.flatMap((one) => one.guids));
  const texts = new Set(all.flatMap((one) => one.texts));
  const pictures = new Map<string, PictureItem>();
  for (const one of all.flatMap((relations) => relations.pictures)) {
    const before = pictures.get(one.guid);
    if (!before || !isOlder(one.version, before.version)) pictures.set(one.guid, one);
  }
  const goesWith = new Map<string, Set<string>>();
  const add = (text: string, other: string) => {
    if (!texts.has(other)) goesWith.set(text, (goesWith.get(text) ?? new Set()).add(other));
  };
  for (const { links, packages } of all) {
    for (const { text, others } of links) for (const other of others) add(text, other);
    for (const one of packages) inPackage(one, texts, add);
  }
  const shown = new Set([...goesWith.values()].flatMap((guids) => [...guids]));
  return {
    has: (guid) => guids.has(guid),
    isShown: (guid) => shown.has(guid) && pictures.get(guid)?.isUsable === true,
    picturesOf: (text, file) =>
      [...(goesWith.get(text) ?? [])].flatMap((guid) => {
        const picture = pictures.get(guid);
        return picture?.isUsable ? [{ ...picture, folder: folderFrom(file, picture.file) }] : [];
      }),
  };
}

function inPackage(
  { all, groups }: Relations['packages'][number],
  texts: ReadonlySet<string>,
  add: (text: string, other: string) => void,
): void {
  const main = all.find((guid) => texts.has(guid));
  for (const group of groups.length > 0 ? groups : [all]) {
    const text = group.find((guid) => texts.has(guid)) ?? main;
    if (text !== undefined) for (const other of group) add(text, other);
  }
}

/** The way from the folder of a file to that of another: `../pictures`; empty if both lie in one. */
function folderFrom(file: string, other: string): string {
  const [from, to] = [file, other].map((one) => one.split('/').slice(0, -1));
  if (!from || !to) return '';
  const parted = from.findIndex((part, index) => part !== to[index]);
  const shared = parted === -1 ? from.length : parted;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
