import type { PostRecords } from '../../disk/store/post-records.ts';
import { persistently, type Refusal, send } from '../telling/send.ts';
import { noteFailure, type TellOptions } from '../telling/tell.ts';
import { pageAt } from './page.ts';
import type { Action } from './plan.ts';
import type { Call, Outcome, Outlet, Post } from './post.ts';

/** What was done in a channel, or is still to be done since its page is not as it should be. */
export interface Carried {
  done: Action[];
  unready: { action: Action; said: string }[];
}

/** A channel that actions are carried out in. */
export interface Place {
  id: string;
  outlet: Outlet;
  records: PostRecords;
  postOf: (action: Action) => Post;
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
  const carried: Carried = { done: [], unready: [] };
  const failed: Refusal[] = [];
  for (const action of actions) {
    const page = await pageAt(action.story.url, options.timeout);
    const wanted = action.kind === 'post' || action.kind === 'change' ? 'there' : 'gone';
    if (page.state !== wanted) {
      carried.unready.push({ action, said: page.said });
      continue;
    }
    const outcome = await carryOutOne(action, place, options);
    if (outcome.taken) carried.done.push(action);
    else failed.push(outcome);
    if (!outcome.taken && !(outcome.isFinal && isOfOnePost(outcome))) break;
  }
  const [first] = failed;
  if (first) noteFailure(records, id, first, options.clock());
  else records.recovered(id);
  return carried;
}

/** Whether what was refused is the post, and not whoever posts. */
const isOfOnePost = ({ reason }: Refusal) => /^(?:400|404|409|413|422)\b/.test(reason);

async function carryOutOne(action: Action, place: Place, options: TellOptions): Promise<Outcome> {
  const { id, outlet, records } = place;
  const { key: url, version } = action;
  const isNew = action.kind === 'post';
  if (isNew && !records.begun(id).has(url)) records.begin(id, { url, version }, options.clock());
  const outcome = await perform(action, place, callOf(options, !isNew || outlet.repeatable > 0));
  if (outcome.taken) records.posted(id, { url, version }, outcome.reference ?? action.reference);
  // What surely did not arrive may be sent at any time, and in other words.
  else if (isNew && !outcome.isDoubtful) records.notBegun(id, url);
  return outcome;
}

function perform(action: Action, { outlet, postOf }: Place, call: Call): Promise<Outcome> {
  const { kind, reference } = action;
  const post = postOf(action);
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
