import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.ts';
import { dangers } from './dangers.ts';
import { context, pipelineOf } from './texts.ts';

const folder = new URL('fixtures/payloads/', import.meta.url);
const payloads = readdirSync(folder).map(
  (name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const,
);

describe.each(['en', 'ar'])('in the edition %s', (edition) => {
  const { page, feed } = pipelineOf(edition);

  it.each(payloads)('nothing of %s survives', (_name, markdown) => {
    expect(dangers(page(markdown, context).html)).toEqual([]);
    expect(dangers(feed(markdown, context).html)).toEqual([]);
  });

  it('nor of any mixture of them', () => {
    const pieces = [
      ...payloads.flatMap(([, markdown]) => markdown.split(/\s+/)),
      ...[
        '[a](',
        '![',
        '](',
        ')',
        '<',
        '>',
        '`',
        '```',
        '[^1]',
        '[^1]: ',
        '| a |\n|-|\n| ',
        '\n\n',
        '\n',
        ' ',
        '> ',
        '- ',
      ],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), fc.boolean(), (parts, spaced) => {
        const markdown = parts.join(spaced ? ' ' : '');
        expect(dangers(page(markdown, context).html)).toEqual([]);
        expect(dangers(feed(markdown, context).html)).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });
});

it('raw HTML is left out, the text inside it stays', () => {
  expect(pipelineOf('en').page('A <b>bold</b> word.<br>', context).html).toBe('<p>A bold word.</p>');
});

it('what looks like HTML in code is shown', () => {
  expect(pipelineOf('en').page('`<script>`', context).html).toBe(
    '<p><code dir="ltr">&#x3C;script></code></p>',
  );
});

describe('the judge of these tests', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<img src="x" OnError="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript&colon;alert(1)">x</a>',
    '<a href="\u0001javascript:alert(1)">x</a>',
    '<img src="data:image/svg+xml,x">',
    '<p style="x">',
    '<svg/onload=alert(1)>',
    '<!-- x -->',
    '<iframe src=x',
  ])('sees the danger of %j', (html) => {
    expect(dangers(html)).not.toEqual([]);
  });

  it.each(['<p>a &#x3C;script></p>', '<a href="/en/?a=b:c">x</a>', '<code class="language-<!--">x</code>'])(
    'sees none in %j',
    (html) => {
      expect(dangers(html)).toEqual([]);
    },
  );
});
