import { type AstroInlineConfig, build } from 'astro';
import warraq from './adapter.ts';

/** Compiles the templates of a project into a folder. Content plays no part in it. */
export async function compile(project: string, folder: string): Promise<void> {
  const config: AstroInlineConfig = {
    root: project,
    adapter: warraq({ compileTo: folder }),
    logLevel: 'error',
  };
  await build(config);
}
