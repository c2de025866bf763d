/** `error` forbids publishing; `warning` is worth an editor's look. */
export type Severity = 'error' | 'warning';

/** One rule's words, made with its parameters. */
export interface Rule<P> {
  severity: Severity;
  /** What is wrong and why it matters, one sentence. */
  message: (params: P) => string;
  /** What to do about it, one sentence. */
  hint: (params: P) => string;
  /** Address of the standard or the page that asks for it, where the rule is not ours. */
  source?: string;
}
