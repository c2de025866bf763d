import { publicationSchema } from '../../src/publication/schema.ts';
import { stemsSchema } from '../../src/publication/schemas/stems.ts';
import { podcastSchema, termsSchema } from '../../src/publication/schemas/terms.ts';
import { keyTable } from './keys.ts';
import { type DocsPage, referencePage } from './page.ts';

/** What may stand in the YAML files of a newsroom. */
export const settings = (): DocsPage =>
  referencePage('settings', 'Settings', [
    '## The publication',
    'In `content/publication.yaml`.',
    keyTable(publicationSchema),
    '## Sections, topics and people',
    'In `content/sections.yaml`, `topics.yaml`, `people.yaml` and, where there are podcasts, `shows.yaml`: an id, then its name in each edition, as in `world: { en: World, ar: العالم }`. The order of sections is that of the navigation. Beside the names:',
    'Of sections and topics:',
    keyTable(termsSchema([], 'topic')),
    'Of people:',
    keyTable(termsSchema([], 'person')),
    'Of shows, beside what topics have, `podcast`:',
    keyTable(podcastSchema),
    'What is said by edition has the id of each: `about: { en: …, ar: … }`.',
    '## Search',
    'In `content/search.yaml`, below the language: the newsroom’s own words, beside those of `locales/search.yaml`.',
    keyTable(stemsSchema),
  ]);
