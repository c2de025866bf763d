import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../../src/import/draft/markdown.ts';
import { textOf } from '../../../src/import/draft/text-of.ts';
import { bodyOfHtml } from '../../../src/import/html/body.ts';
import { ImportProblem } from '../../../src/import/source.ts';
import { createReader } from '../../../src/markdown/reader.ts';
import { contextIn, pipelineOf } from '../../markdown/render.ts';

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, 'fixtures', name), 'utf8');
const base = 'https://news.example/2026/';
const markdown = (html: string) => markdownOf(bodyOfHtml(html, { base }).tree).trim();

describe('a body of HTML', () => {
  const body = bodyOfHtml(fixture('blocks.html'), { base, path: 'page/' });

  test('becomes Markdown that a person could have written', () => {
    expect(markdownOf(body.tree)).toBe(fixture('blocks.md'));
  });

  test('reads the same through the parser of sites', () => {
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu);
    expect(words(textOf(createReader()(markdownOf(body.tree))))).toEqual(words(textOf(body.tree)));
  });

  test('gives its pictures, by paths beside the page and by addresses', () => {
    expect(body.pictures).toEqual([
      {
        ref: 'https://news.example/2026/river.jpg',
        from: { path: 'river.jpg', url: 'https://news.example/2026/river.jpg' },
        alt: 'A river',
        caption: 'The river. Photo: A. B.',
      },
    ]);
  });

  test('tells what is not in the text', () => {
    expect(body.dropped.map(({ path: place, reason }) => `${place} ${reason}`).sort()).toEqual([
      'page/a a link that leads nowhere',
      'page/input a control',
      'page/p hidden from readers',
      'page/script a script',
    ]);
  });
});

test.each([
  [
    'a picture of data',
    '<p><img src="data:image/png;base64,iVBORw0KGgo="></p>',
    { bytes: Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10) },
  ],
  [
    'one that scripts load later',
    '<img src="data:image/gif;base64,R0lG" data-src="/a.jpg">',
    { path: '/a.jpg', url: 'https://news.example/a.jpg' },
  ],
  [
    'the largest of several',
    '<img srcset="https://x.example/s.jpg 300w, https://x.example/l.jpg 1200w">',
    { url: 'https://x.example/l.jpg' },
  ],
])('%s', (_, html, from) => {
  expect(bodyOfHtml(html, { base }).pictures.map((one) => one.from)).toEqual([from]);
});

test('a picture of one pixel is told and left out', () => {
  const { pictures, dropped } = bodyOfHtml(
    '<p>a<img src="https://x.example/t.gif" width="1" height="1"></p>',
  );
  expect(pictures).toEqual([]);
  expect(dropped.map(({ what }) => what)).toEqual(['https://x.example/t.gif']);
});

test('headings begin below the headline and leave out no level', () => {
  expect(markdown('<h3>a</h3><p>x</p><h6>b</h6><p>y</p><h3>c</h3><p>z</p>')).toBe(
    '## a\n\nx\n\n### b\n\ny\n\n## c\n\nz',
  );
});

test('no word of any text is lost, whatever is emphasised', () => {
  const word = fc.constantFrom('كلمة', '(القدس)', '«نص»', 'word', '“said”', '10:30', 'a*b', '_x_', 'و', '…');
  const mark = fc.constantFrom('b', 'i', 'strong', 'em', 'a href="/x"', 'span', 'u');
  const piece = fc
    .tuple(mark, word, fc.boolean())
    .map(([tag, text, space]) => `<${tag}>${text}</${tag.split(' ')[0]}>${space ? ' ' : ''}`);
  const read = createReader();
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, word), { minLength: 1, maxLength: 6 }), (parts) => {
      const { tree } = bodyOfHtml(`<p>${parts.join('')}</p>`, { base });
      const letters = (text: string) => text.replace(/\s+/gu, '');
      expect(letters(textOf(tree))).toBe(letters(parts.join('').replace(/<[^>]*>/g, '')));
      expect(letters(textOf(read(markdownOf(tree))))).toBe(letters(textOf(tree)));
    }),
  );
});

test('elements without end are refused, many after one another are not', () => {
  expect(() => bodyOfHtml(`${'<div>'.repeat(5000)}x`)).toThrow(ImportProblem);
  expect(markdown('<p>x'.repeat(3000)).split('\n\n')).toHaveLength(3000);
});

describe('a poem', () => {
  test.each([
    [
      'of WordPress, by breaks',
      '<pre class="wp-block-verse">One <em>horse</em>,<br>two.<br><br>Three.</pre>',
      ':::verse\nOne *horse*,\ntwo.\n\nThree.\n:::',
    ],
    [
      'of WordPress, by lines',
      '<pre class="wp-block-verse has-text-align-center">الخيل // والليل\n  والسيف // والرمح\n\n\nوالقلم</pre>',
      ':::verse\nالخيل // والليل\nوالسيف // والرمح\n\nوالقلم\n:::',
    ],
    ['that is code is none', '<pre>a\n\nb</pre>', '```\na\n\nb\n```'],
  ])('%s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  test.each([
    ':::verse{by="Al-Mutanabbi" from="Poems"}\nThe horse, // the *night*\nthe sword // the pen\n\nOne line.\n:::',
    ':::verse{from="Poems"}\nOne line.\n:::',
    ':::verse\nOne line,\nand one.\n:::',
  ])('of a page of this system comes back: %s', async (written) => {
    const pipeline = await pipelineOf('en', 'remark');
    expect(markdown(pipeline.page(written, contextIn('en')).html)).toBe(written);
  });
});

