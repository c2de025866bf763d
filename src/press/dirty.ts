import type { Output } from '../disk/output.ts';
import type { Memory, Store } from '../disk/store.ts';
import type { Digests } from '../newsroom/trace.ts';
import { outputFile } from '../publication/urls.ts';
import type { Job } from './jobs.ts';

/**
 * The jobs whose files may no longer be true: new ones, those that asked a question whose answer
 * is another today, and those whose file is not as the last build left it.
 */
export function dirtyJobs(
  jobs: readonly Job[],
  memory: Pick<Memory, 'printed' | 'answers'>,
  store: Pick<Store, 'askedAny'>,
  digests: Digests,
  output: Pick<Output, 'look'>,
): Job[] {
  const changed = [...memory.answers].filter(([question, answer]) => answerOf(digests, question) !== answer);
  const stale = store.askedAny(changed.map(([question]) => question));
  return jobs.filter(({ url }) => {
    const printed = memory.printed.get(url);
    return !printed || stale.has(url) || output.look(outputFile(url)) !== printed.fingerprint;
  });
}

/** Today's digest; `null` if the question makes no sense any more, which is a change like any other. */
function answerOf(digests: Digests, question: string): string | null {
  try {
    return digests.of(question);
  } catch {
    return null;
  }
}
