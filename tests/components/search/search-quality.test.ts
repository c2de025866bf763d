import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { find, type Load, resultsOf } from '../../../src/components/search/search.ts';
import { stemsOf } from '../../language/search/stems.ts';
import { articleOf, contentOf } from '../../newsroom/contents.ts';
import { publication } from '../../publication/bilingual.ts';
import { searchLoader } from './search-loader.ts';

/** Stories of one sentence by id, and for each query the ids of those that it finds. */
interface Measured {
  stories: Record<string, string>;
  queries: Record<string, string[]>;
}

const measured = (edition: string): Measured =>
  parse(readFileSync(new URL(`fixtures/search.${edition}.yaml`, import.meta.url), 'utf8'));

function loaderOf(edition: string, { stories }: Measured): Load {
  const articles = Object.entries(stories).map(([id, title]) =>
    articleOf(id, edition, { title, description: '.', section: 'technology', authors: [] }),
  );
  const editions = publication.editions.map((one) => ({ ...one, stems: stemsOf(one.language) }));
  return searchLoader(
    contentOf(articles, { publication: { ...publication, editions }, readBody: () => '' }),
    edition,
  );
}

describe.each(['en', 'ar'])('in %s', (edition) => {
  const all = measured(edition);
  const load = loaderOf(edition, all);

  it.each(Object.entries(all.queries))('%s finds what is wanted and nothing else', async (query, wanted) => {
    const found = await resultsOf(await find({ query, section: '', year: '' }, load), load);
    expect(found.map(({ title }) => title.map(({ text }) => text).join('')).sort()).toEqual(
      wanted.map((id) => all.stories[id]).sort(),
    );
  });

  it('at least 75 queries are measured', () => {
    expect(Object.keys(all.queries).length).toBeGreaterThanOrEqual(75);
  });
});
