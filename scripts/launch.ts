import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { codeFiles, defaultCache } from '../src/disk/code-files.ts';
import { exists, isWritable, read } from '../src/disk/files.ts';
import { nameInBundle } from './programs.ts';
import { nameSources } from './source-stacks.ts';

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/**
 * Runs a command by its name, or the program of a thread by its path: from the bundle, if there can be one.
 *
 * @param name `build`, or `src/press/watch/worker`
 */
export async function launch(name: string): Promise<void> {
  if (name === '--version') return printVersion();
  const program = name.includes('/') ? name : `scripts/${name}`;
  const source = path.join(project, `${program}.ts`);
  if (!exists(source)) return refuse(name);
  const folder = await bundled(name);
  const made = folder && path.join(folder, `${nameInBundle(program)}.js`);
  if (folder) nameSources(pathToFileURL(folder).href);
  await import(pathToFileURL(made && exists(made) ? made : source).href);
}

/**
 * The bundle of the commands as the code is now, made if it isn't there. `null` where none can be made, as in
 * a folder that may not be written to: then source files run, which takes longer to start. A first `start`
 * runs them as well: it makes a site at once, and the build that it starts makes the bundle.
 */
async function bundled(name: string): Promise<string | null> {
  const cache = defaultCache(project);
  const { pages, all } = codeFiles(project, cache);
  const folder = path.join(cache, 'commands', all);
  if (exists(folder)) return folder;
  if (name === 'start' || !isWritable(cache)) return null;
  try {
    const [{ bundle }, { ensureFolder }] = await Promise.all([
      import('./bundle.ts'),
      import('../src/disk/folders.ts'),
    ]);
    await ensureFolder(folder, (draft) => bundle(project, draft, pages));
    return folder;
  } catch {
    return null;
  }
}

function printVersion(): void {
  const { name, version } = JSON.parse(read(path.join(project, 'package.json')).toString());
  process.stdout.write(`${name} ${version}\n`);
}

function refuse(name: string): void {
  process.stderr.write(`There is no command \`${name}\`. \`npm run\` lists them all.\n`);
  process.exitCode = 2;
}
