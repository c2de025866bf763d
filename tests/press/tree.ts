import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder: its name, `/` between the parts, and its bytes. */
export type Tree = ReadonlyMap<string, Buffer>;

/** Reads a folder; one that does not exist is empty. */
export function readTree(folder: string): Tree {
  const files = new Map<string, Buffer>();
  const visit = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) visit(name);
      else files.set(name, readFileSync(path.join(folder, name)));
    }
  };
  try {
    visit('');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return files;
}

/** The names of files that are in one tree only, or have other bytes there; sorted. */
export function differences(one: Tree, other: Tree): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => !same(one.get(name), other.get(name))).sort();
}

function same(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one !== undefined && other !== undefined && one.equals(other);
}

/** The names of files whose text holds all of a phrase. */
export function filesWith(tree: Tree, phrase: string): string[] {
  return [...tree]
    .filter(([, bytes]) => bytes.includes(phrase))
    .map(([name]) => name)
    .sort();
}

/** Files that a build has written beside their place and not yet moved there. */
export function stagedFiles(tree: Tree): string[] {
  return [...tree.keys()].filter((name) => name.includes('.warraq-new'));
}
