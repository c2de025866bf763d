import { type AstroInlineConfig, build } from 'astro';
import type { Roots } from '../../disk/roots.ts';
import warraq from './adapter.ts';
import { astroConfig } from './astro-config.ts';
import { faultOf } from './compile-fault.ts';

/**
 * A program of its own, since the compiler needs more memory than all the rest: compiles the templates
 * of a project (first argument: the roots, as JSON) into a folder (second), and writes nowhere else.
 * Content plays no part in it. What goes wrong is told to the parent process.
 */
const [, , argument = '{}', folder = ''] = process.argv;
const roots = JSON.parse(argument) as Roots;
const config: AstroInlineConfig = {
  ...astroConfig,
  configFile: false,
  root: roots.project,
  adapter: warraq({ compileTo: folder, roots }),
  logLevel: 'error',
};
// Types of content collections, of which there are none, would be written into the project.
const withoutTypes = build as (config: AstroInlineConfig, options: { sync: boolean }) => Promise<void>;
try {
  await withoutTypes(config, { sync: false });
} catch (error) {
  process.send?.(faultOf(error));
  throw error;
}
