import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { codeFiles, defaultCache } from '../src/disk/code-files.ts';
import { exists } from '../src/disk/files.ts';
import { ensureFolder, isWritable } from '../src/disk/folders.ts';

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** Runs a command, or the program of a thread, by the name of its file: from the bundle, if there can be one. */
export async function launch(name: string): Promise<void> {
  const folder = await bundled();
  const file = folder ? path.join(folder, `${name}.js`) : path.join(project, 'scripts', `${name}.ts`);
  await import(pathToFileURL(file).href);
}

/**
 * The bundle of the commands as the code is now, made if it isn't there. `null` where none can be made, as in
 * a folder that may not be written to: then source files run, which takes longer to start.
 */
async function bundled(): Promise<string | null> {
  const cache = defaultCache(project);
  const { pages, all } = codeFiles(project, cache);
  const folder = path.join(cache, 'commands', all);
  if (exists(folder)) return folder;
  if (!isWritable(cache)) return null;
  try {
    const { bundle } = await import('./bundle.ts');
    await ensureFolder(folder, (draft) => bundle(project, draft, pages));
    return folder;
  } catch {
    return null;
  }
}
