import { type Article, type Body, type Outdated, type Picture, type Stage, statusAt } from './article.ts';
import type { ArticleFront } from './front-matter.ts';
import { changesSince, type FieldKind, fieldPaths, type PartKind, type Revision } from './revision.ts';

/** One Markdown file of a story or static page, parsed. */
export interface ParsedFile<F> {
  /** The edition it is named after. */
  edition: string;
  front: F;
  body: Body;
  /** Which version of the text it is; only where a translation says which one it was made from, or is one of another. */
  revision?: Revision;
}

/**
 * Fills in what a translation leaves out. What is written in a language (title, corrections,
 * aliases…) is its own; what is true of the story is the original's.
 */
export function inherit(
  story: string,
  { edition, front, body, revision }: ParsedFile<ArticleFront>,
  source: ParsedFile<ArticleFront>,
): Article {
  const { edition: original, front: base } = source;
  return {
    story,
    edition,
    original,
    outdated: edition === original ? null : outdated(front, source, revision),
    title: front.title,
    description: front.description,
    slug: front.slug ?? base.slug ?? story,
    ...times(front, base),
    section: front.section ?? base.section ?? '',
    topics: front.topics ?? base.topics ?? [],
    authors: front.authors ?? base.authors ?? [],
    translators: front.translators ?? [],
    image: picture(front.image, base.image, original, edition),
    source: front.source ?? base.source ?? null,
    kind: front.kind ?? base.kind ?? 'news',
    ...stageOf(front.status ?? base.status ?? 'published'),
    corrections: front.corrections ?? [],
    aliases: front.aliases ?? [],
    ...whereSaid({ ...front, show: front.show ?? base.show, announce: front.announce ?? base.announce }),
    ...machineBlocks(front),
    body,
  };
}

/** What a stage is to readers, and, of a draft, how far it is. */
export function stageOf(stage: Stage): Pick<Article, 'status' | 'stage'> {
  return { status: statusAt(stage), ...((stage === 'review' || stage === 'ready') && { stage }) };
}

/** What of a translation nobody has accepted yet; left out where there is nothing. */
export const machineBlocks = ({ translation }: Pick<ArticleFront, 'translation'>) =>
  translation?.machine === undefined ? {} : { machine: translation.machine };

/** What is left out where nothing is said. */
function whereSaid(front: ArticleFront) {
  const { announce, audio, correctionsDeclined, assignee, review, dateline, show } = front;
  return {
    ...(announce !== undefined && { announce }),
    ...(show !== undefined && { show }),
    ...(audio && { audio }),
    ...(dateline !== undefined && { dateline }),
    ...(correctionsDeclined && { correctionsDeclined }),
    ...(assignee !== undefined && { assignee }),
    ...(review !== undefined && { review }),
  };
}

/** A translation that was published at a time of its own was not updated when the original was. */
function times(own: ArticleFront, base: ArticleFront) {
  return {
    published: own.published ?? base.published ?? 0,
    updated: own.updated ?? (own.published === undefined ? base.updated : null) ?? null,
    coverageEnds: own.coverageEnds ?? base.coverageEnds ?? null,
    expires: own.expires ?? base.expires ?? null,
  };
}

/**
 * Whether the original has moved on: by its revision where the translation says which one it was
 * made from, else by the times at which both say they were updated.
 */
export function outdated(
  front: Pick<ArticleFront, 'title' | 'description' | 'translation'> & Partial<ArticleFront>,
  { revision, front: original }: Pick<ParsedFile<Partial<ArticleFront>>, 'front' | 'revision'>,
  current: Revision | undefined,
): Outdated | null {
  const { translation, updated, published } = front;
  if (translation?.revision && revision) {
    const changes = changesSince(translation.revision, revision, ownFields(front), current);
    const opening = changes.find((one) => one.opening !== '')?.opening ?? '';
    return changes.length > 0 ? { changes, opening } : null;
  }
  const own = updated ?? published;
  const before = own !== undefined && original.updated !== undefined && own < original.updated;
  return before ? { changes: [], opening: '' } : null;
}

/** The parts of front matter that a translation says in its own words; the others it has from its original. */
function ownFields(front: Partial<Pick<ArticleFront, 'title' | 'description' | 'image'>>): Set<PartKind> {
  const saysItself = (kind: FieldKind) => {
    const [key, inner] = fieldPaths[kind] as readonly [keyof typeof front, 'alt'?];
    return Boolean(inner ? front.image?.[inner] : front[key]);
  };
  return new Set((Object.keys(fieldPaths) as FieldKind[]).filter(saysItself));
}

/** The caption stands in for an alternative text that a translation has yet to give. */
function picture(
  own: ArticleFront['image'],
  base: ArticleFront['image'],
  original: string,
  edition: string,
): Picture | null {
  const src = own?.src ?? base?.src;
  const ownAlt = own?.alt ?? own?.caption;
  const alt = ownAlt ?? base?.alt;
  if (!src || !alt) return null;
  const focus = own?.focus ?? (own?.src && own.src !== base?.src ? undefined : base?.focus);
  return {
    src,
    alt,
    caption: (ownAlt ? own?.caption : base?.caption) ?? null,
    credit: own?.credit ?? base?.credit ?? null,
    ...(focus && { focus }),
    wordsOf: ownAlt || edition === original ? null : original,
  };
}
