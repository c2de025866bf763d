import type { ResidentOptions } from './options.ts';

let warm = false;

/** Loads what the next build of an edit will want, so that it need not. What fails here fails there, and is told there. */
export async function warmUp({ roots, cache }: ResidentOptions): Promise<void> {
  if (warm) return;
  warm = true;
  const [{ openReader }, { openTemplates }, { codeDigest }] = await Promise.all([
    import('./library.ts'),
    import('./templates.ts'),
    import('./code.ts'),
    import('../disk/dictionaries.ts'),
  ]);
  const load = async () => (await openTemplates(roots, cache, codeDigest(roots, cache))).preload();
  await Promise.allSettled([openReader(), load()]);
}
