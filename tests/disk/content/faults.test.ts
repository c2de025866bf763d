import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runChecks } from '../../../src/checks/check.ts';
import { changedStories } from '../../../src/disk/content/changed.ts';
import { readContent } from '../../../src/disk/content/content.ts';
import { publicationDigest } from '../../../src/disk/content/publication-files.ts';
import { front, newsroom, original, svg } from '../small-content.ts';

const story = 'content/stories/river/en.md';
const page = { 'content/pages/about/en.md': `---\n${front}---\nAbout.\n` };

/** What may stand in the place of a file or folder, which is elsewhere then. */
const damages = {
  'a pipe': (place: string) => spawnSync('mkfifo', [place]),
  'a folder': (place: string) => mkdirSync(place),
  'a file': (place: string) => writeFileSync(place, original),
  'a link to a device': (place: string) => symlinkSync('/dev/zero', place),
  'a link out of the content folder': (place: string, elsewhere: string) => symlinkSync(elsewhere, place),
};

test.each<[string, keyof typeof damages, string]>([
  ['content/topics.yaml', 'a pipe', 'file-kind'],
  ['content/topics.yaml', 'a folder', 'file-kind'],
  ['content/topics.yaml', 'a link to a device', 'link-outside'],
  ['content/topics.yaml', 'a link out of the content folder', 'link-outside'],
  ['content/publication.yaml', 'a pipe', 'file-kind'],
  ['content/publication.yaml', 'a link out of the content folder', 'link-outside'],
  ['content/stories', 'a link out of the content folder', 'link-outside'],
  ['content/stories', 'a pipe', 'file-kind'],
  ['content/stories', 'a file', 'file-kind'],
  ['content/pages', 'a link out of the content folder', 'link-outside'],
  [story, 'a pipe', 'file-kind'],
  [story, 'a folder', 'file-kind'],
  [story, 'a link to a device', 'link-outside'],
])('that %s is %s is told, and nothing is read of it', (name, damage, rule) => {
  const { folder, roots } = newsroom({ [story]: original, ...page });
  expect(readContent(roots).problems).toEqual([]);
  const before = publicationDigest(roots);
  const [place, elsewhere] = [path.join(folder, name), path.join(folder, 'elsewhere')];
  renameSync(place, elsewhere);
  damages[damage](place, elsewhere);
  expect(readContent(roots).problems.map((one) => [one.rule, one.file])).toEqual([[rule, name]]);
  const isSeen = publicationDigest(roots) !== before || changedStories(roots, new Map(), new Set()) === null;
  expect(isSeen).toBe(true);
});

test('a vocabulary may be a link to another file of the content folder', () => {
  const { folder, roots } = newsroom({ [story]: original });
  renameSync(path.join(folder, 'content/topics.yaml'), path.join(folder, 'content/shared.yaml'));
  symlinkSync('shared.yaml', path.join(folder, 'content/topics.yaml'));
  expect(readContent(roots).problems).toEqual([]);
});

test('a pipe that nobody asks for is nobody’s content', () => {
  const { folder, roots } = newsroom({ [story]: original });
  spawnSync('mkfifo', [path.join(folder, 'content/stories/river/notes')]);
  expect(readContent(roots).problems).toEqual([]);
});

/** Runs as a user who has no rights here: those of root have no bounds. */
function withoutRights<T>(run: () => T): T {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test.each([
  'content/topics.yaml',
  'content/publication.yaml',
  'content/stories',
  'content/stories/river',
  story,
  'content/stories/river/map.svg',
])('that %s can’t be read is told', (name) => {
  const { folder, roots } = newsroom({ [story]: original, 'content/stories/river/map.svg': svg });
  chmodSync(folder, 0o755);
  chmodSync(path.join(folder, name), 0);
  const { problems } = withoutRights(() => readContent(roots));
  chmodSync(path.join(folder, name), 0o755);
  expect(problems).toMatchObject([{ rule: 'file-unreadable', file: name }]);
});

/** A name that is no UTF-8, as old archives hold: é in Latin-1. */
const latin1 = (folder: string, name: string) =>
  Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);

test('a name that is no UTF-8 is told, of a file and of a folder', () => {
  const { folder, roots } = newsroom({ [story]: original });
  const stories = path.join(folder, 'content/stories');
  writeFileSync(latin1(`${stories}/river`, 'é.jpg'), '');
  mkdirSync(latin1(stories, 'é'));
  expect(readContent(roots).problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
    'name-encoding content/stories/river/\uFFFD.jpg',
    'name-encoding content/stories/\uFFFD',
  ]);
});

test.each([
  ['content/stories/en.md', 'text-loose'],
  ['content/pages/en.md', 'text-loose'],
  ['content/stories/river/ar.md.txt', 'text-unread'],
  ['content/stories/river/ar.markdown', 'text-unread'],
  ['content/stories/river/AR.MD', 'text-unread'],
  ['content/stories/tides/en.txt', 'text-unread'],
])('a text that nothing is made of is told: %s', (file, rule) => {
  const { roots } = newsroom({ [story]: original, [file]: original });
  expect(readContent(roots).problems.map((one) => [one.rule, one.file])).toEqual([[rule, file]]);
});

test('notes beside a text are nobody’s', () => {
  const { roots } = newsroom({
    [story]: original,
    'content/stories/river/notes.txt': '',
    'content/stories/river/en.md~': '',
  });
  expect(readContent(roots).problems).toEqual([]);
});

test('a picture that can’t be opened is not told to be missing', () => {
  const text = original.replace('section:', 'image: { src: a.jpg, alt: A }\nsection:');
  const { folder, roots } = newsroom({ [story]: text });
  mkdirSync(path.join(folder, 'content/stories/river/a.jpg'));
  const { content, problems } = readContent(roots);
  expect(problems.map(({ rule }) => rule)).toEqual(['file-kind']);
  expect(content && runChecks(content)).toEqual([]);
});

test.each(['\u202E', '\u200B'])('a picture whose name hides a character is told', (char) => {
  const { roots } = newsroom({ [story]: original, [`content/stories/river/a${char}b.svg`]: svg });
  expect(readContent(roots).problems.map(({ rule }) => rule)).toEqual([
    char === '\u202E' ? 'bidi-control' : 'invisible-character',
  ]);
});

test('what was taken out of a drawing is named', () => {
  const drawing = svg.replace('/>', '><script/><g onclick="x"/></svg>');
  const { roots } = newsroom({ [story]: original, 'content/stories/river/a.svg': drawing });
  const [problem] = readContent(roots).problems;
  expect(problem).toMatchObject({ rule: 'image-active' });
  expect(problem?.message).toContain('`<script>`, `onclick` of `<g>`');
});
