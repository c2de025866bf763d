import path from 'node:path';
import { expect, test } from 'vitest';
import { pathOf, shown } from '../../src/disk/roots.ts';
import { problem } from '../../src/problems/problem.ts';

const roots = { project: '/project', content: '/news/files', locales: '/project/locales' };
const at = (file: string) => problem('file-encoding', {}, { file, line: 1, column: 1 });

test('names of files are paths below their root, wherever that is', () => {
  expect(pathOf(roots, 'content/stories/a/en.md')).toBe(path.join('/news/files/stories/a/en.md'));
  expect(pathOf(roots, 'locales/ar.json')).toBe(path.join('/project/locales/ar.json'));
  expect(pathOf(roots, 'src/pages/article')).toBe(path.join('/project/src/pages/article'));
  expect(pathOf(roots, '/elsewhere/dist')).toBe('/elsewhere/dist');
});

test.each([
  { cwd: '/news', file: 'content/publication.yaml', expected: 'files/publication.yaml' },
  { cwd: '/news/files', file: 'content/publication.yaml', expected: 'publication.yaml' },
  { cwd: '/project', file: 'content/publication.yaml', expected: '/news/files/publication.yaml' },
  { cwd: '/project', file: 'locales/ar.json', expected: 'locales/ar.json' },
  { cwd: '/news', file: 'some-story', expected: 'some-story' },
  { cwd: '/news', file: 'content', expected: 'files' },
])('from $cwd, $file is shown as $expected', ({ cwd, file, expected }) => {
  expect(shown(roots, at(file), cwd)).toEqual({ ...at(file), file: expected });
});
