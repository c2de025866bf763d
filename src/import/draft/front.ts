import { Document, isMap, isScalar } from 'yaml';
import type { TermKind } from '../../publication/publication.ts';
import { slug as slugSchema } from '../../story/front-matter-fields.ts';
import type { Picture } from '../item.ts';
import type { Draft } from './draft.ts';
import { type Standing, statusOf } from './status.ts';

/** What a draft's file says that depends on its place. */
export interface Placing extends Standing {
  /** The id that it has. */
  id: string;
  /** RFC 3339 in the newsroom's zone. */
  published: string;
  /** Names in its folder of those pictures that lie there, by their `ref`. */
  pictures: ReadonlyMap<string, string>;
  /** What stands in for a section and an author that are not known: the first of each vocabulary. */
  first: Readonly<Partial<Record<TermKind, string>>>;
}

type Values = Readonly<Record<string, unknown>>;
type Note = readonly [path: readonly (string | number)[], comment: string];

/** The YAML of a draft. A comment above it marks every value that the item does not settle. */
export function frontOf(draft: Draft, placing: Placing): string {
  const { values, notes } =
    draft.item.kind === 'page' ? pageFront(draft, placing) : storyFront(draft, placing);
  const document = new Document(values, { version: '1.2', keepUndefined: false });
  for (const [path, comment] of notes) {
    const node = keyAt(document, path);
    if (isScalar(node)) node.commentBefore = ` ${comment}: review`;
  }
  return document.toString({ lineWidth: 0 });
}

function pageFront(draft: Draft, placing: Placing): { values: Values; notes: Note[] } {
  const { title, description } = draft;
  const values = { title, description, slug: slugOf(draft, placing), ...ending(draft, placing) };
  return { values, notes: wordNotes(draft) };
}

function storyFront(draft: Draft, placing: Placing): { values: Values; notes: Note[] } {
  const { title, description, filing, updated, item, review } = draft;
  const { published, first, of } = placing;
  const { section = of ? undefined : first.section } = filing;
  const isUnsigned = filing.authors.length === 0;
  const unsigned = of || !first.person ? undefined : [first.person];
  const values = {
    title,
    description,
    slug: slugOf(draft, placing),
    published,
    updated: updated !== undefined && updated > published ? updated : undefined,
    section,
    topics: filing.topics.length > 0 ? filing.topics : undefined,
    authors: isUnsigned ? unsigned : filing.authors,
    dateline: item.dateline,
    source: item.source,
    image: imageOf(draft, placing),
    ...ending(draft, placing),
  };
  const notes: Note[] = [
    ...wordNotes(draft),
    ...(filing.section === undefined ? [[['section'], 'the first section'] as const] : []),
    ...(isUnsigned ? [[['authors', 0], 'the first person'] as const] : []),
    ...(review.source ? [[['source', 'name'], `from ${review.source}`] as const] : []),
    ...(featuredOf(draft)?.alt ? [] : [[['image', 'alt'], 'no alternative text was given'] as const]),
  ];
  return { values, notes };
}

function wordNotes({ review }: Draft): Note[] {
  return [
    ...(review.title ? [[['title'], `proposed from ${review.title}`] as const] : []),
    ...(review.description ? [[['description'], `from ${review.description}`] as const] : []),
  ];
}

/** What stories and pages end with. */
function ending(draft: Draft, placing: Placing): Values {
  const { item } = draft;
  const { of } = placing;
  const said = statusOf(draft, placing);
  const status = said === 'published' ? undefined : said;
  const aliases = item.aliases?.length ? item.aliases : undefined;
  return { status, aliases, translation: of ? { of } : undefined };
}

/** The old last part of the address, where it is another than the id and may stand there. */
export function slugOf(
  { item: { slug } }: Pick<Draft, 'item'>,
  { id }: Pick<Placing, 'id'>,
): string | undefined {
  if (slug === undefined || slug === id) return undefined;
  return slugSchema.safeParse(slug).success ? slug : undefined;
}

const featuredOf = ({ item }: Draft): Picture | undefined => item.pictures.find(({ featured }) => featured);

function imageOf(draft: Draft, { pictures }: Placing): Values | undefined {
  const picture = featuredOf(draft);
  const src = picture && pictures.get(picture.ref);
  if (!src) return undefined;
  const { alt, caption, credit } = picture;
  return {
    src,
    alt: alt || caption || draft.title,
    caption: caption || undefined,
    credit: credit || undefined,
  };
}

/** The key of a value in a mapping, or an item of a list. */
function keyAt(document: Document, path: readonly (string | number)[]): unknown {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return document.getIn(path, true);
  return parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key;
}
