import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { find, type Load, resultsOf } from '../../../src/components/search/search.ts';
import { readContent } from '../../../src/disk/content/content.ts';
import type { Content } from '../../../src/newsroom/snapshot/snapshot.ts';
import { project } from '../../kept.ts';
import { searchLoader } from './search-loader.ts';

/** What a reader asked for, by the ids of stories of the demo. */
interface Asked {
  wanted: string[];
  unwanted: string[];
  /** Those wanted that are known not to be found. */
  missed?: string[];
  /** Those unwanted that are known to be found. */
  found?: string[];
}

const asked = (edition: string): Record<string, Asked> =>
  parse(readFileSync(new URL(`fixtures/readers.${edition}.yaml`, import.meta.url), 'utf8'));

function demo(): Content {
  const { content } = readContent({
    project,
    content: path.join(project, 'content'),
    locales: path.join(project, 'locales'),
  });
  if (!content) throw new Error('the demo can’t be read');
  return content;
}

describe.each(['en', 'ar'])('readers of the demo in %s', (edition) => {
  let load: Load;
  const storyAt = new Map<string, string>();
  beforeAll(() => {
    const content = demo();
    load = searchLoader(content, edition);
    for (const { story, slug, edition: its } of content.articles)
      if (its === edition) storyAt.set(slug, story);
  });

  async function foundBy(query: string): Promise<string[]> {
    const results = await resultsOf(await find({ query, section: '', year: '' }, load), load);
    return results.map(({ url }) => storyAt.get(decodeURI(path.basename(url))) ?? url);
  }

  it.each(Object.entries(asked(edition)))(
    '%s',
    async (query, { wanted, unwanted, missed = [], found: noise = [] }) => {
      const all = await foundBy(query);
      expect(wanted.filter((id) => !all.includes(id))).toEqual(missed);
      expect(unwanted.filter((id) => all.includes(id))).toEqual(noise);
    },
  );
});
