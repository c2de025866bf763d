import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { conventionsSchema, foldOf } from '../../../src/import/wire/conventions.ts';
import { linesOf } from '../../../src/import/wire/lines.ts';
import { readWire, type WireStory } from '../../../src/import/wire/wire.ts';
import { project } from '../../site.ts';

/** A text beside these tests. */
export const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, 'fixtures', name), 'utf8');

/** The conventions that the project comes with. */
export const conventions = conventionsSchema.parse(
  parse(readFileSync(path.join(project, 'locales/wire.yaml'), 'utf8')),
);
export const fold = foldOf(conventions);

/** A newsroom with a script for each edition, as the demo has. */
export const editions = [
  { id: 'en', language: 'en', script: 'Latn' },
  { id: 'ar', language: 'ar', script: 'Arab' },
];

export const key = 'fixture';

/** Reads a text that is a story; throws on any other. */
export function storyOf(text: string): WireStory<(typeof editions)[number]> {
  const story = readWire(linesOf(text), key, editions, conventions);
  if (typeof story === 'string') throw new Error(story);
  return story;
}
