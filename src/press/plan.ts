import type { Memory } from '../disk/memory.ts';
import type { Output } from '../disk/output.ts';
import type { Store } from '../disk/store.ts';
import type { Digests } from '../newsroom/trace.ts';
import { outputFile } from '../publication/urls.ts';
import type { Job } from './jobs.ts';

/** What a build has to do. */
export interface Plan {
  /** Every file of the site. */
  jobs: readonly Job[];
  /** The jobs whose files may no longer be true, in the order of publication. */
  dirty: readonly Job[];
  /** Files on disk that belong to no job, sorted. */
  gone: readonly string[];
  /** URLs that were published once and are no more. */
  forgotten: readonly string[];
}

/** Compares the site as it should be with what the last build recorded and what is on disk. */
export function makePlan(
  jobs: readonly Job[],
  memory: Pick<Memory, 'printed' | 'answers'>,
  store: Pick<Store, 'askedAny'>,
  digests: Digests,
  output: Pick<Output, 'look' | 'files'>,
): Plan {
  const urls = new Set(jobs.map(({ url }) => url));
  const files = new Set(jobs.map(({ url }) => outputFile(url)));
  return {
    jobs,
    dirty: dirtyJobs(jobs, memory, store, digests, output),
    gone: [...output.files].filter((file) => !files.has(file)).sort(),
    forgotten: [...memory.printed.keys()].filter((url) => !urls.has(url)),
  };
}

/**
 * A file may be untrue if it is new, if it asked a question whose answer is another today, or if
 * it is not as the last build left it.
 */
function dirtyJobs(
  jobs: readonly Job[],
  memory: Pick<Memory, 'printed' | 'answers'>,
  store: Pick<Store, 'askedAny'>,
  digests: Digests,
  output: Pick<Output, 'look'>,
): Job[] {
  const changed = [...memory.answers].filter(([question, answer]) => answerOf(digests, question) !== answer);
  const stale = store.askedAny(changed.map(([question]) => question));
  const dirty = jobs.filter(({ url }) => {
    const printed = memory.printed.get(url);
    return !printed || stale.has(url) || output.look(outputFile(url)) !== printed.fingerprint;
  });
  return newFirst(dirty, output);
}

/** What is new is published before what changes, so that no page that stays links to nothing. */
function newFirst(jobs: readonly Job[], output: Pick<Output, 'look'>): Job[] {
  const isNew = ({ url }: Job) => output.look(outputFile(url)) === undefined;
  return [...jobs.filter(isNew), ...jobs.filter((job) => !isNew(job))];
}

/** Today's digest; `null` if the question makes no sense any more, which is a change like any other. */
function answerOf(digests: Digests, question: string): string | null {
  try {
    return digests.of(question);
  } catch {
    return null;
  }
}
