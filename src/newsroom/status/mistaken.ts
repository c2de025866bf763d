import type { Problem } from '../../problems/problem.ts';

/** The files of texts with errors: `stories/<id>` or `pages/<id>` → their names. */
export function mistakenIn(problems: readonly Problem[]): Map<string, string[]> {
  const files = new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  const ofTexts = [...files].flatMap((file) => {
    const [, kind, id] = /^content\/(stories|pages)\/(?:.*\/)?([^/]+)\/[^/]+$/.exec(file) ?? [];
    return kind ? [{ owner: `${kind}/${id}`, file }] : [];
  });
  const byOwner = Map.groupBy(ofTexts, ({ owner }) => owner);
  return new Map([...byOwner].map(([owner, all]) => [owner, all.map(({ file }) => file)]));
}
