import path from 'node:path';
import type { Roots } from '../../src/disk/roots.ts';
import { monthInZone } from '../../src/language/formats.ts';
import { closedPages } from '../../src/newsroom/queries/listings.ts';
import type { Contender } from './contender.ts';
import { remove } from './files.ts';
import { startHugoSite } from './hugo-site.ts';
import { writeHugoArchives, writeHugoMonth, writeHugoStory } from './hugo-story.ts';
import type { Material } from './material.ts';
import { answer } from './run.ts';
import { builtAt } from './story.ts';

/** Hugo's version; empty if it is not installed. */
export const hugoVersion = () => /hugo (v[\d.]+)/.exec(answer(['hugo', 'version']))?.[1] ?? '';

/** Hugo, with the site in `hugo/`, built as its users build: all of it, each time. */
export function hugo(source: Roots, material: Material, folder: string): Contender {
  const sources = path.join(folder, 'hugo');
  const site = path.join(folder, 'hugo-site');
  const { publication } = material;
  const months = new Set<string>();
  let archives = 0;
  const command = ['hugo', '--source', sources, '--destination', site];
  const build = [...command, '--clock', new Date(builtAt).toISOString()];
  return {
    name: 'Hugo',
    site,
    start: () => startHugoSite(source, material, sources),
    write: (story) => {
      const month = monthInZone(story.published, publication.timeZone);
      if (!months.has(month)) writeHugoMonth(material, sources, month);
      months.add(month);
      writeHugoStory(material, sources, story);
    },
    finish: (stories) => {
      const closed = closedPages(stories, publication.feedItems);
      writeHugoArchives(material, sources, archives + 1, closed);
      archives = closed;
    },
    build: [...build, '--quiet'],
    clean: () => remove(site),
    watch: { command: [...build, '--watch'], published: /^(?:Total in \d+ ms|Press Ctrl)/ },
  };
}
