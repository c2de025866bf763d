import type { InputFile } from '../input.ts';
import { isOlder } from '../versions.ts';
import type { AgencyPicture } from './news.ts';

/** A version of an item. */
interface Version {
  guid: string;
  version?: string | undefined;
}

/** A picture that an agency sends as an item by itself. */
export interface PictureItem extends AgencyPicture, Version {
  /** Whether its agency neither withdrew it nor holds it back. */
  isUsable: boolean;
  /** The file that it is in. */
  file: InputFile;
}

/** Guids that a text names, in its order. */
export interface TextLinks extends Version {
  others: readonly string[];
}

/** What a package names, in its order, and what each of its groups names. */
export interface PackageLinks extends Version {
  all: readonly string[];
  groups: readonly (readonly string[])[];
}

/** What the items of a file say of each other, and of items in other files. */
export interface Relations {
  /** Guids of all items. */
  guids: readonly string[];
  texts: readonly TextLinks[];
  pictures: readonly PictureItem[];
  packages: readonly PackageLinks[];
}

/** What is known of the items of all files of a run. */
export interface RelatedItems {
  /** Whether it is in one of the files. */
  has(guid: string): boolean;
  /** Whether a text shows this picture. */
  isShown(picture: string): boolean;
  /** The pictures that go with a text of the file with this name. */
  picturesOf(text: string, file: string): PictureItem[];
}

/**
 * Brings together what items of several files say of each other: a text has the pictures that it names, and those that a
 * package puts beside it: into the same group, else into the package, whose first text gets them. The newest version of
 * each counts; that of a picture may have been withdrawn.
 */
export function relatedItems(all: readonly Relations[]): RelatedItems {
  const guids = new Set(all.flatMap((one) => one.guids));
  const texts = newestOf(all.flatMap((one) => one.texts));
  const pictures = newestOf(all.flatMap((one) => one.pictures));
  const packages = newestOf(all.flatMap((one) => one.packages));
  const goesWith = new Map<string, Set<string>>();
  const add = (text: string, other: string) => {
    if (!texts.has(other)) goesWith.set(text, (goesWith.get(text) ?? new Set()).add(other));
  };
  for (const { guid, others } of texts.values()) for (const other of others) add(guid, other);
  for (const one of packages.values()) inPackage(one, texts, add);
  const shown = new Set([...goesWith.values()].flatMap((guids) => [...guids]));
  return {
    has: (guid) => guids.has(guid),
    isShown: (guid) => shown.has(guid) && pictures.get(guid)?.isUsable === true,
    picturesOf: (text, file) =>
      [...(goesWith.get(text) ?? [])].flatMap((guid) => {
        const picture = pictures.get(guid);
        if (!picture?.isUsable) return [];
        return [picture.file.name === file ? picture : { ...picture, beside: picture.file }];
      }),
  };
}

/** The newest version of each item, by its guid. */
function newestOf<T extends Version>(items: readonly T[]): Map<string, T> {
  const newest = new Map<string, T>();
  for (const one of items) if (!isOlder(one, newest.get(one.guid) ?? {})) newest.set(one.guid, one);
  return newest;
}

function inPackage(
  { all, groups }: PackageLinks,
  texts: ReadonlyMap<string, unknown>,
  add: (text: string, other: string) => void,
): void {
  const main = all.find((guid) => texts.has(guid));
  for (const group of groups.length > 0 ? groups : [all]) {
    const text = group.find((guid) => texts.has(guid)) ?? main;
    if (text !== undefined) for (const other of group) add(text, other);
  }
}
