import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { createIsolation } from '../../src/language/direction/direction.ts';
import { direction } from '../../src/markdown/plugins/direction.ts';
import { isolate, withIsolates } from '../language/direction/visual-order.ts';
import { contextIn, editions, parsers, pipelineOf } from './render.ts';

const fixture = (path: string) =>
  readFileSync(new URL(`./fixtures/direction/${path}`, import.meta.url), 'utf8');

describe.each(parsers)('with the %s parser', (parser) => {
  it.each(['ar', 'en'])('an article in %s', async (edition) => {
    const pipeline = await pipelineOf(edition, parser);
    const { html } = pipeline.page(fixture(`${edition}/in.md`), contextIn(edition));
    expect(`${html}\n`).toBe(fixture(`${edition}/out.html`));
  });

  it('a feed says the language and direction of each block, and of what is in it', async () => {
    const { html } = (await pipelineOf('ar', parser)).feed('قالت Apple.\n\nOnly English', contextIn('ar'));
    expect(html).toBe(
      '<p lang="ar" dir="rtl">قالت <bdi lang="en" dir="ltr">Apple</bdi>.</p>\n<p lang="en" dir="ltr">Only English</p>',
    );
  });
});

/** Inline content, at most three elements deep. */
const words = [
  'كتاب',
  ' ',
  'Apple',
  ' C++',
  '، ',
  '(',
  ') ',
  'World ',
  '150 ',
  ' -5% ',
  '3-1',
  ' 2026-01-21 ',
  'و',
  'Bank! ',
  '«',
  '»',
];
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((parts): ElementContent => ({ type: 'text', value: parts.join('') }));
const object = fc.constantFrom('code', 'br', 'img').map((name) => element(name, []));
const nested = (names: readonly string[]) =>
  fc.letrec<{ node: ElementContent }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      { weight: 4, arbitrary: text },
      { weight: 1, arbitrary: object },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...names), fc.array(tie('node'), { minLength: 1, maxLength: 4 }))
          .map(([name, children]) => element(name, children)),
      },
    ),
  })).node;
const paragraph = (names: readonly string[]) =>
  fc.array(nested(names), { minLength: 1, maxLength: 5 }).map((children) => element('p', children));

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

const isolations = new Map(editions.map((edition) => [edition.id, createIsolation(edition, editions)]));

/** The first block of a tree after isolation. */
function isolated(block: Element, edition: string): Element {
  const isolation = isolations.get(edition);
  if (!isolation) throw new RangeError(edition);
  const tree: Root = { type: 'root', children: [structuredClone(block)] };
  direction(isolation)(tree);
  return tree.children[0] as Element;
}

/** What the algorithm sees of nodes, in its own characters; objects are U+FFFC, line breaks U+2029. */
function seen(nodes: readonly ElementContent[]): string {
  return nodes.map(seenOf).join('');
}

function seenOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\u2029';
  if (node.tagName === 'code' || node.tagName === 'img') return '\uFFFC';
  const { dir } = node.properties;
  return dir === 'ltr' || dir === 'rtl' ? isolate(seen(node.children), dir) : seen(node.children);
}

const anyEdition = fc.constantFrom('ar', 'en');

describe('any inline content', () => {
  const emphasis = ['em', 'strong', 'del'];

  it('has the same text as before', () => {
    fc.assert(
      fc.property(paragraph([...emphasis, 'a']), anyEdition, (block, edition) => {
        expect(textOf(isolated(block, edition))).toBe(textOf(block));
      }),
    );
  });

  it('is isolated as its plain text would be, whatever is emphasised', () => {
    fc.assert(
      fc.property(paragraph(emphasis), anyEdition, (block, edition) => {
        const plain = seen(block.children);
        const result = isolated(block, edition);
        const own = isolations.get(edition);
        const isolation = result.properties['dir'] ? own?.toward(edition === 'ar' ? 'ltr' : 'rtl') : own;
        expect(seen(result.children)).toBe(withIsolates(isolation?.segments(plain) ?? []));
      }),
    );
  });

  it('stays as it is when it is isolated again', () => {
    fc.assert(
      fc.property(paragraph([...emphasis, 'a']), anyEdition, (block, edition) => {
        const once = isolated(block, edition);
        expect(isolated(once, edition)).toEqual(once);
      }),
    );
  });

  it('has as many links as before, and each with all of its text', () => {
    const linksOf = (tree: Element) => {
      const links: string[] = [];
      visit(tree, 'element', (node) => {
        if (node.tagName === 'a') links.push(textOf(node));
      });
      return links;
    };
    fc.assert(
      fc.property(paragraph([...emphasis, 'a']), anyEdition, (block, edition) => {
        expect(linksOf(isolated(block, edition))).toEqual(linksOf(block));
      }),
    );
  });
});

describe('what has a direction already', () => {
  const given = (tagName: string, value: string): Element => ({
    ...element(tagName, [{ type: 'text', value }]),
    properties: { lang: 'fr', dir: 'ltr' },
  });

  it.each(['p', 'blockquote', 'ul'])('a %s is left as it is', (name) => {
    const block = given(name, 'شركة Apple');
    expect(isolated(block, 'ar')).toEqual(block);
  });

  it.each(['bdi', 'a', 'span'])('a %s stands in a text like an object', (name) => {
    const block = element('p', [
      { type: 'text', value: 'شركة ' },
      given(name, 'Apple و'),
      { type: 'text', value: ' X' },
    ]);
    const [, inside, , run] = isolated(block, 'ar').children;
    expect(inside).toEqual(block.children[1]);
    expect(run).toMatchObject({ tagName: 'bdi', children: [{ value: 'X' }] });
  });
});

/** A second. A function takes only so many arguments: about 120,000 in V8. */
it('a paragraph of 150,000 parts is one, whichever way they run', () => {
  const parts = Array.from({ length: 150_000 }, () => ({ type: 'text' as const, value: 'Apple ' }));
  const block = element('div', [element('p', []), ...parts]);
  for (const edition of ['ar', 'en'])
    expect(textOf(isolated(block, edition))).toHaveLength('Apple '.length * parts.length);
});
