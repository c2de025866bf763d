import { rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/checks/check.ts';
import { ContentChanged } from '../../../src/disk/content/bodies.ts';
import { readContent } from '../../../src/disk/content/content.ts';
import { publicationDigest } from '../../../src/disk/content/publication-files.ts';
import { formatOfName } from '../../../src/publication/picture-kinds.ts';
import { photograph } from '../../pictures.ts';
import { front, newsroom, original, svg, translation, vocabulary } from '../small-content.ts';

/** The problems of a newsroom with these files more: rule and place. */
function problemsOf(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const { problems } = readContent(newsroom(files).roots);
  return problems.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
}

test('stories, translations, pages and images are read; what a folder lies in means nothing', () => {
  const { content, problems } = readContent(
    newsroom({
      'content/stories/2026/01/river/en.md': original,
      'content/stories/2026/01/river/ar.md': translation,
      'content/stories/2026/01/river/map.svg': svg,
      'content/stories/loose/en.md': original,
      'content/stories/2026/01/pictures-only/a.svg': svg,
      'content/pages/about/en.md': `---\n${front}---\nAbout.\n`,
    }).roots,
  );
  expect(problems).toEqual([]);
  expect(content?.articles.map(({ story, edition }) => `${story} ${edition}`)).toEqual([
    'river ar',
    'river en',
    'loose en',
  ]);
  expect(content?.pages.map(({ id }) => id)).toEqual(['about']);
  expect(content?.images).toMatchObject([
    {
      owner: 'stories/river',
      name: 'map.svg',
      file: 'content/stories/2026/01/river/map.svg',
      width: 4,
      height: 3,
    },
  ]);
});

test('a file in Latin-1 is reported, not guessed at', () => {
  expect(
    problemsOf({ 'content/stories/a/en.md': Buffer.from(original.replace('Text', 'Café'), 'latin1') }),
  ).toEqual(['file-encoding content/stories/a/en.md:8:4']);
  expect(
    problemsOf({ 'content/sections.yaml': Buffer.from('{ world: { en: é, ar: é } }', 'latin1') }),
  ).toEqual(['file-encoding content/sections.yaml:1:16']);
});

test('a UTF-8 file may start with a byte order mark and have any line breaks', () => {
  const windows = `\uFEFF${original.replaceAll('\n', '\r\n')}`;
  expect(problemsOf({ 'content/stories/a/en.md': windows })).toEqual([]);
});

test('an image that is none is reported where it lies', () => {
  expect(
    problemsOf({ 'content/stories/a/en.md': original, 'content/stories/a/hero.jpg': 'This is not a JPEG.' }),
  ).toEqual(['image-unreadable content/stories/a/hero.jpg:1:1']);
  expect(problemsOf({ 'content/stories/a/en.md': original, 'content/stories/a/hero.png': '' })).toEqual([
    'image-unreadable content/stories/a/hero.png:1:1',
  ]);
});

test.skipIf(process.platform === 'win32')(
  'a character that no page may hold is none of a picture’s name',
  () => {
    const folder = 'content/stories/a';
    expect(problemsOf({ [`${folder}/en.md`]: original, [`${folder}/b\u0007.svg`]: svg })).toEqual([
      `forbidden-character ${folder}/b\u0007.svg:1:1`,
    ]);
  },
);

describe('names of pictures', () => {
  const decomposed = 'cafe\u0301 نهرٌ.svg';
  const composed = decomposed.normalize('NFC');
  const naming = (src: string) => original.replace('section:', `image: { src: ${src}, alt: A }\nsection:`);

  test.each([
    [decomposed, composed],
    [composed, decomposed],
  ])('may be spelt in other bytes than in the text', (onDisk, inText) => {
    const { content, problems } = readContent(
      newsroom({ 'content/stories/a/en.md': naming(inText), [`content/stories/a/${onDisk}`]: svg }).roots,
    );
    expect(problems).toEqual([]);
    expect(content?.images[0]).toMatchObject({ name: composed, file: `content/stories/a/${onDisk}` });
    expect(content?.articles[0]?.image?.src).toBe(composed);
  });

  test.each([
    [composed, decomposed],
    ['Map.svg', 'map.svg'],
    ['a.webp', 'a.webp.jpg'],
  ])('must not be one on some machines, or when published: %s, %s', async (one, other) => {
    const files = Object.fromEntries(
      await Promise.all(
        [one, other].map(async (name) => {
          const bytes = name.endsWith('.svg')
            ? svg
            : await photograph(4, 3)
                .toFormat(formatOfName(name) ?? 'png')
                .toBuffer();
          return [`content/stories/a/${name}`, bytes] as const;
        }),
      ),
    );
    const found = problemsOf({ 'content/stories/a/en.md': original, ...files });
    expect(found.map((line) => line.split(' ')[0])).toEqual(['image-clash']);
  });
});

test('a file of a kind that is not published is not called a missing one', () => {
  const { content, problems } = readContent(
    newsroom({
      'content/stories/a/en.md': original.replace('section:', 'image: { src: a.heic, alt: A }\nsection:'),
      'content/stories/a/a.heic': 'any',
    }).roots,
  );
  expect(problems).toEqual([]);
  const findings = content ? runChecks(content) : [];
  expect(findings.map(({ rule, params }) => ({ rule, params }))).toEqual([
    { rule: 'image-kind', params: { src: 'a.heic', kind: 'photograph', nearest: undefined } },
  ]);
});

describe('files that are too large are not read', () => {
  const publication = (maxMegabytes: object) => ({
    'content/publication.yaml': JSON.stringify({
      ...JSON.parse(vocabulary['content/publication.yaml']),
      maxMegabytes,
    }),
  });
  const large = ' '.repeat(2000);
  const small = { text: 0.001, vocabulary: 0.001, picture: 0.001 };

  test.each([
    ['content/stories/a/ar.md', translation + large],
    ['content/stories/a/hero.svg', svg + large],
    ['content/topics.yaml', `{}${large}`],
    ['locales/direction.yaml', `{}${large}`],
  ])('%s', (file, text) => {
    const files = { 'content/stories/a/en.md': original, [file]: text };
    expect(problemsOf(files)).toEqual([]);
    expect(problemsOf({ ...files, ...publication(small) })).toEqual([`file-large ${file}:1:1`]);
  });

  test('however large they are, and once', () => {
    const text = original.replace('section:', 'image: { src: hero.jpg, alt: A }\nsection:');
    const { folder, roots } = newsroom({ 'content/stories/a/en.md': text, 'content/stories/a/hero.jpg': '' });
    truncateSync(path.join(folder, 'content/stories/a/hero.jpg'), 3e9);
    const { content, problems } = readContent(roots);
    expect(problems.map(({ rule }) => rule)).toEqual(['file-large']);
    expect(problems[0]?.message).toContain('3000 MB');
    expect(content && runChecks(content)).toEqual([]);
    truncateSync(path.join(folder, 'content/topics.yaml'), 3e9);
    expect(readContent(roots).problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'file-large content/topics.yaml',
    ]);
    expect(publicationDigest(roots)).toBeTruthy();
  });
});

