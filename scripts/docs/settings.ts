import { publicationSchema } from '../../src/publication/schema.ts';
import { stemsSchema } from '../../src/publication/schemas/stems.ts';
import { podcastSchema, termsSchema } from '../../src/publication/schemas/terms.ts';
import { keyTable } from './keys.ts';
import { type DocsPage, referencePage } from './page.ts';

/** What may stand in `publication.yaml`, and in `search.yaml`. */
export const settings = (): DocsPage =>
  referencePage('settings', 'Settings', [
    '## The publication',
    'In `content/publication.yaml`. [Sections, topics, people and shows](vocabularies.md) have files of their own.',
    keyTable(publicationSchema),
    '## Search',
    'In `content/search.yaml`, below the language: the newsroom’s own words, beside those of `locales/search.yaml`.',
    keyTable(stemsSchema),
  ]);

/** What may stand in the vocabularies of a newsroom. */
export const vocabularies = (): DocsPage =>
  referencePage('vocabularies', 'Sections, topics, people and shows', [
    'In `content/sections.yaml`, `topics.yaml`, `people.yaml` and, where there are podcasts, `shows.yaml`: an id, then its name in each edition, as in `world: { en: World, ar: العالم }`. The order of sections is that of the navigation. What is said by edition has the id of each: `about: { en: …, ar: … }`.',
    '## Sections and topics',
    'Beside the names:',
    keyTable(termsSchema([], 'topic')),
    '## People',
    keyTable(termsSchema([], 'person')),
    '## Shows',
    'Beside what topics have, `podcast`:',
    keyTable(podcastSchema),
  ]);
