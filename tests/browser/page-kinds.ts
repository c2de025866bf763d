import type { Route } from '../../src/newsroom/routes/routes.ts';

const bare = { number: null };
const story = (id: string) => ({ template: 'article', id }) as const;

/** Every kind of page an edition has, by what it shows. */
const inEditions: Record<string, Partial<Route>> = {
  front: { template: 'front' },
  section: { template: 'section', id: 'technology', ...bare },
  'numbered page of a section': { template: 'section', id: 'technology', number: 1 },
  'section without stories': { template: 'section', id: 'sport', ...bare },
  topic: { template: 'topic', id: 'arabic-language', ...bare },
  person: { template: 'person', id: 'desk', ...bare },
  archive: { template: 'archive' },
  feeds: { template: 'feeds' },
  search: { template: 'search' },
  corrections: { template: 'corrections', ...bare },
  month: { template: 'month', id: '2025-11', ...bare },
  'static page': { template: 'page', id: 'about' },
  'not found': { template: 'not-found' },
  'withdrawn story': { template: 'gone' },
  'article with every block': story('every-block'),
  'article of a kind': story('two-rivers'),
  'live story': story('moon-in-shadow'),
  'article in its words alone': { template: 'article-text', id: 'dead-sea-shrinks' },
  'story just out of its embargo': story('night-train'),
  'article with a correction in two scripts': story('river-count'),
};

/** One page of each kind in each edition: what it is called, and the route that it is. */
export const pageKinds: readonly { name: string; wanted: Partial<Route> }[] = [
  ...Object.entries(inEditions).flatMap(([name, wanted]) =>
    ['en', 'ar'].map((edition) => ({ name: `${name}, ${edition}`, wanted: { ...wanted, edition } })),
  ),
  { name: 'article in one edition only, en', wanted: { ...story('english-from-arabic'), edition: 'en' } },
  { name: 'article in one edition only, ar', wanted: { ...story('where-the-hamza-sits'), edition: 'ar' } },
  { name: 'translation that is behind, ar', wanted: { ...story('bridge-closed'), edition: 'ar' } },
  { name: 'translation that is behind, en', wanted: { ...story('library-opens'), edition: 'en' } },
  { name: 'article that was withdrawn in one edition', wanted: { ...story('wrong-name'), edition: 'ar' } },
  { name: 'chooser', wanted: { template: 'chooser', id: '' } },
  { name: 'not found on the site', wanted: { template: 'chooser', id: 'not-found' } },
];
