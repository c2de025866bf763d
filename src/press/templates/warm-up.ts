import type { Roots } from '../../disk/roots.ts';

let warm = false;

/** Loads what a build of an edit will want, once. What fails here fails there, and is told there. */
export async function warmUp(roots: Roots, cache: string, code: string): Promise<void> {
  if (warm) return;
  warm = true;
  const [{ openReader }, { openTemplates }] = await Promise.all([
    import('../read-newsroom.ts'),
    import('./templates.ts'),
    import('../render/context.ts'),
  ]);
  const load = async () => (await openTemplates(roots, cache, code)).preload();
  await Promise.allSettled([openReader(), load()]);
}
