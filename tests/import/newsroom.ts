import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { conventionsSchema, foldOf } from '../../src/import/conventions.ts';
import { type Draft, type DraftSettings, draftOf } from '../../src/import/draft/draft.ts';
import type { Item } from '../../src/import/item.ts';
import { linesOf } from '../../src/import/wire/lines.ts';
import { readWire } from '../../src/import/wire/read.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { project } from '../site.ts';

/** A text beside these tests. */
export const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, 'wire/fixtures', name), 'utf8');

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

/** What drafts are made with in these tests: an edition for each language, and a term of each vocabulary. */
export const settings: DraftSettings = {
  publication: {
    editions,
    timeZone: 'Asia/Amman',
    terms: {
      section: [
        { id: 'world', names: { en: 'World', ar: 'العالم' } },
        { id: 'culture', names: { en: 'Culture', ar: 'الثقافة' } },
      ],
      topic: [{ id: 'iraq', names: { en: 'Iraq', ar: 'العراق' } }],
      person: [{ id: 'desk', names: { en: 'Desk', ar: 'التحرير' } }],
    },
  } as unknown as Publication,
  conventions,
  mapping: {},
};

/** Reads a text that is a story; throws on any other. */
export function itemOf(text: string): Item {
  const item = readWire(linesOf(text), key, conventions);
  if (!item) throw new Error('no text');
  return item;
}

/** Its draft; throws if it can be none. */
export function storyOf(text: string, chosen: Partial<DraftSettings> = {}): Draft {
  const draft = draftOf(itemOf(text), { ...settings, ...chosen });
  if (typeof draft === 'string') throw new Error(draft);
  return draft;
}
