import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { directives } from '../../../src/markdown/news/directives.ts';
import { blockName } from '../../../src/problems/block-name.ts';
import { contextIn, parsers, pipelineOf } from '../render.ts';

const fixtures = path.join(import.meta.dirname, 'fixtures');
const pairs = globSync('*/*/in.md', { cwd: fixtures })
  .map((file) => path.dirname(file))
  .sort();
const read = (...parts: string[]) => readFileSync(path.join(fixtures, ...parts), 'utf8');

/** What a text breaks: `rule line:column`. */
async function broken(markdown: string, parser: (typeof parsers)[number], edition = 'en') {
  const { problems } = (await pipelineOf(edition, parser)).page(markdown, contextIn(edition));
  return problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`).sort();
}

test('every directive has fixtures in both editions', () => {
  for (const name of Object.keys(directives)) {
    expect(pairs).toContain(`${name}/en`);
    expect(pairs).toContain(`${name}/ar`);
  }
});

describe.each(parsers)('with the %s parser', (parser) => {
  test.each(pairs)('%s', async (pair) => {
    const edition = path.basename(pair);
    const rendered = (await pipelineOf(edition, parser)).page(read(pair, 'in.md'), contextIn(edition));
    expect(rendered.problems).toEqual([]);
    expect(`${rendered.html}\n`).toBe(read(pair, 'out.html'));
  });

  test.each(pairs)('%s is valid HTML', async (pair) => {
    const edition = path.basename(pair);
    const { html } = (await pipelineOf(edition, parser)).page(read(pair, 'in.md'), contextIn(edition));
    const judge = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
    const report = await judge.validateString(html);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test.each(pairs)('%s names its language and leads somewhere in a feed', async (pair) => {
    const edition = path.basename(pair);
    const { html } = (await pipelineOf(edition, parser)).feed(read(pair, 'in.md'), contextIn(edition));
    const own = pair.startsWith('embed/') ? /^https:\/\// : /^https:\/\/news\.example\//;
    for (const [, href] of html.matchAll(/(?:href|src)="([^"]*)"/g)) expect(href).toMatch(own);
    expect(html).not.toMatch(/<button|<iframe|data-/);
    expect(html).toMatch(new RegExp(`^<[^>]* lang="${edition}"`));
  });

  test.each([
    [':::keypoints\n- a\n:::', ['unknown-directive 1:1']],
    ['::embed{url=https://www.youtube.com/watch?v=aB3dE5gH7jK}', ['directive-unread 1:1']],
    ['see ::embed{url="https://vimeo.com/1"} there', ['directive-unread 1:5']],
    ['::embed', ['directive-unread 1:1']],
    [':::embed{url="https://vimeo.com/1"}\n:::', ['directive-leaf 1:1']],
    ['::embed{title="x"}', ['directive-attribute-missing 1:1']],
    ['a\n\n- ::embed{url="https://nowhere.example/1"}', ['embed-unknown 3:11']],
    ['::embed{url="javascript:alert(1)"}', ['directive-attribute-value 1:9']],
    ['::embed[x]{url="https://vimeo.com/1"}', ['directive-label 1:1']],
    ['::embed{url="https://vimeo.com/1" picture=map.png}', ['image-alt 1:1']],
    ['::embed{url="https://vimeo.com/1" picture=maps.png alt=x}', ['image-missing 1:1']],
    ['::embed{url="https://vimeo.com/1" height=3}', ['directive-attribute 1:35']],
    ['text\n\n:::صندوق\nx\n:::', ['unknown-directive 3:1']],
    [':::constructor\nx\n:::', ['unknown-directive 1:1']],
    [':::key-points{at="2026-01-21"}\n- a\n:::', ['directive-attribute 1:15']],
    [':::key-points\nno list\n:::', ['directive-content 1:1']],
    [':::key-points\n- a\n\nand more\n:::', ['directive-content 1:1']],
    [':::quote\nx\n:::', ['directive-label 1:1']],
    [':::quote[]\nx\n:::', ['directive-label 1:1']],
    [':::quote[Who]\n:::', ['directive-content 1:1']],
    [':::update\nx\n:::', ['directive-attribute-missing 1:1']],
    [':::update{at=""}\nx\n:::', ['directive-attribute-missing 1:1']],
    [':::update{at="2026-01-22"}\nx\n:::', ['invalid-date 1:11']],
    [':::update{at="2026-02-30T10:00:00+03:00"}\nx\n:::', ['invalid-date 1:11']],
    [':::update{at="2026-02-30 10:00"}\nx\n:::', ['invalid-date 1:11']],
    [':::update[At {at}]{at="22 January"}\nx\n:::', ['invalid-date 1:20']],
    [':::editors-note\n:::', ['directive-content 1:1']],
    [
      ':::timeline\n- 2026-01-21 18:30: a\n- 2026-02-30: b\n- **2026**: c\n:::',
      ['timeline-time 3:1', 'timeline-time 4:1'],
    ],
    [':::timeline\nx\n:::', ['directive-content 1:1']],
    [':::live\nx\n:::', ['directive-attribute-missing 1:1', 'directive-attribute-missing 1:1']],
    [':::live{id="A b" at=2026-01-21T06:45:00+03:00}\nx\n:::', ['invalid-value 1:9']],
    [
      ':::live{id=a at=2026-01-21T06:45:00+03:00}\nx\n:::\n\n:::live{id=a at=2026-01-21T06:46:00+03:00}\nx\n:::',
      ['duplicate-id 5:1'],
    ],
    [':::figure\nx\n:::', ['directive-content 1:1']],
    [':::figure[Caption]\n![a](map.png)\n:::', ['directive-label 1:10']],
    [':::table[Caption]\nx\n:::', ['directive-content 1:1']],
    [':::audio{src=talk.mp3}\nx\n:::', ['directive-label 1:1']],
    [':::audio[Talk]{src=talk.mp3}\n:::', ['audio-transcript 1:16']],
    [':::audio[Talk]{src=talks.mp3}\nx\n:::', ['media-missing 1:16']],
    [':::audio[Talk]{src=film.mp4}\nx\n:::', ['media-kind 1:16']],
    [':::video[Film]{src=film.mov poster=still.jpg}\n:::', ['media-kind 1:16']],
    [':::video[Film]{src=silent.webm}\n:::', ['video-captions 1:16', 'video-poster 1:16']],
    [':::video[Film]{src=film.mp4 poster=map.png}\n:::', ['video-poster 1:29']],
    [':::video[Film]{src=film.mp4 poster=still.png}\n:::', ['image-missing 1:29']],
    [':::video[Film]{src=film.mp4 poster=still.heic}\n:::', ['image-kind 1:29']],
    [':::gallery\n![a](map.png) b\n:::', ['directive-content 1:1']],
    [':::gallery\n![a](map.png) b\n\nc\n:::', ['directive-content 1:1']],
    [':::chart[Water]\n![a](map.png)\n:::', ['directive-content 1:1']],
    [':::verse\n- a\n:::', ['directive-content 1:1']],
    ['[the report](report.pdf)', []],
    ['[the report](./reports.pdf)', ['media-missing 1:1']],
    ['[the report](report.zip)', ['link-file 1:1']],
    [':::related\n:::', ['directive-attribute-missing 1:1']],
    [':::related{story=river-level}\n:::', ['link-broken 1:12']],
    [':::related{story=still-a-draft}\n:::', ['link-hidden 1:12']],
    [':::related{story=river-levels}\nx\n:::', ['directive-content 1:1']],
    [':::editors-note\nx', ['directive-unclosed 1:1']],
    ['> :::editors-note\n> x\n\ny', ['directive-unclosed 1:3']],
    [':::editors-note\n:::quote[Who]\nx\n:::', ['directive-unclosed 2:1']],
    ['::::editors-note\nx\n:::', ['directive-malformed 3:1', 'directive-unclosed 1:1']],
    ['::: editors-note\nx\n:::', ['directive-malformed 1:1', 'directive-malformed 3:1']],
    ['- ::: note', ['directive-malformed 1:3']],
    ['\\::: note', []],
    ['`::: note` and `:::`', []],
    ['```\n:::nothing\n```', []],
  ])('%j breaks %j', async (markdown, expected) => {
    expect(await broken(markdown, parser)).toEqual(expected);
  });

  test('a slip in a name is met with the name that was meant', async () => {
    const pipeline = await pipelineOf('en', parser);
    const name = fc.constantFrom(...Object.keys(directives));
    fc.assert(
      fc.property(name, fc.nat(), (right, at) => {
        const slip = right.slice(0, at % right.length) + right.slice((at % right.length) + 1);
        const { problems } = pipeline.page(`:::${slip}\nx\n:::`, contextIn('en'));
        return problems.some(
          ({ rule, hint }) => rule === 'unknown-directive' && hint.includes(`\`${blockName(right)}\``),
        );
      }),
    );
  });
});
