import { announceFile } from '../../disk/content/announce.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Carried } from './carry-out.ts';
import type { Action, Doubt } from './plan.ts';
import { joined } from './post.ts';

/** What is told of a post. */
export interface Told {
  action: Action['kind'];
  /** Story and edition. */
  key: string;
  url: string;
  /** As the channel shows it; empty of what is removed. */
  text: string;
}

/** How it stands with a channel. Instants are in milliseconds since 1970-01-01 UTC. */
export interface ChannelReport {
  channel: string;
  /** Stories that came before are not announced. */
  since: number;
  /** Whether nothing was ever announced there. */
  isNew: boolean;
  done: Told[];
  /** What is still to be done, and why it wasn't if that lies with its page. */
  waiting: (Told & { page?: string })[];
  failures: number;
  after: number;
  reason: string | null;
}

const place = { file: announceFile, line: 1, column: 1 };

export function toldOf(
  actions: readonly Action[],
  { done, unready, refused }: Carried,
  write: (action: Action) => { pieces: Parameters<typeof joined>[0] },
) {
  const told = (action: Action): Told => {
    const { kind, key, story } = action;
    return { action: kind, key, url: story.url, text: joined(write(action).pieces) };
  };
  const pages = new Map(unready.map(({ action, said }) => [action, said]));
  const over = new Set([...done, ...refused.map(({ action }) => action)]);
  const left = actions.filter((action) => !over.has(action));
  return {
    done: done.map(told),
    waiting: left.map((action) => {
      const page = pages.get(action);
      return { ...told(action), ...(page !== undefined && { page }) };
    }),
  };
}

export function waitingProblems({ channel, waiting, reason }: ChannelReport, wasTold: boolean): Problem[] {
  if (!wasTold || waiting.length === 0) return [];
  const [page] = waiting.flatMap(({ url, page }) => (page === undefined ? [] : [`${url} answers ${page}`]));
  const why = reason ?? page ?? 'it is not yet time to try again';
  return [problem('announce-waiting', { channel, count: waiting.length, reason: why }, place)];
}

export const manyProblem = (channel: string, count: number, limit: number): Problem =>
  problem('announce-many', { channel, count, limit }, place);

/** What a channel does not take as it is. */
export const refusedProblems = (
  channel: string,
  refused: readonly { action: Pick<Action, 'key'>; said: string }[],
): Problem[] =>
  refused.map(({ action, said }) => {
    const [story = '', edition = ''] = action.key.split(' ');
    return problem('announce-refused', { channel, story, edition, reason: said }, place);
  });

/** Posts of editions that there are no more. */
export const departedProblems = (channel: string, departed: ReadonlyMap<string, number>): Problem[] =>
  [...departed].map(([edition, count]) => problem('announce-edition', { channel, edition, count }, place));

export const doubtProblem = (channel: string, { key, why }: Doubt): Problem => {
  const [story = '', edition = ''] = key.split(' ');
  return problem('announce-doubt', { channel, story, edition, why }, place);
};
