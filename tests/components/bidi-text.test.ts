import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatProblems } from '../../src/problems/format.ts';
import { hasErrors } from '../../src/problems/problem.ts';
import { wordsIn, writeHostile } from '../browser/hostile-newsroom.ts';
import { contextIn, editions, pipelineOf } from '../markdown/render.ts';
import { type TestSite, testSite } from '../site.ts';

/** Lines whose order a browser is asked about as paragraphs, those that mean the same as plain text. */
const lines = readFileSync(new URL('../browser/fixtures/mixed-lines.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => line.split(' | ')[2] ?? '')
  .filter((line) => !/[[\]<>*_`~\\&:#|]|^\d+[.)]/.test(line));

let site: TestSite;
beforeAll(async () => {
  site = testSite(null);
  writeHostile(site.content, { fields: lines, texts: new Map() });
  const { problems } = await site.build();
  if (hasErrors(problems)) throw new Error(formatProblems(problems, 'text'));
});
afterAll(() => site?.remove());

const inner = (html: string, element: string) =>
  new RegExp(`<${element}[^>]*>([^]*?)</${element}>`).exec(html)?.[1]?.trim();

it('there are lines to judge', () => expect(lines.length).toBeGreaterThan(10));

it.each(editions)('a title is isolated like the same line in a text, in the edition $id', async ({ id }) => {
  const { page } = await pipelineOf(id, 'remark');
  for (const [index, line] of lines.entries()) {
    const file = path.join(site.out, `${id}/2026/01/p-${index}/index.html`);
    const title = inner(readFileSync(file, 'utf8'), 'h1');
    const words = wordsIn(id, line);
    const text = page(words, contextIn(id)).html;
    // What is wholly foreign is an isolate in a title, and in a text a block with a language.
    if (/^<p>/.test(text)) expect(title, words).toBe(inner(text, 'p'));
    else expect(title, words).toMatch(/^<bdi lang="[a-z]+" dir="(?:ltr|rtl)">/);
  }
});
