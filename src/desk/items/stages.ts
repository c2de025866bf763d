import type { Stage } from '../../story/article.ts';
import { mayMove, mayWrite } from '../access/roles.ts';
import { type Desk, heldOf } from '../desk.ts';
import type { Action } from '../git/message.ts';
import { applyFields } from '../merge/apply-draft.ts';
import type { TextFolder } from '../newsroom/folder.ts';
import type { FieldChange, Move, Saved } from '../protocol.ts';
import { refuse } from '../refused.ts';
import { type Asking, textsOf, workOf } from './item.ts';
import { put, tell, textOf } from './save.ts';
import { originalAmong, stageOf, type TextFile } from './texts.ts';

/** Takes a text to another stage, but not to readers: see `publish`. */
export function moveText(
  desk: Desk,
  of: TextFolder,
  edition: string,
  move: Move,
  asking: Asking,
): Promise<Saved> {
  return desk.alone(workOf(of).name, async () => {
    const texts = textsOf(desk, await heldOf(desk), of);
    const own = texts.find((one) => one.edition === edition);
    if (!own?.bytes) throw refuse('desk-unknown');
    if (own.text !== move.base) throw refuse('desk-conflict');
    const { target, stage } = standingIn(of, texts, own);
    const { user } = asking;
    if (!mayWrite(user, target)) throw refuse('desk-not-allowed');
    if (!mayMove(user, target, stage, move.to)) throw refuse('desk-stage');
    const text = withFields(own, fieldsFor(move));
    if (!put(desk, of, own, text)) throw refuse('desk-conflict');
    const commit = text === own.text ? null : await tell(desk, of, edition, text, asking, actions[move.to]);
    return {
      changed: text !== own.text,
      merged: false,
      commit,
      text: await textOf(desk, of, edition, asking),
    };
  });
}

/** How commits call it. */
const actions: Record<Stage, Action> = {
  draft: 'take-back',
  review: 'review',
  ready: 'approve',
  published: 'publish',
  withdrawn: 'withdraw',
};

function fieldsFor({ to, review, assignee }: Pick<Move, 'to' | 'review' | 'assignee'>): FieldChange[] {
  // Nobody is to read what was read.
  const reader = to === 'review' || to === 'draft' ? review : null;
  return [
    { path: ['status'], value: to },
    ...(reader === undefined ? [] : [{ path: ['review'] as [string], value: reader }]),
    ...(assignee === undefined ? [] : [{ path: ['assignee'] as [string], value: assignee }]),
  ];
}

/** A text with other values of keys; refused where its front matter does not allow that. */
export function withFields(own: TextFile, fields: readonly FieldChange[]): string {
  const applied = applyFields(own.text, fields);
  if ('fixed' in applied) throw refuse('desk-fixed', { path: applied.fixed });
  return applied.text;
}

/** How far a text is, and what it is to whoever wants to change that. */
export function standingIn({ kind }: TextFolder, texts: readonly TextFile[], own: TextFile) {
  const original = originalAmong(texts);
  const base = original && original !== own ? original.data : null;
  const target = { kind, edition: own.edition, original: original?.edition ?? own.edition };
  return { stage: stageOf(own.data, base), target, isOriginal: base === null };
}

/** The keys that a text has when it is published. */
export const publishedFields = (published: string | null): FieldChange[] => [
  ...fieldsFor({ to: 'published' }),
  ...(published === null ? [] : [{ path: ['published'] as [string], value: published }]),
];
