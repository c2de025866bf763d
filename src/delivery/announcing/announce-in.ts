import type { PostRecords } from '../../disk/store/post-records.ts';
import type { Problem } from '../../problems/problem.ts';
import type { AnnounceData } from '../../publication/schemas/announce.ts';
import type { Secrets } from '../secrets.ts';
import type { TellOptions } from '../telling/tell.ts';
import { type Carried, carryOut, type Place } from './carry-out.ts';
import { outletOf } from './channels.ts';
import { postOf, type Writer } from './compose.ts';
import type { AnnounceOptions } from './options.ts';
import { type Action, type Known, planOf } from './plan.ts';
import type { Outlet } from './post.ts';
import { type ChannelReport, doubtProblem, manyProblem, toldOf, waitingProblems } from './report.ts';
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

const hour = 60 * 60 * 1000;

/** Announces stories in one channel, or says what would be. Throws `SecretMissing`. */
export async function announceIn(
  { id, data, hours }: ChannelSettings,
  around: Around,
  options: AnnounceOptions,
): Promise<ChannelReport & { problems: Problem[] }> {
  const { records, secrets, writer } = around;
  const { mode, clock, allowPosts } = options;
  const isTelling = mode === 'tell' || mode === 'retry';
  const outlet = outletOf(data, isTelling ? secrets.read : () => '', clock);
  const isNew = records.knownSince(id) === null;
  const first = options.since ?? clock();
  const since = isTelling ? records.openedAt(id, first) : (records.knownSince(id) ?? first);
  if (isTelling) settleDoubts(records, id, outlet, options);
  const known = knownOf(id, outlet, Math.max(since, clock() - hours * hour), around, options);
  const { actions, doubts } = planOf(data, writer.settings, known);
  const others = actions.filter(({ kind }) => kind !== 'post');
  const posts = actions.length - others.length;
  const postFor = (action: Action) => postOf(action, data, outlet, writer);
  const due = posts > allowPosts ? others : actions;
  const place = { id, outlet, records, postOf: postFor };
  const carried = isTelling
    ? await carryOutDue(due, actions, place, { ...options, hide: secrets.hide })
    : { done: [], unready: [] };
  const { failures, reason, after } = records.state(id);
  const report = { channel: id, since, isNew, failures, reason, after, ...toldOf(actions, carried, postFor) };
  const found =
    posts > allowPosts ? [manyProblem(id, posts, allowPosts)] : waitingProblems(report, isTelling);
  return { ...report, problems: [...found, ...doubts.map((doubt) => doubtProblem(id, doubt))] };
}

/** Notes what is to be done, and does what is due unless it is not yet time to try again. */
async function carryOutDue(
  due: readonly Action[],
  all: readonly Action[],
  place: Place,
  options: AnnounceOptions & Pick<TellOptions, 'hide'>,
): Promise<Carried> {
  const { id, records } = place;
  records.await(
    id,
    all.map(({ key, version }) => ({ url: key, version })),
  );
  const retry = options.mode === 'retry';
  if (!retry && records.state(id).after > options.clock()) return { done: [], unready: [] };
  return carryOut(due, place, { ...options, retry });
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
