import type { Signature } from '../disk/output/output-lock.ts';
import type { PublishedFolder } from '../disk/output/published-folder.ts';
import type { Store } from '../disk/store/store.ts';
import type { PressOptions } from './options.ts';
import type { LazyWorker } from './render/worker-handle.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What every build works with. */
export interface BuildContext {
  options: PressOptions;
  store: Store;
  output: PublishedFolder;
  /** Of the build that wrote into the output folder last. */
  signature: Signature;
  watch: Stopwatch;
  /** A second thread that makes files; see `stage.ts`. */
  worker: LazyWorker;
}

/** Tells what is published from anything that others put in its place or into it; `null` if there is nothing. */
export const identityOf = ({
  output,
  signature,
}: Pick<BuildContext, 'output' | 'signature'>): string | null =>
  output.identity && `${output.identity} ${signature.current}`;
