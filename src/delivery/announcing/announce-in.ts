import type { PostRecords } from '../../disk/store/post-records.ts';
import type { Problem } from '../../problems/problem.ts';
import type { AnnounceData } from '../../publication/schemas/announce.ts';
import type { TellOptions } from '../notifications/tell.ts';
import type { Secrets } from '../secrets.ts';
import { type Carried, carryOut, type Place } from './carry-out.ts';
import { outletOf } from './channels.ts';
import { postOf, type Writer } from './compose.ts';
import { recordedIn, settleDoubts } from './known.ts';
import type { AnnounceOptions } from './options.ts';
import { type Action, planOf } from './plan.ts';
import type { Outlet } from './post.ts';
import {
  type ChannelReport,
  departedProblems,
  doubtProblem,
  manyProblem,
  refusedProblems,
  toldOf,
  waitingProblems,
} from './report.ts';
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

/** Announces stories in one channel, or says what would be. Throws `SecretMissing` and `SecretMalformed`. */
export async function announceIn(
  settings: ChannelSettings,
  around: Around,
  options: AnnounceOptions,
): Promise<ChannelReport & { problems: Problem[] }> {
  const { id, data } = settings;
  const { records, secrets, writer } = around;
  const { allowPosts } = options;
  const isTelling = options.mode === 'tell' || options.mode === 'retry';
  const outlet = outletOf(data, isTelling ? secrets.read : () => '', options.clock);
  const isNew = records.knownSince(id) === null;
  const since = sinceOf(id, records, options, isTelling);
  const { actions, doubts, refused, departed } = planIn(settings, outlet, around, since, options);
  const posts = actions.filter(({ kind }) => kind === 'post').length;
  const due = posts > allowPosts ? actions.filter(({ kind }) => kind !== 'post') : actions;
  const write = (action: Action, moment: number) => postOf(action, data, outlet, writer, moment);
  const place = { id, kind: data.to, outlet, records, postOf: write };
  const carrying = { ...options, hide: secrets.hide };
  const carried = isTelling ? await carryOutDue(due, actions, place, carrying) : nothingDone;
  const told = toldOf(actions, carried, (action) => write(action, action.story.at));
  const report = { channel: id, since, isNew, ...stateOf(records, id), ...told };
  const ofPosts = [
    ...doubts.map((doubt) => doubtProblem(id, doubt)),
    ...refusedProblems(id, [...refused, ...carried.refused]),
    ...departedProblems(id, departed),
  ];
  const ofAll =
    posts > allowPosts ? [manyProblem(id, posts, allowPosts)] : waitingProblems(report, isTelling);
  return { ...report, problems: [...ofAll, ...ofPosts] };
}

function stateOf(records: PostRecords, id: string): Pick<ChannelReport, 'failures' | 'reason' | 'after'> {
  const { failures, reason, after } = records.state(id);
  return { failures, reason, after };
}

const nothingDone: Carried = { done: [], unready: [], refused: [] };

function sinceOf(
  id: string,
  records: PostRecords,
  { since, clock }: AnnounceOptions,
  isTelling: boolean,
): number {
  const first = since ?? clock();
  return isTelling ? records.openedAt(id, first) : (records.knownSince(id) ?? first);
}

/** What is to be done in a channel once a person's word was taken for what is in doubt, without what it does not take as it is. */
function planIn(
  settings: ChannelSettings,
  { repeatable, isEditable }: Outlet,
  { records, stories, writer, imported }: Around,
  opened: number,
  { clock, doubts: answers, mode }: AnnounceOptions,
) {
  const { id, data, hours } = settings;
  const now = clock();
  const isEdition = (edition: string) => writer.publication.editions.some((one) => one.id === edition);
  const since = Math.max(opened, now - hours * hour);
  const isImported = ({ file, edition }: LiveStory) => imported(file, edition);
  const plan = () => {
    const recorded = recordedIn(records, settings, isEdition);
    const known = { ...recorded, stories, since, now, repeatable, isEditable, isImported };
    return { ...planOf(data, writer.settings, known), departed: recorded.departed };
  };
  if (mode === 'tell' || mode === 'retry') settleDoubts(records, id, plan().doubts, answers, stories);
  const { actions, doubts, departed } = plan();
  const refusals = records.refusals(id);
  const isRefused = ({ key, version }: Action) => mode !== 'retry' && refusals.get(key)?.version === version;
  const refused = actions
    .filter(isRefused)
    .map((action) => ({ action, said: refusals.get(action.key)?.reason ?? '' }));
  return { actions: actions.filter((one) => !isRefused(one)), doubts, refused, departed };
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
  if (!retry && records.state(id).after > options.clock()) return nothingDone;
  return carryOut(due, place, { ...options, retry });
}
