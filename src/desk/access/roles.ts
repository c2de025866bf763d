import type { Kind, Role, Stage, User } from '../protocol.ts';

const ranks: Record<Role, number> = { translator: 1, writer: 2, editor: 3, publisher: 4 };

const has = (user: User, edition: string, least: Role): boolean => {
  const role = user.roles[edition];
  return role !== undefined && ranks[role] >= ranks[least];
};

const somewhere = (user: User, least: Role): boolean =>
  Object.keys(user.roles).some((one) => has(user, one, least));

/** A text that somebody wants to change. */
export interface Target {
  kind: Kind;
  edition: string;
  /** The edition that it was first written in. */
  original: string;
}

/** Whether a user may change a text. Translators write translations of stories; pages and vocabularies are an editor's. */
export function mayWrite(user: User, { kind, edition, original }: Target): boolean {
  if (kind === 'vocabulary') return somewhere(user, 'editor');
  if (kind === 'page') return has(user, edition, edition === original ? 'editor' : 'translator');
  return has(user, edition, edition === original ? 'writer' : 'translator');
}

/** Who may take a text from a stage, or to it. Whoever publishes may all. */
const least: Record<Stage, Role> = {
  draft: 'translator',
  review: 'translator',
  ready: 'editor',
  published: 'publisher',
  withdrawn: 'publisher',
};

/** The stages that a user may take a text to. */
export function stagesFor(user: User, target: Target, from: Stage): Stage[] {
  if (!mayWrite(user, target)) return [];
  const all = Object.keys(least) as Stage[];
  return all.filter((to) => to !== from && mayMove(user, target, from, to));
}

export function mayMove(user: User, target: Target, from: Stage, to: Stage): boolean {
  const isAllowed = (stage: Stage) => has(user, target.edition, least[stage]);
  return from === to || (mayWrite(user, target) && isAllowed(from) && isAllowed(to));
}

export const mayPublish = (user: User, edition: string): boolean => has(user, edition, 'publisher');
export const mayPublishAll = (user: User): boolean => somewhere(user, 'publisher');
export const mayDiscard = (user: User): boolean => somewhere(user, 'editor');
export const mayComment = (user: User): boolean => somewhere(user, 'translator');
export const mayCreate = (user: User, kind: Kind, edition: string): boolean =>
  has(user, edition, kind === 'page' ? 'editor' : 'writer');
