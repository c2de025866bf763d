import { type AstroInlineConfig, build } from 'astro';
import warraq from './adapter.ts';

/**
 * A program of its own, since the compiler needs more memory than all the rest: compiles the templates
 * of a project (first argument) into a folder (second), and writes nowhere else. Content plays no part in it.
 */
const [, , project = '', folder = ''] = process.argv;
const config: AstroInlineConfig = {
  root: project,
  adapter: warraq({ compileTo: folder }),
  logLevel: 'error',
};
// Types of content collections, of which there are none, would be written into the project.
const withoutTypes = build as (config: AstroInlineConfig, options: { sync: boolean }) => Promise<void>;
await withoutTypes(config, { sync: false });
