import { describe, expect, test } from 'vitest';
import { mediaNamedIn } from '../../../src/markdown/news/media/names.ts';
import { contextIn, parsers, pipelineOf } from '../render.ts';

const talk = (src: string) => `:::audio[A talk]{src=${src}}\nWords.\n:::\n`;

describe('a text publishes', () => {
  test.each([
    ['a link', '[the report](report.pdf)', ['report.pdf']],
    ['a link with a title and an anchor', '[it](./report.pdf#page=2 "The report")', ['report.pdf']],
    ['a link to a name with spaces', '[it](<our report (final).pdf>)', ['our report (final).pdf']],
    ['a link that says them otherwise', '[it](our%20report.pdf)', ['our report.pdf']],
    ['a reference', '[it][r]\n\n[r]: report.pdf', ['report.pdf']],
    ['an Arabic name', '[هنا](تقرير.pdf)', ['تقرير.pdf']],
    ['a player', talk('talk.mp3'), ['talk.mp3']],
    ['a player of a name with spaces', talk('"my talk (2).mp3"'), ['my talk (2).mp3']],
    ['a player that says it otherwise', talk('./my%20talk.mp3'), ['my talk.mp3']],
    ['a film', ':::video[A film]{src=film.mp4 poster=still.jpg}\n:::', ['film.mp4']],
    ['a link in words of a player', ':::audio[A]{src=a.mp3}\n[b](b.csv)\n:::', ['a.mp3', 'b.csv']],
    ['a link after one to a source', '[a](https://news.example/a.pdf), [b](b.csv)', ['b.csv']],
    ['a link beside a slash', 'and/or [b](b.csv)/[c](./c.pdf)', ['b.csv', 'c.pdf']],
    ['a link in a list in a quotation', '> - **[b](b.ods)**', ['b.ods']],
  ])('what %s leads to', (_, markdown, names) => {
    expect(mediaNamedIn(markdown)).toEqual(names);
  });

  test.each([
    ['running text', 'We have seen the file source.pdf, from which this comes.'],
    ['code', 'See `source.pdf`.\n\n```\n[it](source.pdf)\n```\n\n    :::audio[A]{src=source.mp3}'],
    ['a comment', '<!-- [it](source.pdf) -->\n\nText.'],
    ['an escaped link', '\\[it](source.pdf)'],
    ['the words of a link', '[source.pdf](https://news.example/)'],
    ['an address elsewhere', '[it](https://news.example/source.pdf) https://news.example/source.pdf'],
    ['a file of another folder', '[it](../other/source.pdf) [it](..%2Fother%2Fsource.pdf)'],
    ['a definition that nothing refers to', 'Text.\n\n[r]: source.pdf'],
    ['the credit of a player', ':::audio[A]{src="" credit="source.pdf"}\n:::'],
  ])('nothing that is named in %s', (_, markdown) => {
    expect(mediaNamedIn(markdown)).toEqual([]);
  });
});

test.each(parsers)('%s: what is named is what is shown', async (parser) => {
  const pipeline = await pipelineOf('en', parser);
  const asked: string[] = [];
  const context = contextIn('en', {
    media: (name) => {
      asked.push(name);
      return null;
    },
  });
  const markdown = `${talk('./my%20talk.mp3')}\n[it](<our report (final).pdf>) and [it](./a%20b.pdf)\n`;
  pipeline.page(markdown, context);
  expect(new Set(asked)).toEqual(new Set(mediaNamedIn(markdown)));
  expect(asked).toContain('my talk.mp3');
});

test.each(parsers)(
  '%s: a recording without words below it leads to its captions, in the language of the page first',
  async (parser) => {
    const pipeline = await pipelineOf('en', parser);
    const film = contextIn('en').media('film.mp4');
    const media = () => film && { ...film, kind: 'audio' as const };
    const render = (markdown: string) => pipeline.page(markdown, contextIn('en', { media })).html;
    const link =
      '<a href="/media/stories/own/film.en.0a1b2c3d4e.vtt" type="text/vtt" hreflang="en">Transcript</a>';
    expect(render(':::audio[A talk]{src=talk.mp3}\n:::')).toContain(link);
    expect(render(talk('talk.mp3'))).not.toContain('.vtt');
  },
);