describe('recordings', () => {
  const at = (name: string) => `https://news.example/2026/${name}`;
  const audio = `:::audio[a.mp3]{src="${at('a.mp3')}"}\n:::`;
  const link = `[a.mp3](${at('a.mp3')})`;

  test.each([
    ['<p>Listen: <audio src="a.mp3"></audio> and read on.</p>', `Listen:\n\n${audio}\n\nand read on.`],
    ['<p><b>Listen: <audio src="a.mp3"></audio> now</b></p>', `**Listen: ${link} now**`],
    ['<ul><li>One <audio src="a.mp3"></audio></li></ul>', `- One\n  ${audio.replace('\n', '\n  ')}`],
    ['<h2>Talk <audio src="a.mp3"></audio></h2>', `## Talk ${link}`],
    [
      '<table><tr><td>A</td><td><audio src="a.mp3"></audio></td></tr><tr><td>B</td><td>C</td></tr></table>',
      `| A | ${link} |\n| - | - |\n| B | C |`,
    ],
    [
      '<h2>Talk <iframe src="https://player.vimeo.com/video/76979871" title="T"></iframe></h2>',
      '## Talk [T](https://vimeo.com/76979871)',
    ],
    [
      '<h2>Talk <iframe src="https://video.example/1" title="T"></iframe></h2>',
      '## Talk [T](https://video.example/1)',
    ],
    [
      '<video><source src="a.avi"><source src="a.webm"></video>',
      `:::video[a.webm]{src="${at('a.webm')}"}\n:::`,
    ],
    [
      '<audio src="a.mp3" title="Line one\n:::\n\nLine two"></audio>',
      audio.replace('a.mp3', 'Line one ::: Line two'),
    ],
    [
      '<audio src="a%0A:::%0A%0AHello.mp3"></audio>',
      `:::audio[a ::: Hello.mp3]{src="${at('a%0A:::%0A%0AHello.mp3')}"}\n:::`,
    ],
  ])('%s', (html, expected) => {
    expect(markdown(html).replace(/ +(?=\|)|-+(?=-)/g, (all) => (all[0] === '-' ? '' : ' '))).toBe(expected);
    const read = createReader()(markdown(html));
    expect(textOf(read).replace(/\s+/gu, '')).toBe(
      textOf(bodyOfHtml(html, { base }).tree).replace(/\s+/gu, ''),
    );
  });

  test('say once what they are, and what of them is lost is told', () => {
    const html =
      '<video src="v.mp4" poster="p.jpg"><track src="s.vtt"><p>Or <a href="v.mp4">load it</a>.</p></video>';
    const { dropped, pictures } = bodyOfHtml(html, { base });
    expect(markdown(html)).toBe(`:::video[v.mp4]{src="${at('v.mp4')}"}\n:::`);
    expect(dropped.map(({ what }) => what)).toEqual(['Or load it.', 'p.jpg', 's.vtt']);
    expect(pictures).toEqual([{ ref: at('v.mp4'), from: { path: 'v.mp4', url: at('v.mp4') }, kind: 'file' }]);
  });
});

describe('pages elsewhere', () => {
  const read = (html: string) => {
    const { tree, dropped } = bodyOfHtml(html);
    return {
      markdown: markdownOf(tree).trim(),
      dropped: dropped.map(({ what, reason }) => `${what}: ${reason}`),
    };
  };

  test.each([
    [
      '<p>Before</p><p><iframe src="https://player.vimeo.com/video/76979871?h=abc"></iframe></p><p>After</p>',
      'Before\n\n::embed{url="https://vimeo.com/76979871/abc"}\n\nAfter',
    ],
    [
      '<iframe data-src="https://www.youtube.com/embed/aB3dE5gH7jK" title="A &quot;film&quot;"></iframe>',
      '::embed{url="https://www.youtube.com/watch?v=aB3dE5gH7jK" title="A &#x22;film&#x22;"}',
    ],
    [
      '<p>Escaped ::embed{url="x"}</p><p>::embed{url="x"}</p>',
      'Escaped ::embed{url="x"}\n\n\\::embed{url="x"}',
    ],
  ])('%s', (html, markdown) => {
    expect(read(html)).toEqual({ markdown, dropped: [] });
  });

  test('a post is its first words, and what is left out is told', () => {
    const html =
      '<blockquote class="twitter-tweet" data-lang="ar"><p lang="ar" dir="rtl">الجسر مفتوح</p>&mdash; الوزارة (@min) <a href="https://twitter.com/min/status/12345?ref_src=x">21 يناير</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>';
    expect(read(html)).toEqual({
      markdown: '::embed{url="https://twitter.com/min/status/12345?ref_src=x" title="الجسر مفتوح"}',
      dropped: [
        'https://platform.twitter.com/widgets.js: a script',
        '— الوزارة (@min) 21 يناير: of a post that is shown as an embed: the card has its first words',
      ],
    });
  });

  test('of whom nobody is known who shows them are links, and told', () => {
    const { markdown, dropped } = read('<iframe src="https://video.example/1" title="A film"></iframe>');
    expect(markdown).toBe('[A film](https://video.example/1)');
    expect(dropped).toEqual(['https://video.example/1: an embed: a link stands in its place']);
  });

  test('a quotation without an address of a post is a quotation', () => {
    expect(read('<blockquote class="twitter-tweet"><p>Words</p></blockquote>').markdown).toBe('> Words');
  });
});
