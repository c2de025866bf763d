import path from 'node:path';
import type { Roots } from '../../src/disk/roots.ts';
import type { Contender } from './contender.ts';
import { remove } from './files.ts';
import type { Material } from './material.ts';
import { installed, startNodeSite, versionOf, writeNodeStory } from './node-site.ts';

/** Eleventy's version; empty if it is not installed. */
export const eleventyVersion = () => versionOf('@11ty/eleventy');

/** Eleventy, with the site in `contenders/site/`, which it builds whole each time. */
export function eleventy(source: Roots, material: Material, folder: string): Contender {
  const sources = path.join(folder, 'eleventy');
  const site = path.join(sources, 'dist');
  const program = installed('@11ty/eleventy/cmd.cjs');
  const build = [process.execPath, program, '--config=eleventy.config.ts'];
  return {
    name: 'Eleventy',
    site,
    cwd: sources,
    start: () => startNodeSite(source, material, sources),
    write: (story) => writeNodeStory(material, sources, story),
    finish: () => {},
    build: [...build, '--quiet'],
    clean: () => remove(site),
    watch: { command: [...build, '--quiet', '--watch'], published: /^\[11ty\] .*Wrote \d/ },
  };
}
