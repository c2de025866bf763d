import type { PublishedFolder } from '../../../src/disk/output/published-folder.ts';
import { Stager } from '../../../src/disk/output/stager.ts';

/** Writes files that wait to be published in a folder. */
export function stage(
  output: Pick<PublishedFolder, 'place' | 'adopt'>,
  ...files: readonly (readonly [name: string, text: string])[]
): void {
  const stager = new Stager(output.place, '');
  for (const [name, text] of files) output.adopt(stager.write(name, new TextEncoder().encode(text)));
}
