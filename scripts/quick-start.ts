import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Lets Node keep what it made of our source files, for the commands that are run after every edit: to
 * strip and compile them takes longer than to build. Threads take it from the environment. To be
 * called before anything large is imported.
 */
export function startQuickly(): void {
  const folder = fileURLToPath(new URL('../node_modules/.cache/warraq-modules', import.meta.url));
  process.env['NODE_COMPILE_CACHE'] ??= path.normalize(folder);
  enableCompileCache(process.env['NODE_COMPILE_CACHE']);
}
