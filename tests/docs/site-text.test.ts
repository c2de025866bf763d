import { describe, expect, it } from 'vitest';
import { menuOf } from '../../scripts/docs/site/menu.ts';
import { siteText } from '../../scripts/docs/site/text.ts';

const list = `# All

## Guide

| I want to | page |
| --- | --- |
| run it | [Start](../README.md) |
| write | [Write](write.md) |

## How it works

| I want to know | page |
| --- | --- |
| the \`theme\` | [Theme](internals/theme.md) |
`;
const groups = menuOf({ file: 'docs/README.md', text: list });
const entries = groups.flatMap((group) => group.entries);
const [, write = { file: '', id: '', title: '', purpose: '' }] = entries;

/** What becomes of a text of `docs/write.md` below its front matter. */
function made(text: string, source: string | null = 'https://x.example/blob') {
  const isFile = (file: string) => file === 'src/a.ts' || file === 'docs';
  return siteText(write, text, 1, { list: 'docs/README.md', entries, source, isFile });
}
const bodyOf = (text: string, source?: string | null) =>
  made(text, source).text.split('---\n').at(-1)?.trim();

describe('the list of pages', () => {
  it('says what there is, in its order, and for whom', () => {
    expect(groups.map(({ id, name }) => [id, name])).toEqual([
      ['guide', 'Guide'],
      ['how-it-works', 'How it works'],
    ]);
    expect(entries).toEqual([
      { file: 'README.md', id: 'guide-start', title: 'Start', purpose: 'Run it.' },
      { file: 'docs/write.md', id: 'guide-write', title: 'Write', purpose: 'Write.' },
      { file: 'docs/internals/theme.md', id: 'how-it-works-theme', title: 'Theme', purpose: 'The theme.' },
    ]);
  });

  it('refuses a line without a page', () => {
    expect(() => menuOf({ file: 'x.md', text: '## A\n\n| a | b |\n| - | - |\n| c | d |\n' })).toThrow('x.md');
  });
});

describe('a page', () => {
  it('has title, purpose and place from the list, and its own text without the title', () => {
    expect(made('<!-- made -->\n\n# Other\n\nText.\n', null).text).toBe(
      '---\ntitle: Write\ndescription: Write.\norder: 1\n---\nText.\n',
    );
  });

  it.each([
    ['[a](internals/theme.md)', '[a](page:how-it-works-theme)'],
    ['[*a*](../README.md#run-it "T")', '[*a*](page:guide-start#h-run-it "T")'],
    ['[a](README.md)', '[a](/)'],
    ['[a](#here) [b](https://y.example/)', '[a](#here) [b](https://y.example/)'],
    ['[`a`](../src/a.ts)', '[`a`](https://x.example/blob/src/a.ts)'],
    ['`[a](write.md)`', '`[a](write.md)`'],
    ['```md\n[a](write.md)\n```', '```md\n[a](write.md)\n```'],
  ])('%j leads on as %j', (written, wanted) => {
    const foot = '\n\n[docs/write.md](https://x.example/blob/docs/write.md)';
    expect(bodyOf(written)).toBe(wanted + foot);
  });

  it('leaves out addresses of files that can be read nowhere', () => {
    expect(bodyOf('See [`a` *b*](../src/a.ts).', null)).toBe('See `a` *b*.');
  });

  it('refuses a link to nothing', () => {
    expect(() => made('[a](none.md)')).toThrow('docs/write.md links to nothing: none.md');
  });

  it('brings its pictures along', () => {
    expect(made('![a](../x/y.svg)', null)).toMatchObject({ pictures: ['x/y.svg'] });
    expect(bodyOf('![a](../x/y.svg)', null)).toBe('![a](y.svg)');
  });
});
