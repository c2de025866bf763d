import type { Problem } from '../../problems/problem.ts';

/** From the least to the most: each may what those before it may, but a translator may write translations alone. */
export type Role = 'translator' | 'writer' | 'editor' | 'publisher';

/** Who is at the keyboard, and what they work with. */
export interface Session {
  /** `null` before somebody has signed in: then nothing else is said but `token`, `languages` and `name`. */
  user: User | null;
  /** To be sent as `x-desk-token` with every request that is not GET; changes at sign-in and sign-out. */
  token: string;
  /** Languages of the interface. */
  languages: InterfaceLanguage[];
  /** The one that the server answers in: of the user, the browser, or the first. */
  language: string;
  /** What the publication is called, in that language if an edition has it. */
  name: string;
  /** In the order of the publication. */
  editions: EditionInfo[];
  /** IANA name: times without an offset are in it. */
  timeZone: string;
  /** Whether saves become commits, and there is `publish` and `discard`. */
  git: boolean;
  /** Why it can't, though the folder is in a repository: for example a merge that is not finished. */
  gitProblem?: Refusal['problems'][number] | null;
  /** Largest picture that may be sent, in bytes. */
  uploadLimit: number;
  /** Whether signing out leads anywhere: not where nobody had to sign in. */
  signsIn: boolean;
}

export interface User {
  /** Name at sign-in. */
  id: string;
  /** As people read it. */
  name: string;
  /** Edition → role there. Editions in which they may only read are missing. */
  roles: Record<string, Role>;
  /** The id in `people.yaml`, if they are one of them. */
  person: string | null;
}

export interface InterfaceLanguage {
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** What it calls itself. */
  label: string;
  /** BCP 47 with digits and calendar, of the edition in that language; the language's own if left out. */
  locale?: string;
}

export interface EditionInfo extends InterfaceLanguage {
  id: string;
  /** What stands in an empty text, in the edition's language; left out where the interface has no words in it. */
  writeHere?: string;
}

export interface SignIn {
  user: string;
  password: string;
}

/** Why something was not done. */
export interface Refusal {
  problems: DeskProblem[];
}

/** A rule of `check`, or one of the desk. Desk rules have strings `problems.<rule>` with `params`. */
export type DeskProblem = Pick<Problem, 'severity' | 'message' | 'hint'> &
  Partial<Pick<Problem, 'file' | 'line' | 'column' | 'source'>> & {
    rule: string;
    params?: Record<string, string | number>;
    /** The keys of front matter that it is about, if it is about a field. */
    path?: FieldPath;
  };

/** A key of front matter, or a key in a mapping of it: `['title']`, `['image', 'alt']`. */
export type FieldPath = [string] | [string, string];
