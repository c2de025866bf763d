import path from 'node:path';
import { madeOfCode } from '../disk/cache-folder.ts';
import { digest, read } from '../disk/files.ts';
import { ensureFolder } from '../disk/folders.ts';
import type { Roots } from '../disk/roots.ts';
import { walk } from '../disk/walk.ts';

/** What browsers load of the desk: path below `/desk/` → file. */
export interface ClientFiles {
  files: ReadonlyMap<string, string>;
  /** Paths of the script and the style sheets that the page begins with. */
  script: string;
  styles: readonly string[];
  /** Another for other code. */
  version: string;
}

/** The code that runs in browsers, bundled: once for each state of it. */
export async function openClient({ project }: Pick<Roots, 'project'>, cache: string): Promise<ClientFiles> {
  const source = path.join(project, 'src/desk/client');
  const all = walk(source).files.map(({ name }) => [name, digest(read(path.join(source, name)))]);
  const version = digest(
    JSON.stringify([all, digest(read(path.join(project, 'src/desk/protocol.ts')))]),
  ).slice(0, 16);
  const folder = path.join(madeOfCode(project, cache), 'desk-client', version);
  await ensureFolder(folder, (draft) => bundle(source, draft));
  const names = walk(folder).files.map(({ name }) => name);
  return {
    files: new Map(names.map((name) => [name, path.join(folder, name)])),
    script: names.find((name) => /^assets\/main-[^/]*\.js$/.test(name)) ?? '',
    styles: names.filter((name) => name.endsWith('.css')),
    version,
  };
}

async function bundle(source: string, folder: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    envFile: false,
    mode: 'production',
    root: source,
    base: '/desk/',
    publicDir: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: { main: path.join(source, 'main.ts') } },
    },
  });
}
