import path from 'node:path';
import { expect, it } from 'vitest';
import type { Pipeline } from '../../src/markdown/pipeline.ts';
import { readFiles } from '../../src/press/read-newsroom.ts';
import { openEditions } from '../../src/press/render/renderer.ts';
import { contextIn } from '../markdown/render.ts';
import { targetsOf } from '../markdown/targets.ts';
import { project } from '../site.ts';

const targetsIn = (pipelines: ReadonlyMap<string, Pipeline>, edition: string) =>
  targetsOf(pipelines.get(edition) as Pipeline);
const nbsp = '\u00A0';
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
      const html = targetsIn(pipelines, edition)[target](typed, contextIn(edition)).html;
      expect(html).toContain(id);
      expect(html.replace(/<[^>]*>/g, '')).toContain(set);
    }
  },
);

it.each([
  ['en', 'about', ['7 million', '5 per cent', '20 °C', '12 thousand', '3 percentage points']],
  [
    'ar',
    'نحو',
    ['7 آلاف', '5 ملايين', '20 درجة', '5 في المئة', '5 بالمئة', '15 ألفًا', '7 نقاط مئوية', '20 °C'],
  ],
])(
  'no line of the edition %s ends between a number and what it multiplies',
  async (edition, word, amounts) => {
    const { content, dictionaries } = readFiles(roots);
    if (!content) throw new Error('the demo newsroom cannot be read');
    const { pipelines } = await openEditions(content, dictionaries);
    for (const amount of amounts) {
      const html = targetsIn(pipelines, edition).page(`${word} (${amount})`, contextIn(edition)).html;
      expect(html.replace(/<[^>]*>/g, '')).toBe(`${word} (${amount.replaceAll(' ', nbsp)})`);
    }
  },
);
