import { catalogue, type RuleId, type RuleParams } from './catalogue.ts';
import type { Rule, Severity } from './rule.ts';

/** A place in a file as editors count: line and column start at 1. */
export interface Place {
  /** Path as the user would type it: relative to the content folder's parent, `/` between names. */
  file: string;
  line: number;
  column: number;
}

/** One mistake a person can mend: where it is, what is wrong, and what to do about it. */
export interface Problem extends Place {
  rule: RuleId;
  severity: Severity;
  message: string;
  hint: string;
  /** What the words are filled in with, for whoever says it in other words; left out where there is nothing to fill in. */
  params?: Readonly<Record<string, unknown>>;
  /** Address of the standard that asks for it, where the rule is not the newsroom's own. */
  source?: string;
  /** Set where only drafts are concerned: the site is built without them. */
  draft?: true;
}

/** The keys that lead to a value in a YAML or JSON file, outermost first. */
export type KeyPath = readonly (string | number)[];

/** A problem whose place is a key path, for whoever has the data but not the text it came from. */
export interface Finding<R extends RuleId = RuleId> {
  rule: R;
  params: RuleParams<R>;
  file: string;
  at: KeyPath;
  /** That of the rule if left out. */
  severity?: Severity | undefined;
}

/**
 * Fills in a rule's words. `params` are the rule's own, see the catalogue.
 *
 * @param severity that of the rule, unless the newsroom takes it otherwise
 */
export function problem<R extends RuleId>(
  rule: R,
  params: RuleParams<R>,
  place: Place,
  severity?: Severity,
): Problem {
  const entry = catalogue[rule] as Rule<RuleParams<R>>;
  return {
    rule,
    severity: severity ?? entry.severity,
    message: entry.message(params),
    hint: entry.hint(params),
    file: place.file,
    line: place.line,
    column: place.column,
    ...(Object.keys(params ?? {}).length > 0 && { params: params as NonNullable<Problem['params']> }),
    ...(entry.source ? { source: entry.source } : {}),
  };
}

/** States a problem at a key path; `locate` of the reader turns it into a `Problem`. */
export function finding<R extends RuleId>(
  rule: R,
  params: RuleParams<R>,
  file: string,
  at: KeyPath = [],
): Finding<R> {
  return { rule, params, file, at };
}

/** File order, then position, then rule, and each once: the same list on every machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const each = new Map(problems.map((one) => [JSON.stringify(one), one]));
  return [...each.values()].sort(
    (a, b) =>
      Number(a.file > b.file) - Number(a.file < b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      Number(a.rule > b.rule) - Number(a.rule < b.rule),
  );
}

/** Whether any of them forbids publishing. A draft's mistakes are the draft's alone. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity, draft }) => severity === 'error' && !draft);
}

/** The same problems; those at files of drafts say so. */
export function markDrafts(problems: readonly Problem[], isDraft: (file: string) => boolean): Problem[] {
  return problems.map((one) => (isDraft(one.file) ? { ...one, draft: true } : one));
}
