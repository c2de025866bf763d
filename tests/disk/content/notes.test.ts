import path from 'node:path';
import { expect, test } from 'vitest';
import { readNote, writeNote } from '../../../src/disk/content/notes.ts';
import { flipBits } from '../flip.ts';
import { tempFolder } from '../temp.ts';

test('a note is what was written last; one that is damaged is none', () => {
  const folder = path.join(tempFolder(), 'new');
  expect(readNote(folder, 'code')).toBe('');
  writeNote(folder, 'code', 'first');
  writeNote(folder, 'code', 'second');
  expect(readNote(folder, 'code')).toBe('second');
  for (const place of [0, 0.5, 0.99]) {
    flipBits(path.join(folder, 'code.txt'), [place]);
    expect(readNote(folder, 'code')).toBe('');
    flipBits(path.join(folder, 'code.txt'), [place]);
  }
  expect(readNote(folder, 'code')).toBe('second');
});
