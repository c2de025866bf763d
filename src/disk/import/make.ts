import path from 'node:path';
import type { Chosen, Draft } from '../../import/draft/draft.ts';
import { fileOf } from '../../import/draft/file.ts';
import { withLinks } from '../../import/draft/links.ts';
import { type Need, needsOf, statusOf, type TextStatus } from '../../import/draft/status.ts';
import { withoutOwn } from '../../import/draft/without-self.ts';
import type { Dropped, Item } from '../../import/item.ts';
import type { Publication } from '../../publication/publication.ts';
import { digest, exists, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { walk } from '../walk.ts';
import type { Kills } from './kills.ts';
import { addressOfItem } from './links.ts';
import { isPublic, originalIn, type Statuses, saidOriginal } from './originals.ts';
import { type FoundPicture, findPictures, type PictureFinder } from './pictures.ts';
import type { Place } from './place.ts';
import type { ImportRecord, Records } from './records.ts';

/** What writing drafts needs to know. */
export interface Writing {
  roots: Roots;
  publication: Publication;
  records: Records;
  /** What origins withdrew before it came. */
  kills: Kills;
  finder: PictureFinder;
  /** Milliseconds since 1970-01-01 UTC: the date of what says none. */
  now: number;
  statuses: Statuses;
  dryRun: boolean;
  /** The id that the editor chose, for one item alone. */
  id?: string | undefined;
}

/** A draft as it is with what an editor chose for it, and where it is from. */
export interface Origin {
  compose(chosen: Chosen): Draft;
  chosen: Chosen;
  /** The names of the source and of the input. */
  from: { source: string; input: string };
}

/** A draft made into a file at a place, with what goes beside it. */
export interface Made {
  markdown: string;
  pictures: readonly FoundPicture[];
  record: ImportRecord;
  dropped: readonly Dropped[];
  status: TextStatus;
  needs: readonly Need[];
}

interface Making {
  draft: Draft;
  place: Place;
  published: string;
  chosen: Chosen;
}

/** Makes the file of a draft, finds its pictures, and says what is to be remembered of it. */
export async function make(
  { roots, publication, finder, records, statuses }: Writing,
  { from }: Pick<Origin, 'from'>,
  { draft, place, published, chosen }: Making,
): Promise<Made> {
  const { item, edition } = draft;
  const own = place.known?.record.pictures ?? {};
  const { pictures, dropped } = await findPictures(draft, finder, picturesIn(roots, place.folder, own));
  const { terms } = publication;
  const original = () =>
    saidOriginal(item, edition.id, publication) ?? originalIn(records, place.folder, edition.id);
  const of = place.known ? place.known.record.of : original();
  const isOriginalPublic = of === undefined || isPublic(roots, statuses, place.folder, of);
  const id = path.posix.basename(place.folder);
  const linked = withLinks(draft, (guid) => addressOfItem(records, guid));
  const markdown = fileOf(withoutOwn(linked, { id, published }, publication), {
    id,
    published,
    of,
    isOriginalPublic,
    pictures: new Map(pictures.map(({ ref, name }) => [ref, name])),
    first: { section: terms.section[0]?.id, person: terms.person[0]?.id },
  });
  const given = draft.published ? undefined : published;
  const record = recordOf({ from, item, chosen, of, pictures, markdown, published: given });
  const standing = { of, isOriginalPublic };
  const [status, needs] = [statusOf(draft, standing), needsOf(draft, standing)];
  return { markdown, pictures, record, dropped: [...draft.dropped, ...dropped], status, needs };
}

interface Remembered {
  from: Origin['from'];
  item: Item;
  chosen: Chosen;
  of: string | undefined;
  pictures: readonly FoundPicture[];
  markdown: string;
  published: string | undefined;
}

function recordOf({ from, item, chosen, of, pictures, markdown, published }: Remembered): ImportRecord {
  const kept = { ...(item.byline && { byline: item.byline }), ...item.kept };
  const said = Object.fromEntries(Object.entries(chosen).filter(([, one]) => one !== undefined));
  return {
    ...from,
    guid: item.guid,
    ...(item.version !== undefined && { version: item.version }),
    ...(item.pair && { pair: item.pair.key }),
    ...(of !== undefined && { of }),
    ...(published !== undefined && { published }),
    ...(Object.keys(said).length > 0 && { chosen: said }),
    digest: digest(markdown),
    ...(pictures.length > 0 && {
      pictures: Object.fromEntries(pictures.map((one) => [one.name, one.digest])),
    }),
    ...(Object.keys(kept).length > 0 && { kept }),
  };
}

/** Files of a folder that an import may not replace → their digests. */
function picturesIn(
  roots: Roots,
  folder: string,
  own: Readonly<Record<string, string>>,
): Map<string, string> {
  const full = pathOf(roots, folder);
  if (!exists(full)) return new Map();
  const there = walk(full).files.filter(({ name }) => !name.includes('/') && !/\.(?:md|yaml)$/.test(name));
  const digests = there.map(({ name }) => [name, digest(read(path.join(full, name)))] as const);
  return new Map(digests.filter(([name, sum]) => own[name] !== sum));
}
