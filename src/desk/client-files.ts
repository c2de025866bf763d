import path from 'node:path';
import { defaultCache, madeOfCode } from '../disk/cache-folder.ts';
import { read } from '../disk/files.ts';
import { ensureFolder, isWhole } from '../disk/folders.ts';
import { walk } from '../disk/walk.ts';

/** What browsers load of the desk. Names hold a digest of what is in them, so that they may be kept for ever. */
export interface ClientFiles {
  /** Path of the module that starts the desk, below the site. */
  script: string;
  style: string;
  /** Path below the site → bytes: what the cache forgets is still served. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Where the files stand below the site. */
const base = '/desk/assets/';

/**
 * The browser's side of the desk, bundled once for this code. A package comes with it: what it is made of is not installed
 * there.
 *
 * @param project folder of the engine
 * @param code digest of the code
 */
export async function openClientFiles(project: string, cache: string, code: string): Promise<ClientFiles> {
  return clientFilesIn(await bundled(project, cache, code));
}

/** What a folder has that `bundleClient` wrote. */
export function clientFilesIn(folder: string): ClientFiles {
  const names = walk(folder).files.map(({ name }) => name);
  const named = (pattern: RegExp) => {
    const found = names.find((name) => pattern.test(name));
    if (found === undefined) throw new Error(`the desk’s files in ${folder} are not whole`);
    return base + found;
  };
  return {
    script: named(/^main-[^/]*\.js$/),
    style: named(/^[^/]*\.css$/),
    files: new Map(names.map((name) => [base + name, read(path.join(folder, name))])),
  };
}

/** Where a package has the bundle, whose code is nobody's to change. */
export const packagedClient = (project: string): string => path.join(defaultCache(project), 'desk/packaged');

/** The folder of the bundle, in the package or in the cache; it is made if it is in neither. */
async function bundled(project: string, cache: string, code: string): Promise<string> {
  if (isWhole(packagedClient(project))) return packagedClient(project);
  const folder = path.join(madeOfCode(project, cache), 'desk', code);
  await ensureFolder(folder, (draft) => bundleClient(project, draft));
  return folder;
}

/** Bundles the browser's side: one module, one style sheet, and the fonts that this names. */
export async function bundleClient(project: string, folder: string): Promise<void> {
  const { build } = await import('vite');
  const root = path.join(project, 'src/desk/client');
  await build({
    configFile: false,
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    root,
    base,
    build: {
      outDir: folder,
      emptyOutDir: false,
      assetsDir: '',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: path.join(root, 'main.ts') },
    },
  });
}
