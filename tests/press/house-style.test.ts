import path from 'node:path';
import { expect, it } from 'vitest';
import { openEditions, readFiles } from '../../src/press/library.ts';
import { contextIn } from '../markdown/render.ts';
import { project } from '../site.ts';

const roots = { project, content: path.join(project, 'content'), locales: path.join(project, 'locales') };

it.each([
  ['en', `## It's "so"`, 'id="h-its-so"', 'It’s “so”'],
  ['ar', '## قال "نعم", ثم', 'id="h-قال-نعم-ثم"', 'قال «نعم»، ثم'],
])(
  'a heading in the edition %s is set, and its id does not depend on marks',
  async (edition, typed, id, set) => {
    const { content, dictionaries } = readFiles(roots);
    if (!content) throw new Error('the demo newsroom cannot be read');
    const { pipelines } = await openEditions(content, dictionaries);
    for (const target of ['page', 'feed'] as const) {
      const html = pipelines.get(edition)?.[target](typed, contextIn(edition)).html;
      expect(html).toContain(id);
      expect(html?.replace(/<[^>]*>/g, '')).toContain(set);
    }
  },
);
