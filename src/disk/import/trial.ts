import { copyFileSync, linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultCache } from '../cache-folder.ts';
import { exists, isWritable } from '../files.ts';
import type { Roots } from '../roots.ts';
import { walk } from '../walk.ts';

/** A newsroom to try an import in: what is written there is in no other. */
export interface Trial {
  roots: Roots;
  remove(): void;
}

/** Copies the texts of a newsroom; pictures and recordings, which an import replaces and never changes, are linked where that is possible. */
export function makeTrial(roots: Roots): Trial {
  const cache = defaultCache(path.dirname(roots.content));
  // Beside the newsroom, where links need no room.
  const parent = exists(cache) && isWritable(cache) ? cache : tmpdir();
  const root = mkdtempSync(path.join(parent, 'warraq-import-'));
  const content = path.join(root, 'content');
  for (const { name } of walk(roots.content).files) {
    const to = path.join(content, name);
    mkdirSync(path.dirname(to), { recursive: true });
    place(path.join(roots.content, name), to);
  }
  return { roots: { ...roots, content }, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function place(from: string, to: string): void {
  try {
    if (!/\.(?:md|ya?ml|json)$/.test(from)) return void linkSync(realpathSync(from), to);
  } catch {
    // Not every file system has links, and none leads to another one.
  }
  copyFileSync(from, to);
}
