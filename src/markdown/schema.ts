import { defaultSchema, type Options } from 'rehype-sanitize';

/**
 * What may reach a reader: GitHub's allow list (rehype-sanitize's default) and what our own steps
 * add. Ids are not prefixed again: raw HTML never gets here, so remark-rehype's are the only ones.
 */
export const schema: Options = {
  ...defaultSchema,
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    img: [...(defaultSchema.attributes?.['img'] ?? []), 'loading', 'decoding'],
    pre: ['tabIndex'],
    table: [...(defaultSchema.attributes?.['table'] ?? []), 'tabIndex'],
    th: [['className', 'align-start', 'align-center', 'align-end']],
    td: [['className', 'align-start', 'align-center', 'align-end']],
  },
};
