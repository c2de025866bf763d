import path from 'node:path';
import { digest, read } from '../disk/files.ts';
import type { PublishedFolder } from '../disk/output/published-folder.ts';
import type { KnownPage } from '../disk/store/records.ts';
import { outputFile } from '../publication/output-paths.ts';

/** How a published folder differs from what the last build left there. */
export interface OutputDifferences {
  /** Pages whose files are missing or were changed by somebody else. */
  urls: ReadonlySet<string>;
  /** Pages whose files look different from outside and have the same bytes. */
  relooked: readonly (readonly [url: string, fingerprint: string])[];
  /** Files that belong to no page. */
  strays: readonly string[];
}

export const noDifferences: OutputDifferences = { urls: new Set(), relooked: [], strays: [] };

/**
 * Looks at every file of a published folder, and reads those that look different.
 *
 * @param thorough read all of them: a file can be changed and look as it did
 */
export function findDifferences(
  known: readonly KnownPage[],
  urls: Iterable<string>,
  root: string,
  output: Pick<PublishedFolder, 'look' | 'files'>,
  thorough: boolean,
): OutputDifferences {
  const files = new Set([...urls].map(outputFile));
  // What lies behind a link is not ours, though it may look so.
  const there = new Set(output.files());
  const different = new Set<string>();
  const relooked: [string, string][] = [];
  for (const { url, digest: expected, fingerprint } of known) {
    const file = outputFile(url);
    const look = there.has(file) ? output.look(file) : undefined;
    if (look === fingerprint && !thorough) continue;
    if (look === undefined || !isSame(path.join(root, file), expected)) different.add(url);
    else if (look !== fingerprint) relooked.push([url, look]);
  }
  return { urls: different, relooked, strays: [...there].filter((file) => !files.has(file)) };
}

/** Whether a file has these bytes; a folder or a link to nothing has none. */
function isSame(file: string, expected: string): boolean {
  try {
    return digest(read(file)) === expected;
  } catch {
    return false;
  }
}
