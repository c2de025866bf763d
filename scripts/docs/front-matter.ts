import { articleSchema, pageSchema } from '../../src/story/front-matter.ts';
import { keyTable } from './keys.ts';
import { type DocsPage, referencePage } from './page.ts';

/** What may stand in the front matter of texts. */
export const frontMatter = (): DocsPage =>
  referencePage('front-matter', 'Front matter', [
    'Between two lines `---` at the top of each Markdown file, as `key: value`. A translation inherits from its original what it leaves out, but for `corrections`, `translators` and `aliases`, which are its own.',
    'Times are written as `2026-01-21 18:30`, in the time zone of the publication, or as `2026-01-21T18:30:00+03:00`. Text that holds ` #` or `: ` stands in quotation marks.',
    '## Stories',
    'In `content/stories/<year>/<month>/<story-id>/<edition>.md`.',
    keyTable(articleSchema),
    '## Pages',
    'In `content/pages/<page-id>/<edition>.md`: about, policies, contact.',
    keyTable(pageSchema),
  ]);
