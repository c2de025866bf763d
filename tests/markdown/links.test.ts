import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceOf } from '../../src/markdown/references.ts';
import { runs } from '../runs.ts';
import { contextIn, parsers, pipelineOf } from './render.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/);
const month = fc.constantFrom('2025/12', '2026/01', '2026/02');
const edition = fc.constantFrom('en', 'ar');
const rest = fc.constantFrom('', '#h-x', '?a=b', '?a=b#h-%D8%A3');

test('a story is found by its id and by its file, from any folder to any other', () => {
  fc.assert(
    fc.property(id, id, month, month, edition, rest, (from, to, here, there, file, after) => {
      const own = `content/stories/${here}/${from}/en.md`;
      const found = { kind: 'story', id: to, rest: after };
      for (const path of [
        `story:${to}`,
        `../${to}/`,
        `../${to}`,
        `../${to}/${file}.md`,
        `../../../${there}/${to}/${file}.md`,
        `./../${to}/`,
      ]) {
        expect(referenceOf(path + after, own)).toEqual(found);
      }
    }),
  );
});

test.each([
  ['page:about', 'content/stories/2026/01/own/en.md', { kind: 'page', id: 'about', rest: '' }],
  ['../about/', 'content/pages/contact/en.md', { kind: 'page', id: 'about', rest: '' }],
  ['../about/ar.md#h', 'content/pages/contact/en.md', { kind: 'page', id: 'about', rest: '#h' }],
  [
    '../../stories/2026/01/river/en.md',
    'content/pages/contact/en.md',
    { kind: 'story', id: 'river', rest: '' },
  ],
  ['../../../../pages/about/', 'content/stories/2026/01/own/en.md', { kind: 'page', id: 'about', rest: '' }],
  ['../%D9%82%D8%B5%D8%A9/', 'content/pages/contact/en.md', { kind: 'page', id: 'قصة', rest: '' }],
  ['../%zz/', 'content/pages/contact/en.md', { kind: 'page', id: '%zz', rest: '' }],
  ['story:', 'content/pages/contact/en.md', { kind: 'story', id: '', rest: '' }],
  ['/en/about/', 'content/pages/contact/en.md', null],
  ['#h-x', 'content/pages/contact/en.md', null],
  ['', 'content/pages/contact/en.md', null],
  ['mailto:a@b.example', 'content/pages/contact/en.md', null],
  ['https://x.example/../about/', 'content/pages/contact/en.md', null],
  ['//x.example/', 'content/pages/contact/en.md', null],
])('%s in %s refers to %j', (href, file, expected) => {
  expect(referenceOf(href, file)).toEqual(expected);
});

