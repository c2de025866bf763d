import { frontSchema } from '../../src/story/front-page.ts';
import { keyTable } from './keys.ts';
import { type DocsPage, referencePage } from './page.ts';

/** What may stand in `front.yaml`. */
export const frontPageSettings = (): DocsPage =>
  referencePage('front-page', 'Settings of front pages', [
    'In `content/front.yaml`, which need not be there: [what editors lead with](../front-page.md). What is said by edition has the id of each.',
    keyTable(frontSchema({ editions: [], terms: { section: [], topic: [], person: [], show: [] } })),
  ]);
