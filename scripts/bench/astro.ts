import path from 'node:path';
import type { Roots } from '../../src/disk/roots.ts';
import type { Contender } from './contender.ts';
import { remove } from './files.ts';
import type { Material } from './material.ts';
import { installed, startNodeSite, versionOf, writeNodeStory } from './node-site.ts';

/** Astro's version; empty if it is not installed. */
export const astroVersion = () => versionOf('astro');

/** Astro, with the site in `contenders/site/`: pages are made again when their `cacheKey` is another. */
export function astro(source: Roots, material: Material, folder: string): Contender {
  const sources = path.join(folder, 'astro');
  const site = path.join(sources, 'dist');
  return {
    name: 'Astro',
    site,
    cwd: sources,
    start: () => startNodeSite(source, material, sources),
    write: (story) => writeNodeStory(material, sources, story),
    finish: () => {},
    build: [process.execPath, installed('astro/bin/astro.mjs'), 'build'],
    clean: () => {
      remove(site);
      remove(path.join(sources, '.astro'));
      remove(path.join(sources, 'cache'));
    },
    watch: null,
  };
}
