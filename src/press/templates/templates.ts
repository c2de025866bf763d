import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultCache, madeOfCode } from '../../disk/cache-folder.ts';
import { readNote, writeNote } from '../../disk/content/notes.ts';
import { exists } from '../../disk/files.ts';
import { ensureFolder, isWhole } from '../../disk/folders.ts';
import type { Roots } from '../../disk/roots.ts';
import { walk } from '../../disk/walk.ts';
import { templatesOf } from '../code.ts';

/** The compiled templates. */
export interface Templates {
  render(template: string, url: string, locals: App.Locals, base: string): Promise<Uint8Array>;
  /** The templates that have been found to be rendered as Astro does it, and slowly; see `entry.ts`. */
  indirect(): readonly string[];
  /** Loads all of them: whoever renders for long does not depend on the cache any more. */
  preload(): Promise<void>;
  /** Style sheets, scripts and fonts that pages link to: path below a site → file. */
  assets: ReadonlyMap<string, string>;
}

/**
 * The templates compiled from the code with this digest, compiled once for all caches. The compiler is
 * loaded only if it is needed, and so are they.
 */
export async function openTemplates(roots: Roots, cache: string, code: string): Promise<Templates> {
  const name = templatesOf(code);
  const folder = await compiled(roots, cache, name);
  const comparisons = noteOf(madeOfCode(roots.project, cache), name);
  const entry = pathToFileURL(path.join(folder, 'server', 'entry.mjs')).href;
  let app: Promise<typeof import('./entry.ts')> | undefined;
  let loaded: Awaited<typeof app>;
  const load = async () => {
    // What a component of the newsroom's throws is told at its place there.
    if (roots.theme && exists(roots.theme)) process.setSourceMapsEnabled(true);
    app ??= import(entry);
    loaded = await app;
    loaded.trust(comparisons.known());
    return loaded;
  };
  const render: Templates['render'] = async (...page) => {
    const app = loaded ?? (await load());
    const before = app.compared();
    const bytes = await app.render(...page);
    if (app.compared() > before) comparisons.add(app.direct());
    return bytes;
  };
  const preload = async () => (await load()).preload();
  const client = path.join(folder, 'client');
  const assets = walk(client).files.map(({ name }) => [`/${name}`, path.join(client, name)] as const);
  return { render, indirect: () => loaded?.indirect() ?? [], preload, assets: new Map(assets) };
}

/**
 * Which compiled templates have been found to be rendered the same directly and by Astro, noted for builds
 * to come: the two are compared once for a template as it was compiled, and not in every process.
 */
function noteOf(folder: string, compiled: string) {
  const known = () => {
    const [name, ...templates] = readNote(folder, 'direct').split(' ');
    return name === compiled ? templates : [];
  };
  const add = (templates: readonly string[]) => {
    try {
      writeNote(folder, 'direct', [compiled, ...new Set([...known(), ...templates])].join(' '));
    } catch {
      // Where nothing can be noted, the next process compares again.
    }
  };
  return { known, add };
}

/** The folder of the compiled templates, in the project or in the cache; they are compiled if they are in neither. */
async function compiled(roots: Roots, cache: string, name: string): Promise<string> {
  const places = [cache, defaultCache(roots.project)].map((one) => path.join(one, 'templates', name));
  const found = places.find(isWhole);
  if (found) return found;
  const folder = path.join(madeOfCode(roots.project, cache), 'templates', name);
  await ensureFolder(folder, async (draft) => {
    const { compile } = await import('./compile.ts');
    await compile(roots, draft);
  });
  return folder;
}
