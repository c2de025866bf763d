import { outputFile } from '../../src/publication/output-paths.ts';
import type { Tree } from './tree.ts';

/** Something a build did in the published folder. */
export interface Step {
  step: 'stage' | 'publish' | 'remove';
  file: string;
}

/** A build: the site before and after it, and the steps between. */
export interface WatchedBuild {
  before: Tree;
  after: Tree;
  taken: readonly Step[];
}

const known = new WeakMap<Buffer, readonly string[]>();
const link =
  /(?:href|src)="(?:https:\/\/small\.example)?(\/[^"]*)"|<link>https:\/\/small\.example(\/[^<]*)</g;

/** Files of the site that a file links to or shows. */
function targets(bytes: Buffer): readonly string[] {
  const found =
    known.get(bytes) ??
    [...bytes.toString('utf8').matchAll(link)].map(([, attribute, text]) =>
      outputFile(attribute ?? text ?? ''),
    );
  known.set(bytes, found);
  return found;
}

/**
 * Every link to nothing that a reader could meet while a build puts its files in place, as
 * `page → target`. The site is replayed from before, step by step.
 */
export function danglingLinks({ before, after, taken }: WatchedBuild): Set<string> {
  const now = new Map(before);
  const dangling = new Set<string>();
  for (const { step, file } of taken) {
    const bytes = after.get(file);
    if (step === 'publish' && bytes) now.set(file, bytes);
    if (step === 'remove') now.delete(file);
    if (step === 'stage') continue;
    for (const [page, text] of now) {
      for (const target of targets(text)) if (!now.has(target)) dangling.add(`${page} → ${target}`);
    }
  }
  return dangling;
}
