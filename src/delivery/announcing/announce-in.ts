import { announceFile } from '../../disk/content/announce.ts';
import type { PostRecords } from '../../disk/store/post-records.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { AnnounceData } from '../../publication/schemas/announce.ts';
import type { Secrets } from '../secrets.ts';
import { type Carried, carryOut } from './carry-out.ts';
import { outletOf } from './channels.ts';
import { postOf, type Writer } from './compose.ts';
import type { AnnounceOptions } from './options.ts';
import { type Action, type Doubt, type Known, planOf } from './plan.ts';
import { joined, type Outlet } from './post.ts';
import type { LiveStory } from './stories.ts';

/** A channel of `announce.yaml`. */
export interface ChannelSettings {
  id: string;
  data: AnnounceData['channels'][string];
  hours: number;
}

/** What a run has for all channels. */
export interface Around {
  records: PostRecords;
  stories: ReadonlyMap<string, LiveStory>;
  writer: Writer;
  secrets: Secrets;
  /** Whether the text of an edition in a file was imported. */
  imported: (file: string, edition: string) => boolean;
}

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
const hour = 60 * 60 * 1000;

/** Announces stories in one channel, or says what would be. Throws `SecretMissing`. */
export async function announceIn(
  { id, data, hours }: ChannelSettings,
  around: Around,
  options: AnnounceOptions,
): Promise<ChannelReport & { problems: Problem[] }> {
  const { records, secrets, writer } = around;
  const { mode, clock } = options;
  const isTelling = mode === 'tell' || mode === 'retry';
  const outlet = outletOf(data, isTelling ? secrets.read : () => '', clock);
  const isNew = records.knownSince(id) === null;
  const since = isTelling
    ? records.openedAt(id, options.since ?? clock())
    : (records.knownSince(id) ?? options.since ?? clock());
  if (isTelling) settleDoubts(records, id, outlet, options);
  const { actions, doubts } = planOf(
    data,
    writer.settings,
    knownOf(id, outlet, Math.max(since, clock() - hours * hour), around, options),
  );
  const many = actions.filter(({ kind }) => kind === 'post').length > options.allowPosts;
  const due = actions.filter(({ kind }) => !many || kind !== 'post');
  const write = (action: Action) => postOf(action, data, outlet, writer);
  if (isTelling)
    records.await(
      id,
      actions.map(({ key, version }) => ({ url: key, version })),
    );
  const isDue = isTelling && (mode === 'retry' || records.state(id).after <= clock());
  const carried = isDue
    ? await carryOut(
        due,
        { id, outlet, records, postOf: write },
        { ...options, retry: mode === 'retry', hide: secrets.hide },
      )
    : { done: [], unready: [] };
  const { failures, reason, after } = records.state(id);
  const report = { channel: id, since, isNew, failures, reason, after, ...toldOf(actions, carried, write) };
  const problems = [
    ...(many
      ? [problem('announce-many', { channel: id, count: actions.length, limit: options.allowPosts }, place)]
      : []),
    ...doubts.map((doubt) => doubtProblem(id, doubt)),
    ...(isTelling && !many && report.waiting.length > 0
      ? [problem('announce-waiting', waitingOf(report), place)]
      : []),
  ];
  return { ...report, problems };
}

function knownOf(
  id: string,
  outlet: Outlet,
  since: number,
  { records, stories, imported }: Around,
  { clock }: AnnounceOptions,
): Known {
  const { repeatable, isEditable } = outlet;
  const isImported = ({ file, edition }: LiveStory) => imported(file, edition);
  const past = { posted: records.all(id), begun: records.begun(id) };
  return { ...past, stories, since, now: clock(), repeatable, isEditable, isImported };
}

/** Takes a person's word for what became of posts that may have arrived. */
function settleDoubts(
  records: PostRecords,
  id: string,
  { repeatable }: Outlet,
  { doubts, clock }: AnnounceOptions,
): void {
  if (doubts === undefined) return;
  const posted = records.all(id);
  for (const [url, { version, at }] of records.begun(id)) {
    if (posted.has(url) || clock() - at < repeatable) continue;
    if (doubts === 'keep') records.posted(id, { url, version }, null);
    else records.notBegun(id, url);
  }
}

function toldOf(
  actions: readonly Action[],
  { done, unready }: Carried,
  write: (action: Action) => { pieces: Parameters<typeof joined>[0] },
) {
  const told = (action: Action): Told => {
    const { kind, key, story } = action;
    return { action: kind, key, url: story.url, text: joined(write(action).pieces) };
  };
  const pages = new Map(unready.map(({ action, said }) => [action, said]));
  const left = actions.filter((action) => !done.includes(action));
  return {
    done: done.map(told),
    waiting: left.map((action) => {
      const page = pages.get(action);
      return { ...told(action), ...(page !== undefined && { page }) };
    }),
  };
}

function waitingOf({ channel, waiting, reason }: ChannelReport) {
  const [first] = waiting.flatMap(({ url, page }) => (page === undefined ? [] : [`${url} answers ${page}`]));
  return { channel, count: waiting.length, reason: reason ?? first ?? 'it is not yet time to try again' };
}

const doubtProblem = (channel: string, { key, why }: Doubt): Problem => {
  const [story = '', edition = ''] = key.split(' ');
  return problem('announce-doubt', { channel, story, edition, why }, place);
};
