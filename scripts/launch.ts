import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { defaultCache } from '../src/disk/cache-folder.ts';
import { codeFiles } from '../src/disk/code-files.ts';
import { exists, isWritable } from '../src/disk/files.ts';
import { nameInBundle, newsroomNames } from './programs.ts';
import { nameSources } from './source-stacks.ts';

// What rendering leaves behind is soon garbage, though much of what a build begins with stays. V8 would conclude that all
// of it stays, and make it where only a full collection looks: a sixth more processor time. And it would let heaps grow
// to four times what is in use; to twice is a quarter less memory, for a fiftieth more time.
setFlagsFromString('--no-allocation-site-pretenuring');
setFlagsFromString('--heap-growing-percent=100');

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** Where the bundle is in a package, which comes with it. */
export const packageBundle = 'dist';

/**
 * Runs a command by its name, or the program of a thread by its path: from the bundle, if there can be one.
 *
 * @param name `build`, or `src/press/watch/worker`
 */
export async function launch(name: string): Promise<void> {
  // Some package managers hand on the `--` that npm takes.
  if (process.argv[2] === '--') process.argv.splice(2, 1);
  const isThread = name.includes('/');
  if (!isThread && !newsroomNames.some((one) => one === name)) return list(name);
  const program = isThread ? name : `scripts/${name}`;
  const folder = typeof IN_PACKAGE === 'undefined' ? await bundled(name) : path.join(project, packageBundle);
  const made = folder && path.join(folder, `${nameInBundle(program)}.js`);
  if (folder) nameSources(pathToFileURL(folder).href);
  const file = made && exists(made) ? made : path.join(project, `${program}.ts`);
  await import(pathToFileURL(file).href);
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
    await makeBundle(folder, pages);
    return folder;
  } catch {
    return null;
  }
}

async function makeBundle(folder: string, pages: string): Promise<void> {
  // The bundler is in no package: of one, all of this is left out.
  if (typeof IN_PACKAGE !== 'undefined') return;
  const [{ bundle }, { ensureFolder }] = await Promise.all([
    import('./bundle.ts'),
    import('../src/disk/folders.ts'),
  ]);
  await ensureFolder(folder, (draft) => bundle(project, draft, pages));
}

/** Tells what commands there are, on standard error if one was asked for that isn't. */
async function list(asked: string): Promise<void> {
  const { newsroomCommands } = await import('./commands/commands.ts');
  const width = Math.max(...newsroomNames.map(({ length }) => length));
  const lines = newsroomNames.map((name) => {
    const [summary = ''] = newsroomCommands[name]()
      .description()
      .split(/[:.](?=\s|$)/, 1);
    return `  ${name.padEnd(width)}  ${summary}`;
  });
  const isHelp = asked === '' || asked === '--help';
  const text = ['Commands, as in `npm run build`; each tells what it takes by `-- --help`:', ...lines];
  if (isHelp) process.stdout.write(`${text.join('\n')}\n`);
  else {
    process.stderr.write(`There is no command \`${asked}\`.\n${text.join('\n')}\n`);
    process.exitCode = 2;
  }
}
