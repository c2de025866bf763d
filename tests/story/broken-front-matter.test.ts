import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../src/story/front-matter.ts';
import { parseSource } from '../../src/story/parse-source.ts';
import { places } from '../problems/places.ts';

const folder = new URL('fixtures/broken/', import.meta.url);

/** File of `fixtures/broken/` → the problems it must give: rule, line and column. */
const broken: Record<string, string[]> = {
  'alias-elsewhere.md': ['invalid-alias 4:24'],
  'alias.md': ['yaml-feature 2:14', 'yaml-feature 3:14'],
  'aliases-of-hosts.md': [
    'invalid-alias 6:5',
    'invalid-alias 7:5',
    'invalid-alias 8:5',
    'invalid-alias 9:5',
    'invalid-alias 10:5',
    'invalid-alias 11:5',
    'invalid-alias 12:5',
    'forbidden-character 11:5',
    'forbidden-character 12:5',
  ],
  'blank-line-first.md': ['front-matter-missing 1:1'],
  'colon-in-title.md': ['yaml-syntax 2:8'],
  'correction-without-time.md': ['invalid-date 7:9'],
  'date-that-never-was.md': ['invalid-date 4:12'],
  'date-without-time.md': ['invalid-date 4:12'],
  'empty.md': ['yaml-mapping 2:1'],
  'four-mistakes.md': [
    'wrong-type 2:8',
    'missing-key 2:1',
    'invalid-date 4:12',
    'invalid-value 5:9',
    'unknown-key 3:1',
  ],
  'image-outside.md': ['invalid-path 4:15'],
  'mistyped-key-inside.md': ['unknown-key 6:3'],
  'mistyped-key.md': ['missing-key 2:1', 'unknown-key 3:1'],
  'no-front-matter.md': ['front-matter-missing 1:1'],
  'no-title.md': ['missing-key 2:1'],
  'nobody-wrote-it.md': ['invalid-value 4:10'],
  'open-quote.md': ['yaml-syntax 3:28'],
  'prototype-key.md': ['yaml-feature 4:26'],
  'script-as-source.md': ['invalid-value 6:8'],
  'slug-of-a-device.md': ['reserved-name 4:7'],
  'slug-with-harakat.md': ['invalid-slug 4:7'],
  'slug-with-spaces.md': ['invalid-slug 4:7'],
  'tab.md': ['yaml-syntax 4:1'],
  'title-is-a-list.md': ['wrong-type 2:8'],
  'title-twice.md': ['yaml-syntax 4:1'],
  'topics-are-text.md': ['wrong-type 4:9'],
  'unclosed.md': ['front-matter-unclosed 1:1'],
  'unknown-status.md': ['invalid-value 4:9'],
};

describe('broken front matter', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const { source, problems } = parseSource(text, name, articleSchema);
    expect(places(problems)).toEqual(broken[name]);
    expect(source).toBeUndefined();
    expect(problems.every(({ file }) => file === name)).toBe(true);
  });

  it('is found at the same place with the line breaks of Windows and a byte order mark', () => {
    for (const [name, expected] of Object.entries(broken)) {
      const text = readFileSync(new URL(name, folder), 'utf8').replaceAll('\n', '\r\n');
      expect(places(parseSource(`\uFEFF${text}`, name, articleSchema).problems)).toEqual(expected);
    }
  });
});
