import type { Conflict, DeskProblem } from './protocol.ts';

/** What the desk says when it does not do what was asked; an answer's status, and why. */
export class Refused extends Error {
  readonly status: number;
  readonly problems: DeskProblem[];
  readonly conflict: Conflict | undefined;

  constructor(status: number, problems: DeskProblem[], conflict?: Conflict) {
    super(problems.map(({ message }) => message).join(' '));
    this.status = status;
    this.problems = problems;
    this.conflict = conflict;
  }
}

/** The desk's own rules: status, what is wrong, what to do. Words of the interface are in `locales/desk/`. */
const rules = {
  'desk-bad-request': [400, 'The request is not as the desk expects it.', 'Reload the page.'],
  'desk-sign-in': [401, 'You are not signed in.', 'Sign in.'],
  'desk-wrong-password': [
    401,
    'The user name or the password is wrong.',
    'Try again, or ask whoever runs the desk.',
  ],
  'desk-token': [
    403,
    'The request does not come from the desk’s own page, or the page is out of date.',
    'Reload the page.',
  ],
  'desk-not-allowed': [403, 'You may not do that.', 'Ask somebody with another role.'],
  'desk-stage': [403, 'You may not take a text to this stage.', 'Ask an editor or publisher to do it.'],
  'desk-unknown': [404, 'What you asked for is not there.', 'It may have been removed; go back to the list.'],
  'desk-conflict': [409, 'Somebody else changed the same words.', 'Choose what is to stay.'],
  'desk-saved-meanwhile': [
    409,
    'Somebody saved other words before it was published.',
    'Look at what the texts say by now, and publish again.',
  ],
  'desk-exists': [409, 'This name is taken.', 'Choose another.'],
  'desk-merge-conflict': [
    409,
    'What was published meanwhile changed the same lines.',
    'Compare both texts, save what is to stay, and publish again.',
  ],
  'desk-merge-by-hand': [
    409,
    'What was published meanwhile changed the same lines of a file that the desk can’t compare.',
    'Ask somebody who knows Git to merge the branch of this item, below desk/, into the main branch.',
  ],
  'desk-detached': [
    409,
    'No branch is checked out to publish to.',
    'Ask somebody who knows Git to check out the main branch.',
  ],
  'desk-git-busy': [
    409,
    'Somebody else is at work on the folder with Git.',
    'Try again in a moment; if that does not help, ask somebody who knows Git to look for files that end in .lock below .git.',
  ],
  'desk-no-git': [409, 'There is nothing to go back to.', 'Put the newsroom under version control with Git.'],
  'desk-too-large': [413, 'It is too large.', 'Make it smaller.'],
  'desk-fixed': [422, 'This key is written in a way that a form can’t change.', 'Change it in the raw text.'],
  'desk-encoding': [422, 'The file is not in UTF-8.', 'Save it as UTF-8 in another editor first.'],
  'desk-not-a-picture': [
    422,
    'This is no picture that can be published.',
    'Use JPEG, PNG, WebP, AVIF, GIF or SVG.',
  ],
  'desk-bad-name': [
    422,
    'A file can’t have this name.',
    'Use letters, digits and hyphens, and the usual ending.',
  ],
  'desk-bad-id': [422, 'This can’t be an id.', 'Use lower-case Latin letters, digits and hyphens.'],
  'desk-has-errors': [422, 'It has mistakes that keep it from being published.', 'Mend them first.'],
  'desk-attempts': [429, 'There were too many attempts.', 'Wait before you try again.'],
  'desk-failed': [500, 'Something went wrong that should not have.', 'Try again; the terminal says more.'],
} as const;
export type DeskRule = keyof typeof rules;

/** A problem of the desk's own. */
export function deskProblem(rule: DeskRule, more: Partial<DeskProblem> = {}): DeskProblem {
  const [, message, hint] = rules[rule];
  return { rule, severity: 'error', message, hint, ...more };
}

/** Refuses by one of the desk's own rules. */
export const refuse = (rule: DeskRule, more: Partial<DeskProblem> = {}): Refused =>
  new Refused(rules[rule][0], [deskProblem(rule, more)]);
