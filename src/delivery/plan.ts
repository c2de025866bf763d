import { type Versions, versionOf } from './record.ts';
import type { SiteFile } from './target.ts';

/** What is known of a target before anything is done. */
export interface Known {
  /** What the last deploy left there; `null` if nobody knows. */
  deployed: Versions | null;
  /** What a deploy that did not end was about to touch. */
  underWay: ReadonlySet<string>;
  /** The files that were compared, and those that are not there as they should be. */
  compared: ReadonlySet<string>;
  differing: ReadonlySet<string>;
  /** Everything there; `null` if it was not listed. */
  there: ReadonlySet<string> | null;
}

/** What a deploy has to do. */
export interface DeployPlan {
  put: readonly SiteFile[];
  remove: readonly string[];
  /** How the site differs from the one that was deployed last: name → version, `gone` of what is no more. */
  changed: Versions;
  /** Whether nothing lies at a name yet. */
  isNew: (name: string) => boolean;
  /** Files that another hand changed or removed, and those that it put there; known only of what was compared. */
  foreign: { changed: readonly string[]; added: readonly string[] };
}

/** The version of what is no more. */
export const gone = 'gone';

/**
 * Compares the site as it was built with what is known of the target. Only what a deploy put there is ever
 * removed: what others put there stays, and is told.
 */
export function planOf(files: readonly SiteFile[], known: Known): DeployPlan {
  const { deployed, underWay, compared, differing, there } = known;
  const built = new Set(files.map(({ name }) => name));
  const ours = new Set([...(deployed?.keys() ?? []), ...underWay]);
  const isChanged = (file: SiteFile) => deployed?.get(file.name) !== versionOf(file);
  const put = files.filter((file) => (compared.has(file.name) ? differing.has(file.name) : isChanged(file)));
  const remove = [...ours].filter((name) => !built.has(name) && (there?.has(name) ?? true)).sort();
  const lost = [...(deployed?.keys() ?? [])].filter((name) => !built.has(name)).sort();
  const isForeign = (file: SiteFile) => deployed !== null && !isChanged(file) && !underWay.has(file.name);
  return {
    put,
    remove,
    changed: new Map([
      ...files.filter(isChanged).map((file) => [file.name, versionOf(file)] as const),
      ...lost.map((name) => [name, gone] as const),
    ]),
    isNew: (name) => !(there ?? ours).has(name),
    foreign: {
      changed: put.filter(isForeign).map(({ name }) => name),
      added: [...(there ?? [])].filter((name) => !ours.has(name) && !built.has(name)).sort(),
    },
  };
}
