import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { OutlineEntry } from '../../src/markdown/outline.ts';
import { contextIn, parsers, pipelineOf } from './render.ts';

const read = (name: string) => readFileSync(new URL(`fixtures/outline/${name}`, import.meta.url), 'utf8');

const lines = (entries: readonly OutlineEntry[], indent = ''): string[] =>
  entries.flatMap(({ id, text, inner }) => [`${indent}${id}: ${text}`, ...lines(inner, `${indent}  `)]);

it.each(parsers)('the headings of a text can be linked to, with the %s parser', async (parser) => {
  const { html, outline } = (await pipelineOf('ar', parser)).page(read('in.md'), contextIn('ar'));
  expect(`${lines(outline).join('\n')}\n`).toBe(read('outline.txt'));
  for (const { id } of outline.flatMap((entry) => [entry, ...entry.inner]))
    expect(html).toContain(` id="${id}"`);
});

it('numbers of notes are no part of what a heading is called', async () => {
  const { page } = await pipelineOf('en', 'remark');
  const ids = ['## Rivers[^1]', 'A[^2]\n\n## Rivers[^1]'].map(
    (text) => page(`${text}\n\n[^1]: One.\n\n[^2]: Two.`, contextIn('en')).outline[0]?.id,
  );
  expect(ids).toEqual(['h-rivers', 'h-rivers']);
});

it.each(parsers)('a heading without words is a problem at its place: %s', async (parser) => {
  const markdown = '## \n\nWords.\n\n### ![A map](map.png)\n\n> # **&#32;**\n\n##\n\n## Words';
  const { problems } = (await pipelineOf('en', parser)).page(markdown, contextIn('en'));
  expect(problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
    'heading-empty 1:1',
    'heading-empty 7:3',
    'heading-empty 9:1',
  ]);
});
