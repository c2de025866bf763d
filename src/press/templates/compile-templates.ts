import { build } from 'astro';
import warraq from './adapter.ts';

/**
 * A program of its own, since the compiler needs more memory than all the rest: compiles the templates
 * of a project (first argument) into a folder (second). Content plays no part in it.
 */
const [, , project = '', folder = ''] = process.argv;
await build({ root: project, adapter: warraq({ compileTo: folder }), logLevel: 'error' });
