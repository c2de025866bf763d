import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { places } from '../problems/places.ts';
import { context, pipelineOf } from './texts.ts';

const folder = new URL('fixtures/rendered/', import.meta.url);
const file = (name: string, part: string) => readFileSync(new URL(`${name}/${part}`, folder), 'utf8');
const { page, feed } = pipelineOf('en');

describe.each(readdirSync(folder))('%s', (name) => {
  it('on a page', () => {
    const { html, problems } = page(file(name, 'in.md'), context);
    expect(`${html}\n`).toBe(file(name, 'page.html'));
    expect(problems).toEqual([]);
  });

  it('in an Arabic feed', () => {
    expect(`${pipelineOf('ar').feed(file(name, 'in.md'), context).html}\n`).toBe(file(name, 'feed-ar.html'));
  });
});

describe('images', () => {
  it('that are missing are problems at their line of the whole file', () => {
    const { problems } = page('One.\n\nTwo ![a](mpa.png)\n\n> ![b](../map.png)', context);
    expect(places(problems)).toEqual(['image-missing 12:5', 'image-missing 14:3']);
    expect(problems[0]).toMatchObject({ file: context.file, hint: expect.stringContaining('`map.png`') });
  });

  it('in notes and references are found, too', () => {
    expect(places(page('A[^1]\n\n[^1]: ![x](no.png)\n', context).problems)).toEqual(['image-missing 12:7']);
    expect(places(page('![x][r]\n\n[r]: no.png', context).problems)).toEqual(['image-missing 10:1']);
    expect(page('![x][r]\n\n[r]: map.png', context).html).toContain('src="/media/stories/rivers/map.png"');
  });

  it('of other sites are refused: a page loads nothing from elsewhere', () => {
    const { html, problems } = page('![a](https://agency.example/a.jpg)', context);
    expect(html).not.toContain('agency.example');
    expect(places(problems)).toEqual(['image-remote 10:1']);
  });
});

describe('notes', () => {
  it.each([
    ['en', 'Notes', 'Back to note 1'],
    ['ar', 'الحواشي', 'عودة إلى الحاشية 1'],
  ])('speak the language of the edition %s', (edition, label, back) => {
    const { html } = pipelineOf(edition).page('A[^1]\n\n[^1]: Note.', context);
    expect(html).toContain(`>${label}</h2>`);
    expect(html).toContain(`aria-label="${back}"`);
  });

  it('lead to each other', () => {
    const { html } = page('A[^1] and B[^note].\n\n[^1]: One.\n[^note]: Two.', context);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets).toHaveLength(4);
    for (const target of targets) expect(ids).toContain(target);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('in a feed', () => {
  const blocks = ['Text.', '## Heading', '- list', '1. list', '> quote', '---', '| a |\n|---|\n| b |'];

  it('every block says its language and direction', () => {
    for (const [edition, marks] of [
      ['en', 'lang="en" dir="ltr"'],
      ['ar', 'lang="ar" dir="rtl"'],
    ] as const) {
      const inEdition = blocks.map((block) => (edition === 'ar' ? block.replace(/[A-Za-z]+/g, 'نص') : block));
      for (const block of inEdition) {
        const { html } = pipelineOf(edition).feed(block, context);
        expect(html).toMatch(new RegExp(`^<[a-z0-9]+ ${marks}`));
      }
      const { html } = pipelineOf(edition).feed(inEdition.join('\n\n'), context);
      expect(html.split(marks)).toHaveLength(blocks.length + 1);
    }
  });

  it.each([
    ['/en/about/', 'https://news.example/en/about/'],
    ['#note', 'https://news.example/en/2026/01/rivers/#note'],
    ['//agency.example/a', 'https://agency.example/a'],
    ['https://agency.example/a', 'https://agency.example/a'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
  ])('%s becomes %s', (address, expected) => {
    expect(feed(`[a](${address})`, context).html).toContain(`href="${expected}"`);
  });
});

it('rendering one text leaves no trace in the next', () => {
  const first = page('[a]: /a\n\nA[^1] [a]\n\n[^1]: Note.', context);
  page('![x](no.png) B[^1]\n\n[^1]: Other.', context);
  expect(page('[a]: /a\n\nA[^1] [a]\n\n[^1]: Note.', context)).toEqual(first);
  expect(page('[a]', context).html).toBe('<p>[a]</p>');
});

it('notes that are all in another language lead back by links named in the words of the edition', () => {
  const { html } = pipelineOf('ar').page('نص القصة[^a].\n\n[^a]: The Guardian, page five.', context);
  expect(html).toContain('<ol lang="en" dir="ltr">');
  expect(html).toMatch(/<a [^>]*data-footnote-backref[^>]* lang="ar"/);
});
