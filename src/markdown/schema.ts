import { defaultSchema, type Options } from 'rehype-sanitize';

type Allowed = NonNullable<NonNullable<Options['attributes']>[string]>;

/** GitHub's attributes for an element, and some more. */
const also = (tagName: string, ...more: Allowed): Allowed => [
  ...(defaultSchema.attributes?.[tagName] ?? []),
  ...more,
];

/**
 * What may reach a reader: GitHub's allow list (rehype-sanitize's default) and what our own steps
 * add. Ids are not prefixed again: raw HTML never gets here, so remark-rehype's are the only ones.
 */
export const schema: Options = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'article',
    'aside',
    'bdi',
    'bdo',
    'caption',
    'figcaption',
    'figure',
    'picture',
    'source',
    'time',
  ],
  ancestors: { ...defaultSchema.ancestors, caption: ['table'], figcaption: ['figure'], source: ['picture'] },
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    th: [['className', 'align-start', 'align-center', 'align-end']],
    td: [['className', 'align-start', 'align-center', 'align-end']],
    bdi: [['className', 'number']],
    bdo: [['className', 'number']],
    img: also('img', 'loading', 'decoding'),
    source: ['type', 'srcSet', 'sizes'],
    a: also('a', ['rel', 'noopener']),
    p: [['className', 'news-label', 'news-note']],
    section: ['dataFootnotes', ['className', 'footnotes', 'news-key-points', 'news-timeline'], 'ariaLabel'],
    aside: [['className', 'news-editors-note', 'news-related', 'news-update'], ['role', 'note'], 'ariaLabel'],
    article: [['className', 'news-live']],
    figure: [['className', 'news-figure', 'news-quote']],
    pre: ['tabIndex'],
    table: also('table', ['className', 'news-table'], 'tabIndex'),
  },
};
