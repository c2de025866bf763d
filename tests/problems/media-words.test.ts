import { expect, test } from 'vitest';
import { problem } from '../../src/problems/problem.ts';

const told = (flaw: string, actual: string | null) =>
  problem(
    'media-unreadable',
    { src: 'a.webm', flaw, actual },
    { file: 'content/a.webm', line: 1, column: 1 },
  );

test('sound alone in WebM is not to be renamed to what it is not', () => {
  expect(told('pictureless', 'webm').hint).not.toContain('name end in');
  expect(told('pictureless', 'mp4').hint).toContain('name end in');
});

test.each(['quicktime', 'matroska', 'amr', 'aac', 'avi', 'asf', 'mpeg-ts'])(
  'what no name makes playable is to be exported: %s',
  (actual) => {
    expect(told('misnamed', actual).hint).toContain('Export it');
    expect(told('misnamed', 'mp4').hint).not.toContain('Export it');
  },
);

test.each([
  ['ogg', '.ogg'],
  ['docx', '.docx'],
  ['ole', 'Save it as'],
  ['html', 'fetch the file again'],
  ['picture', '![…](…)'],
  ['zip', 'Unpack it'],
])('a file that has a wrong name is told what to do with: %s', (actual, hint) => {
  expect(told('misnamed', actual).hint).toContain(hint);
});
