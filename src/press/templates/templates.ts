import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureFolder } from '../../disk/folders.ts';
import type { Roots } from '../../disk/roots.ts';
import { walk } from '../../disk/walk.ts';

/** The compiled templates. */
export interface Templates {
  render(template: string, url: string, locals: App.Locals, base: string): Promise<Uint8Array>;
  /** Loads all of them: whoever renders for long does not depend on the cache any more. */
  preload(): Promise<void>;
  /** Style sheets, scripts and fonts that pages link to: path below a site → file. */
  assets: ReadonlyMap<string, string>;
}

/**
 * The templates compiled from the code with this digest, from the cache if they are there.
 * The compiler is loaded only if it is needed, and so are they.
 */
export async function openTemplates(roots: Roots, cache: string, code: string): Promise<Templates> {
  const folder = path.join(cache, 'templates', code);
  await ensureFolder(folder, async (draft) => {
    const { compile } = await import('./compile.ts');
    await compile(roots.project, draft);
  });
  const entry = pathToFileURL(path.join(folder, 'server', 'entry.mjs')).href;
  let app: Promise<Pick<Templates, 'render' | 'preload'>> | undefined;
  const load = () => {
    app ??= import(entry);
    return app;
  };
  const render: Templates['render'] = async (...page) => (await load()).render(...page);
  const preload = async () => (await load()).preload();
  const client = path.join(folder, 'client');
  const assets = walk(client).files.map(({ name }) => [`/${name}`, path.join(client, name)] as const);
  return { render, preload, assets: new Map(assets) };
}
