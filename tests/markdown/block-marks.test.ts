import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { blockExamples } from '../../scripts/docs/block-examples.ts';
import { blocksOf } from '../../src/markdown/blocks.ts';
import { loadParser } from '../../src/markdown/parser.ts';
import { placeOf } from '../../src/markdown/plugins/block-marks.ts';
import { createReader } from '../../src/markdown/reader.ts';
import { walk } from '../../src/markdown/walk.ts';
import { splitSource } from '../../src/story/source.ts';
import { project } from '../kept.ts';
import { contextIn, parsers, pipelineOf } from './render.ts';

const content = path.join(project, 'content/stories');
const texts = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);
const bodyOf = (name: string) => {
  const source = splitSource(readFileSync(path.join(content, name), 'utf8'));
  return typeof source === 'string' ? '' : source.body;
};
const letters = (text: string) => text.replace(/[^\p{L}]+/gu, '');

describe.each(parsers)('elements by %s', async (parser) => {
  const read = createReader(await loadParser(parser));
  const [en, ar] = await Promise.all(['en', 'ar'].map((edition) => pipelineOf(edition, parser)));

  const marked = (markdown: string, edition = 'en') => {
    const blocks = blocksOf(read(markdown), markdown);
    const { media } = contextIn(edition);
    const context = contextIn(edition, {
      blocks: blocks.map((one, index) => placeOf(one, index + 1)),
      // The recordings of the demo are there, whatever they are called.
      media: (name) => media(name.replace(/^.*(?=\.mp3$)/, 'talk').replace(/^.*(?=\.mp4$)/, 'film')),
    });
    const { html } = (edition === 'ar' ? ar : en)?.page(markdown, context) ?? { html: '' };
    const elements = new Map<number, Element>();
    walk<Nodes>(fromHtml(html, { fragment: true }), (node) => {
      if (node.type !== 'element' || node.properties['dataBlock'] === undefined) return;
      const number = Number(node.properties['dataBlock']);
      expect(elements.has(number)).toBe(false);
      elements.set(number, node);
    });
    return { blocks, elements };
  };

  const expectMarked = (name: string, markdown: string, edition: string) => {
    const { blocks, elements } = marked(markdown, edition);
    for (const [index, { kind, opening, text }] of blocks.entries()) {
      const element = elements.get(index + 1);
      if (['reference', 'block'].includes(kind)) continue;
      expect(element, `${name}: ${text}`).toBeDefined();
      const words = letters(opening);
      if (element && words) expect(letters(textOf(element))).toContain(words);
    }
  };

  it('say which block they are, in every text of the demo', () => {
    expect(texts.length).toBeGreaterThan(20);
    for (const name of texts) expectMarked(name, bodyOf(name), path.basename(name, '.md'));
  });

  it.each(Object.entries(blockExamples))('say which block they are, in :::%s', (name, { example }) => {
    expectMarked(name, example, 'en');
  });

  it('are those of the same words where these stand twice, and of pictures and cells', () => {
    const same =
      'The same.\n\nThe same.\n\n- One\n\n  more\n- One\n\n| a | a |\n|---|---|\n| a |  |\n\n> The same.\n';
    const { blocks, elements } = marked(
      `${same}\n![A map](map.png) The same.\n\n:::quote[The same]\nThe same.\n:::\n`,
    );
    const tags = blocks.map((_, index) => elements.get(index + 1)?.tagName);
    expect(tags).toMatchInlineSnapshot(`
      [
        "p",
        "p",
        "p",
        "p",
        "p",
        "th",
        "th",
        "td",
        undefined,
        "p",
        "img",
        "p",
        "figure",
        "p",
      ]
    `);
  });

  it('say nothing where nobody asks', () => {
    expect(en?.page('A text.', contextIn('en')).html).toBe('<p>A text.</p>');
  });
});