test.each(['Capital', 'two words', 'double--hyphen', '-start', 'قصة', 'under_score'])(
  'a story folder can’t be called “%s”',
  (name) => {
    expect(problemsOf({ [`content/stories/${name}/en.md`]: original })).toEqual([
      `folder-name content/stories/${name}/en.md:1:1`,
    ]);
  },
);

test('two folders can’t have one story id, wherever they lie', () => {
  expect(
    problemsOf({ 'content/stories/2025/a/en.md': original, 'content/stories/2026/a/en.md': original }),
  ).toContain('duplicate-story content/stories/2026/a/en.md:1:1');
});

test('a text must be named after an edition', () => {
  expect(problemsOf({ 'content/stories/a/en.md': original, 'content/stories/a/fr.md': translation })).toEqual(
    ['file-name content/stories/a/fr.md:1:1'],
  );
  expect(problemsOf({ 'content/pages/about/notes.md': `---\n${front}---\n` })).toEqual([
    'file-name content/pages/about/notes.md:1:1',
  ]);
});

test('a link that leads out of the content folder is refused', () => {
  const { folder, roots } = newsroom({ 'content/stories/a/en.md': original, 'secret.png': 'secret' });
  symlinkSync(path.join(folder, 'secret.png'), path.join(folder, 'content/stories/a/hero.png'));
  expect(readContent(roots).problems).toMatchObject([
    { rule: 'link-outside', file: 'content/stories/a/hero.png', severity: 'error' },
  ]);
});

