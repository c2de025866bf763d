/** A file that main and a work have changed in the same lines: as it was before either did, and as each has it. */
export interface Contested {
  /** Relative to the content folder. */
  file: string;
  base: string;
  main: string;
  own: string;
}

/** Why Git would not do what was asked. */
export class WorkRefused extends Error {
  readonly rule: 'desk-detached' | 'desk-git-busy' | 'desk-merge-conflict' | 'desk-merge-by-hand';
  /** Where main changed the same: by now the work has what main says there. */
  readonly contested: readonly Contested[];
  /** For `desk-merge-by-hand`, the file that nobody can be shown: relative to the newsroom, or to the work tree. */
  readonly file: string | undefined;
  constructor(rule: WorkRefused['rule'], why: { contested?: readonly Contested[]; file?: string } = {}) {
    super(rule);
    this.rule = rule;
    this.contested = why.contested ?? [];
    this.file = why.file;
  }
}
