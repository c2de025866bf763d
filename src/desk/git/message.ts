/** How commits begin, by what the desk did; `change.…` of `locales/desk/` says the same in the languages of the interface. */
const verbs = {
  begin: 'Begin',
  edit: 'Edit',
  'take-back': 'Take back',
  review: 'Hand to review',
  approve: 'Approve',
  publish: 'Publish',
  withdraw: 'Withdraw',
  accept: 'Accept changes in',
  comment: 'Comment on',
  picture: 'Add',
  'take-in': 'Take in what was published of',
  'keep-unsaved': 'Keep what was not committed of',
  discard: 'Discard',
} as const;

/** What the desk did, as the trailer `Desk-Action` says it. */
export type Action = keyof typeof verbs;

export const isAction = (said: string): said is Action => Object.hasOwn(verbs, said);

/** Trailers of a commit: https://git-scm.com/docs/git-interpret-trailers */
export const trailers = { action: 'Desk-Action', edition: 'Desk-Edition' } as const;

/** The message of a commit: a line for people, and for the desk what was done, and to which edition. */
export function messageOf(action: Action, what: string, edition: string | null = null): string {
  const line = `${verbs[action]} ${what}${edition === null ? '' : ` (${edition})`}`;
  const said = [
    `${trailers.action}: ${action}`,
    ...(edition === null ? [] : [`${trailers.edition}: ${edition}`]),
  ];
  return `${line}\n\n${said.join('\n')}\n`;
}