test.each([
  ['to a folder of content', '../pages/about', 'link-folder'],
  ['to the folder around it', '..', 'link-folder'],
  ['to the folder around that', '../..', 'link-outside'],
  ['that leads nowhere', 'nowhere', 'link-nowhere'],
  ['to itself', 'link', 'link-nowhere'],
  ['to a folder elsewhere', '../../outside', 'link-outside'],
])('a link %s is refused, and said to be what it is', (_, target, rule) => {
  const { folder, roots } = newsroom({
    'content/stories/a/en.md': original,
    'content/pages/about/en.md': `---\n${front}---\n`,
    'outside/en.md': original,
  });
  symlinkSync(target, path.join(folder, 'content/stories/link'));
  expect(readContent(roots).problems).toMatchObject([{ rule, file: 'content/stories/link' }]);
});

test('a link to a file of another story or page is followed', () => {
  const { folder, roots } = newsroom({
    'content/stories/a/en.md': original,
    'content/stories/a/map.svg': svg,
    'content/stories/b/en.md': original,
  });
  symlinkSync('../a/map.svg', path.join(folder, 'content/stories/b/map.svg'));
  symlinkSync('../../publication.yaml', path.join(folder, 'content/stories/b/notes.yaml'));
  const { content, problems } = readContent(roots);
  expect(problems).toEqual([]);
  expect(content?.images.map(({ owner }) => owner)).toEqual(['stories/a', 'stories/b']);
});

test.each(['publication', 'sections', 'topics', 'people'])(
  'a newsroom without %s.yaml can’t be read',
  (name) => {
    const { folder, roots } = newsroom({});
    rmSync(path.join(folder, `content/${name}.yaml`));
    const { content, problems } = readContent(roots);
    expect(content).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'file-missing', file: `content/${name}.yaml` }]);
  },
);

test('a body is read when it is wanted, and only if it is still the text that was parsed', () => {
  const { folder, roots } = newsroom({ 'content/stories/a/en.md': original });
  const { content } = readContent(roots);
  const body = content?.articles[0]?.body;
  if (!content || !body) throw new Error('no article');
  expect(content.readBody(body)).toBe('Text.\n');
  const file = path.join(folder, 'content/stories/a/en.md');
  writeFileSync(file, original.replace('title: T', 'title: Another'));
  expect(content.readBody(body)).toBe('Text.\n');
  writeFileSync(file, original.replace('Text', 'Next'));
  expect(() => content.readBody(body)).toThrow(ContentChanged);
});

test('a newsroom adds words of its own to those that search takes for the same', () => {
  const files = {
    'locales/search.yaml': 'en: { suffixes: { s: "" }, synonyms: { paper: [sheet] } }',
    'content/search.yaml': 'en: { synonyms: { paper: [parchment], ink: [soot] } }',
  };
  const { content, problems } = readContent(newsroom(files).roots);
  expect(problems).toEqual([]);
  const stems = content?.publication.editions.find(({ id }) => id === 'en')?.stems;
  expect(stems?.suffixes).toMatchObject({ s: '' });
  expect(stems?.synonyms).toMatchObject({ paper: ['sheet', 'parchment'], ink: ['soot'] });
  expect(problemsOf({ 'content/search.yaml': 'en: { synonym: {} }' })).toEqual([
    'unknown-key content/search.yaml:1:7',
  ]);
});
