import { defaultSchema, type Options } from 'rehype-sanitize';
import { embedShapes } from '../publication/embeds/provider.ts';

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
    'audio',
    'bdi',
    'bdo',
    'button',
    'caption',
    'cite',
    'figcaption',
    'figure',
    'picture',
    'source',
    'time',
    'track',
    'video',
  ],
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    figcaption: ['figure'],
    source: ['picture'],
    track: ['video'],
  },
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    '*': also('*', ['dataBlock', /^\d+$/]),
    th: [['className', 'align-start', 'align-center', 'align-end']],
    td: [['className', 'align-start', 'align-center', 'align-end']],
    bdi: [['className', 'number']],
    bdo: [['className', 'number']],
    img: also('img', 'loading', 'decoding'),
    input: also('input', 'ariaLabel'),
    source: ['type', 'srcSet', 'sizes'],
    a: also('a', ['rel', 'noopener'], 'type'),
    audio: ['controls', ['preload', 'none'], 'src'],
    video: ['controls', ['preload', 'none'], 'src', 'poster', 'width', 'height', 'playsInline'],
    track: [['kind', 'captions'], 'src', 'srcLang', 'label', 'default'],
    button: [
      ['type', 'button'],
      ['className', 'button'],
    ],
    p: [['className', 'news-label', 'news-note', 'embed-link', 'embed-load'], 'hidden'],
    section: [
      'dataFootnotes',
      ['className', 'footnotes', 'news-key-points', 'news-key-moments', 'news-timeline'],
      'ariaLabel',
    ],
    aside: [['className', 'news-editors-note', 'news-related', 'news-update'], ['role', 'note'], 'ariaLabel'],
    article: [['className', 'news-live']],
    div: [['className', 'news-gallery']],
    span: [['className', 'verse-line', 'verse-halves']],
    figure: [
      [
        'className',
        ...['audio', 'chart', 'embed', 'figure', 'quote', 'verse', 'video'].map((one) => `news-${one}`),
        ...embedShapes.map((shape) => `embed-${shape}`),
      ],
      'dataFrame',
    ],
    pre: ['tabIndex'],
    table: also('table', ['className', 'news-table'], 'tabIndex'),
  },
};

/**
 * The same with what blocks of the newsroom's own may add: classes that begin with the name of the block.
 * The keys of attributes beside those of every element are left as they are.
 */
export function schemaWith(blocks: readonly string[]): Options {
  if (blocks.length === 0) return schema;
  const own = blocks.map((name) => new RegExp(`^${name}(?:-|$)`));
  const attributes = (schema.tagNames ?? []).map((tagName) => {
    const allowed = schema.attributes?.[tagName] ?? [];
    const classes = allowed
      .filter((one) => Array.isArray(one) && one[0] === 'className')
      .flatMap((one) => one.slice(1));
    const others = allowed.filter((one) => !(Array.isArray(one) && one[0] === 'className'));
    const isAny = allowed.includes('className');
    return [tagName, isAny ? allowed : [...others, ['className', ...(classes as string[]), ...own]]] as const;
  });
  return {
    ...schema,
    attributes: { ...schema.attributes, ...(Object.fromEntries(attributes) as Options['attributes']) },
  };
}
