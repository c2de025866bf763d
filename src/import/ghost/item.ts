import { bodyOfHtml } from '../html/body.ts';
import type { Dropped, Item, ItemStatus, Picture, Term } from '../item.ts';
import type { Context } from '../source.ts';
import { type Json, textAt } from '../values.ts';
import type { GhostExport } from './export.ts';
import { htmlOfLexical } from './lexical.ts';
import { told } from './lost.ts';
import { htmlOfMarkdown } from './markdown.ts';
import { htmlOfMobiledoc } from './mobiledoc.ts';
import { pictureFrom } from './pictures.ts';
import { translationsOf } from './translations.ts';

const statuses: Readonly<Record<string, ItemStatus>> = {
  published: 'published',
  scheduled: 'published',
  sent: 'withheld',
  draft: 'draft',
};

/** A post or page of an export of Ghost as a text of ours. */
export function textOfPost(post: Json, data: GhostExport, context: Context): Item {
  const id = textAt(post, 'id');
  const meta = data.meta.get(id) ?? {};
  const tags = data.tags.get(id) ?? [];
  const all = { ...meta, ...post };
  const slug = textAt(post, 'slug') || undefined;
  const isPage = post.type === 'page' || post.page === 1 || post.page === true;
  const status = statusOf(post);
  const languages = context.publication.editions.map((one) => one.language);
  const { language, key } = translationsOf(post, tags, languages);
  return {
    guid: textAt(post, 'uuid', 'id') || `ghost ${slug}`,
    version: textAt(post, 'updated_at') || undefined,
    kind: isPage ? 'page' : 'story',
    language,
    pair: key === undefined ? undefined : { key },
    title: textAt(post, 'title') || undefined,
    description: textAt(all, 'custom_excerpt', 'meta_description') || undefined,
    ...shownBy(all, context),
    terms: [...(data.authors.get(id) ?? []).map(personOf), ...tags.flatMap(termOf)],
    published: timeOf(post, 'published_at') ?? timeOf(post, 'created_at'),
    updated: timeOf(post, 'updated_at'),
    status,
    slug,
    aliases: slug !== undefined && status === 'published' ? [`/${slug}/`] : [],
    kept: {
      ghost: { id, ...(post.featured ? { featured: true } : {}), visibility: textAt(post, 'visibility') },
    },
  };
}

/** What readers saw of a post, with its meta, and what of it is not here. */
function shownBy(post: Json, context: Context): Pick<Item, 'body' | 'pictures' | 'dropped'> {
  const dropped = told(post);
  const html = htmlOf(post, dropped).replaceAll('__GHOST_URL__', context.base?.replace(/\/$/, '') ?? '');
  const from = pictureFrom(context);
  const body = bodyOfHtml(html, { base: context.base, pictureFrom: from });
  const featured = featuredOf(post, context, from);
  const others = body.pictures.filter(({ ref }) => ref !== featured?.ref);
  return {
    body: body.tree,
    pictures: featured ? [featured, ...others] : others,
    dropped: [...dropped, ...body.dropped],
  };
}

/** The text of a post: of its editor's document, else as it was shown. */
function htmlOf(post: Json, dropped: Dropped[]): string {
  const lexical = textAt(post, 'lexical');
  const mobiledoc = textAt(post, 'mobiledoc');
  const made = lexical
    ? htmlOfLexical(lexical, dropped)
    : mobiledoc
      ? htmlOfMobiledoc(mobiledoc, dropped)
      : null;
  const shown = textAt(post, 'html');
  if (made !== null && (made.trim() !== '' || shown === '')) return made;
  return shown || htmlOfMarkdown(textAt(post, 'markdown', 'plaintext'));
}

/** What members alone could read is not published before somebody looks at it. */
function statusOf(post: Json): ItemStatus {
  const visibility = textAt(post, 'visibility') || 'public';
  const status = statuses[textAt(post, 'status')] ?? 'draft';
  return visibility === 'public' || status === 'draft' ? status : 'withheld';
}

const personOf = (user: Json): Term => ({
  scheme: 'author',
  name: textAt(user, 'name', 'slug'),
  code: textAt(user, 'slug') || undefined,
  means: ['person'],
});

/** Internal tags, which readers don’t see, begin with `#`. The first of the others is the main one. */
function termOf(tag: Json, index: number): Term[] {
  const name = textAt(tag, 'name', 'slug');
  if (name === '' || name.startsWith('#') || tag.visibility === 'internal') return [];
  return [
    {
      scheme: 'tag',
      name,
      code: textAt(tag, 'slug') || undefined,
      means: index === 0 ? ['section', 'topic'] : ['topic', 'section'],
    },
  ];
}

function featuredOf(
  post: Json,
  { base }: Context,
  from: (address: string) => Picture['from'],
): Picture | undefined {
  const ref = textAt(post, 'feature_image', 'image').replaceAll(
    '__GHOST_URL__',
    base?.replace(/\/$/, '') ?? '',
  );
  if (ref === '') return undefined;
  const caption = textAt(post, 'feature_image_caption')
    .replace(/<[^<>]*>/g, '')
    .trim();
  return {
    ref,
    from: from(ref),
    alt: textAt(post, 'feature_image_alt') || undefined,
    caption: caption || undefined,
    featured: true,
  };
}

/** Ghost writes instants as `2024-06-05T16:04:48.000Z`, in old versions as milliseconds or `2014-01-01 10:00:00`. */
function timeOf(post: Json, key: string): string | undefined {
  const value = post[key];
  const text =
    typeof value === 'string' && !/[zZ]|[+-]\d\d:?\d\d$/.test(value) ? `${value.replace(' ', 'T')}Z` : value;
  const time = typeof text === 'number' || typeof text === 'string' ? new Date(text) : null;
  return time === null || Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace(/\.\d+/, '');
}
