import type { PublishedFolder } from '../../../src/disk/output/published-folder.ts';
import { Stager } from '../../../src/disk/output/stager.ts';

/** Writes files that wait to be published in a folder. */
export async function stage(
  output: Pick<PublishedFolder, 'place' | 'adopt'>,
  ...files: readonly (readonly [name: string, text: string])[]
): Promise<void> {
  const stager = new Stager(output.place, '');
  for (const [name, text] of files) output.adopt(await stager.write(name, new TextEncoder().encode(text)));
  await stager.settle();
}
