import { isText, lasting } from '../outputs/site-files/served-as.ts';
import type { SiteFile } from './target.ts';

/** What comes before what: what is linked to before what links, what tells of all others last. */
const ranks: readonly ((file: SiteFile) => boolean)[] = [
  ({ name, type }) => `/${name}`.includes(lasting) || !isText(type) || /^text\/css/.test(type),
  ({ name }) => /\/\d{4,}\/\d\d\/[^/]+\/index\.html$/.test(`/${name}`),
  ({ name }) => name.endsWith('.html'),
  ({ name }) => !/(?:^|\/)search\//.test(name),
  () => true,
];

const rankOf = (file: SiteFile) => ranks.findIndex((holds) => holds(file));

/**
 * Files in the stages in which they are put in place, so that no reader meets a page that links to what is not there:
 * first all that is new, which nothing leads to yet, then what changes; in each assets, then articles, then pages
 * that list them, feeds and sitemaps, and what search finds.
 *
 * @param isNew whether nothing lies at a name yet
 */
export function inStages(files: readonly SiteFile[], isNew: (name: string) => boolean): SiteFile[][] {
  const stageOf = (file: SiteFile) => (isNew(file.name) ? 0 : ranks.length) + rankOf(file);
  const stages = Map.groupBy(files, stageOf);
  return [...stages].toSorted(([a], [b]) => a - b).map(([, all]) => all);
}
