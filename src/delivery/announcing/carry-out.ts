import type { Begun, PostRecords } from '../../disk/store/post-records.ts';
import { persistently, type Refusal, send } from '../notifications/send.ts';
import { noteFailure, type TellOptions } from '../notifications/tell.ts';
import { packReference } from './known.ts';
import { pageAt } from './page.ts';
import type { Action } from './plan.ts';
import type { Call, Outcome, Outlet, Post } from './post.ts';

/** What was done in a channel, or is still to be done since its page is not as it should be. */
export interface Carried {
  done: Action[];
  unready: { action: Action; said: string }[];
  /** What the channel does not take as it is. */
  refused: { action: Action; said: string }[];
}

/** A channel that actions are carried out in. */
export interface Place {
  id: string;
  /** Of the channel: what it calls a post means nothing to others. */
  kind: string;
  outlet: Outlet;
  records: PostRecords;
  postOf: (action: Action, moment: number) => Post;
}

/**
 * Carries out what is to be done, one thing after the other, so that followers see stories in their order. What is sent is
 * noted before and after: a process that is killed between leaves a note of what may have arrived.
 */
export async function carryOut(
  actions: readonly Action[],
  place: Place,
  options: TellOptions,
): Promise<Carried> {
  const { id, records } = place;
  const carried: Carried = { done: [], unready: [], refused: [] };
  for (const action of actions) {
    const page = await pageAt(action.story.url, options.timeout);
    const wanted = action.kind === 'post' || action.kind === 'change' ? 'there' : 'gone';
    if (page.state !== wanted) {
      carried.unready.push({ action, said: page.said });
      continue;
    }
    const outcome = await carryOutOne(action, place, options);
    if (outcome.taken) carried.done.push(action);
    else if (isOfOnePost(outcome, action)) {
      records.refused(id, { url: action.key, version: action.version }, outcome.reason);
      carried.refused.push({ action, said: outcome.reason });
    } else {
      noteFailure(records, id, outcome, options.clock());
      return carried;
    }
  }
  records.recovered(id);
  return carried;
}

/** Whether what was refused is the post, and not whoever posts. Where nothing can be posted at all, that is not of a post. */
const isOfOnePost = ({ reason, isFinal }: Refusal, { kind }: Action) =>
  isFinal && (kind === 'post' ? /^(?:400|409|413|422)\b/ : /^(?:400|404|409|410|413|422)\b/).test(reason);

async function carryOutOne(action: Action, place: Place, options: TellOptions): Promise<Outcome> {
  const { id, kind, outlet, records } = place;
  const { key: url, version, isFirst, story } = action;
  const isNew = action.kind === 'post';
  const before = records.begun(id).get(url);
  const noted = before?.version === version ? before.at : null;
  const begun = noted ?? options.clock();
  if (noted === null) records.begin(id, { url, version }, begun);
  const post = place.postOf(action, isFirst ? story.at : begun);
  const outcome = await perform(action, post, outlet, callOf(options, !isNew || outlet.repeatable > 0));
  const reference = outcome.taken ? (outcome.reference ?? action.reference) : null;
  if (outcome.taken) records.posted(id, { url, version }, packReference(kind, reference));
  // What surely did not arrive may be sent at any time, and in other words.
  else if (noted === null && !outcome.isDoubtful) restore(records, id, url, before);
  return outcome;
}

function restore(records: PostRecords, id: string, url: string, before: Begun | undefined): void {
  if (before) records.begin(id, { url, version: before.version }, before.at);
  else records.notBegun(id, url);
}

function perform({ kind, reference }: Action, post: Post, outlet: Outlet, call: Call): Promise<Outcome> {
  if (kind === 'post' || reference === null) return outlet.post(post, call);
  return kind === 'remove' ? outlet.remove(post, reference, call) : outlet.change(post, reference, call);
}

/** @param mayRepeat whether what may have arrived can be sent once more */
const callOf =
  ({ hide, timeout, pauses }: TellOptions, mayRepeat: boolean): Call =>
  (message) =>
    persistently(
      () => send(message, hide, timeout),
      pauses,
      (refusal) => mayRepeat || !refusal.isDoubtful,
    );