describe.each(parsers)('with the %s parser', (parser) => {
  async function page(markdown: string, edition = 'en') {
    const { html, problems } = (await pipelineOf(edition, parser)).page(markdown, contextIn(edition));
    return {
      html,
      problems: problems.map((one) => `${one.rule} ${one.line}:${one.column}`),
      hints: problems,
    };
  }

  test.each([
    ['[a](story:river-levels)', '<a href="/en/2026/01/river/">a</a>'],
    ['[a](../river-levels/ar.md#h-b)', '<a href="/en/2026/01/river/#h-b">a</a>'],
    ['[a][r]\n\n[r]: ../river-levels/', '<a href="/en/2026/01/river/">a</a>'],
    ['[a](page:about)', '<a href="/en/about-us/">a</a>'],
    ['[a](story:only-in-arabic)', '<a href="/ar/2026/02/only/" hreflang="ar">a</a>'],
    ['[a](/en/anywhere/#x)', '<a href="/en/anywhere/#x">a</a>'],
    ['[a](#top)', '<a href="#top">a</a>'],
    ['[a](mailto:b@c.example)', '<a href="mailto:b@c.example">a</a>'],
    ['[a](https://news.example/en/)', '<a href="https://news.example/en/">a</a>'],
    ['[a](https://x.example/)', '<a href="https://x.example/" rel="noopener">a</a>'],
    ['[a](//x.example/)', '<a href="//x.example/" rel="noopener">a</a>'],
    ['[a](Https://X.example/)', '<a href="https://X.example/" rel="noopener">a</a>'],
    ['[a][r]\n\n[r]: HTTP://x.example/', '<a href="http://x.example/" rel="noopener">a</a>'],
    ['<Https://x.example/>', '<a href="https://x.example/" rel="noopener">Https://x.example/</a>'],
    ['Https://x.example/a', '<a href="https://x.example/a" rel="noopener">Https://x.example/a</a>'],
    ['[a](Mailto:b@c.example)', '<a href="mailto:b@c.example">a</a>'],
    ['[a](Story:river-levels)', '<a href="/en/2026/01/river/">a</a>'],
    ['https://x.example/a', '<a href="https://x.example/a" rel="noopener">https://x.example/a</a>'],
  ])('%j becomes %s', async (markdown, expected) => {
    expect(await page(markdown)).toMatchObject({ html: `<p>${expected}</p>`, problems: [] });
  });

  test('the address of a story that is not public is nowhere', async () => {
    const { html, problems } = await page('Read [the *next* part](story:still-a-draft "soon").');
    expect(html).toBe('<p>Read <span>the <em>next</em> part</span>.</p>');
    expect(problems).toEqual(['link-hidden 1:6']);
  });

  test('a link to nothing is met with what was meant', async () => {
    const { problems, hints } = await page(
      'text\n\n[a](story:river-level) [b](../only-arabic/) [c](page:abuot)',
    );
    expect(problems).toEqual(['link-broken 3:1', 'link-broken 3:24', 'link-broken 3:45']);
    expect(hints.map(({ hint }) => /`([a-z-]+)`\?/.exec(hint)?.[1])).toEqual([
      'river-levels',
      'only-in-arabic',
      'about',
    ]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'foo:bar'])(
    'a link with %s leads nowhere, and says so',
    async (address) => {
      const { html, problems } = await page(`[a](${address})`);
      expect(html).toBe('<p><span>a</span></p>');
      expect(problems).toEqual(['link-scheme 1:1']);
    },
  );

  test.each([
    ['report.zip', 'link-file 1:1'],
    ['../own/table.xlsx#sheet', 'link-file 1:1'],
    ['map.png', 'link-file 1:1'],
    ['./clip.mp3', 'media-missing 1:1'],
    ['%D9%85%D9%84%D9%81.pdf', 'media-missing 1:1'],
  ])('a link to the file %s breaks %s', async (address, problem) => {
    const { html, problems } = await page(`[a](${address})`);
    expect(html).toBe('<p><span>a</span></p>');
    expect(problems).toEqual([problem]);
  });

  test('a link to a document says what it is and how large', async () => {
    const { html, problems } = await page('[a](./report.pdf)');
    expect(html).toBe(
      '<p><a href="/media/stories/own/report.0a1b2c3d4e.pdf" type="application/pdf">a (PDF, 412 kB)</a></p>',
    );
    expect(problems).toEqual([]);
  });

  describe('links within a text', () => {
    const text = (href: string) =>
      `[a](${href})\n\n## How we *counted*\n\n### كيف عَدَدنا\n\n:::live{id=first at="2026-01-21 06:45"}\nx\n:::`;
    const href = async (written: string) => {
      const { html, problems } = await page(text(written));
      return problems.length > 0 ? problems : decodeURIComponent(/<a href="#([^"]*)"/.exec(html)?.[1] ?? '');
    };

    test.each([
      ['#h-how-we-counted', 'h-how-we-counted'],
      ['#how-we-counted', 'h-how-we-counted'],
      ['#How%20we%20counted', 'h-how-we-counted'],
      ['#كيف-عددنا', 'h-كيف-عددنا'],
      ['#كيف-عَدَدنا', 'h-كيف-عددنا'],
      ['#first', 'live-first'],
      ['#live-first', 'live-first'],
      ['#corrections', 'corrections'],
    ])('%s leads to %s', async (written, id) => {
      expect(await href(written)).toBe(id);
    });

    test('one that leads nowhere is told, with what was meant', async () => {
      const { problems, hints } = await page(text('#how-we-count'));
      expect(problems).toEqual(['anchor-missing 1:1']);
      expect(hints[0]?.hint).toContain('`#h-how-we-counted`');
    });

    test('those of a feed lead to the page', async () => {
      const { html, problems } = (await pipelineOf('en', parser)).feed(
        text('#how-we-counted'),
        contextIn('en'),
      );
      expect(html).toContain('href="https://news.example/en/2026/01/own/#h-how-we-counted"');
      expect(problems).toEqual([]);
    });
  });

  test.each([
    ['![A map](map.png)', []],
    ['![](map.png)', ['image-alt 1:1']],
    ['text ![ ](map.png)', ['image-alt 1:6']],
    ['![a][m]\n\n[m]: map.png', []],
    ['![A map](mop.png)', ['image-missing 1:1']],
    ['![A map](map)', ['image-missing 1:1']],
    ['![A map](map.TIFF)', ['image-kind 1:1']],
    ['![A map](map.blend)', ['image-kind 1:1']],
    ['![A map](/media/stories/other/map.png)', []],
    ['![A map](https://x.example/map.png)', ['image-remote 1:1']],
    ['![A map](//x.example/map.png)', ['image-remote 1:1']],
    ['![A map](data:image/png;base64,AAAA)', ['image-remote 1:1']],
  ])('%s has the problems %j', async (markdown, expected) => {
    expect((await page(markdown)).problems).toEqual(expected);
  });

  test('no image is ever fetched from elsewhere', async () => {
    const pipeline = await pipelineOf('en', parser);
    const part = fc.constantFrom(
      '/',
      '\\',
      '//',
      ':',
      'http',
      'https',
      'x.example',
      '.',
      '..',
      '%5C',
      '@',
      '?',
      '&#9;',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const { html } = pipeline.page(`![a](<${parts.join('')}>)`, contextIn('en'));
        const src = /src="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x26;', '&') ?? '';
        const base = 'https://news.example/en/2026/01/own/';
        return !URL.canParse(src, base) || new URL(src, base).origin === 'https://news.example';
      }),
      { numRuns: runs(2000) },
    );
  });
});
