import { once } from 'node:events';
import { LiveTrees } from '../../src/disk/output/live-trees.ts';
import { generationFiles, parts } from './live-site.ts';
import { stage } from './output/stage.ts';

/** Waits for the generation that is shown, then publishes one after another until it is killed. */
const link = process.argv[2] ?? '';
const [from] = await once(process.stdin, 'data');
for (let generation = Number(from) + 1; ; generation += 1) {
  const trees = new LiveTrees(link);
  const files = generationFiles(generation);
  stage(trees, ...files);
  await trees.begin();
  for (const name of files.keys()) trees.publish(name);
  for (const name of trees.files()) if (!files.has(name) && name.includes(parts)) trees.remove(name);
  await trees.finish([]);
}
