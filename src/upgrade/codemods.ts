import type { KeyPath } from '../problems/problem.ts';

/** How files are written that a version wants written otherwise. */
export interface Codemod {
  /** The version that wants it. */
  version: string;
  /** What is written how from now on, for whoever is told: `` `a` is `b` ``. */
  what: string;
  /** `texts`: the front matter of stories and pages. Else a file of the newsroom, such as `content/publication.yaml`. */
  in: 'texts' | `content/${string}` | `theme/${string}` | `locales/${string}`;
  /** The key that has another name, outermost first; `*` stands for any. */
  key: KeyPath;
  /** The name it has now. */
  name: string;
}

/** All there are, oldest first: each finds by itself whether a file is written in the old way. */
export const codemods: readonly Codemod[] = [];
