/** A post as a test says it. */
export interface GhostPost {
  id: string;
  title: string;
  slug: string;
  html: string;
  type: 'post' | 'page';
  /** Milliseconds since 1970-01-01 UTC. */
  published: number;
  updated: number | null;
  excerpt: string;
  language: string;
  /** Addresses of this text in all languages. */
  alternates: Readonly<Record<string, string>>;
  image: { path: string; alt: string; caption: string | null } | null;
  /** Ids and names: the first tag is the section. */
  tags: readonly { id: string; name: string }[];
  authors: readonly { id: string; name: string }[];
}

/** How the editors of Ghost's versions keep a text. */
const editors = [
  (html: string) => ({ html }),
  (html: string) => ({
    lexical: JSON.stringify({ root: { type: 'root', children: [{ type: 'html', html }] } }),
  }),
  (html: string) => ({
    mobiledoc: JSON.stringify({
      version: '0.3.1',
      atoms: [],
      markups: [],
      cards: [['html', { html }]],
      sections: [[10, 0]],
    }),
  }),
];

/** An export of Ghost, each text in the form of another of its editors. */
export function ghostExport(posts: readonly GhostPost[]): string {
  const unique = (rows: readonly { id: string; name: string }[]) => [
    ...new Map(rows.map((one) => [one.id, { ...one, slug: one.id }])).values(),
  ];
  const data = {
    posts: posts.map(rowOf),
    posts_meta: posts.flatMap(({ id, image }) =>
      image ? [{ post_id: id, feature_image_alt: image.alt, feature_image_caption: image.caption }] : [],
    ),
    tags: unique(posts.flatMap(({ tags }) => tags)),
    users: unique(posts.flatMap(({ authors }) => authors)),
    posts_tags: posts.flatMap(({ id, tags }) =>
      tags.map((tag, index) => ({ post_id: id, tag_id: tag.id, sort_order: index })),
    ),
    posts_authors: posts.flatMap(({ id, authors }) =>
      authors.map((one, index) => ({ post_id: id, author_id: one.id, sort_order: index })),
    ),
  };
  return JSON.stringify({ db: [{ meta: { exported_on: 1, version: '5.90.0' }, data }] });
}

function rowOf(
  { id, title, slug, html, type, published, updated, excerpt, alternates, image }: GhostPost,
  index: number,
) {
  const links = Object.entries(alternates).map(
    ([language, href]) => `<link rel="alternate" hreflang="${language}" href="${href}">`,
  );
  return {
    ...{
      id,
      uuid: `uuid-${id}`,
      title,
      slug,
      type,
      status: 'published',
      visibility: 'public',
      custom_excerpt: excerpt,
    },
    ...editors[index % editors.length]?.(html),
    published_at: new Date(published).toISOString(),
    updated_at: new Date(updated ?? published).toISOString(),
    codeinjection_head: links.join('\n'),
    feature_image: image && `__GHOST_URL__/content/images/${image.path}`,
  };
}
