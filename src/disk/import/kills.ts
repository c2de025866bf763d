import { stringify } from 'yaml';
import { z } from 'zod';
import type { Item } from '../../import/item.ts';
import { isOlder } from '../../import/versions.ts';
import type { Problem } from '../../problems/problem.ts';
import { readYaml } from '../content/yaml.ts';
import { exists } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { replaceWhole } from './whole.ts';

/** What origins withdrew before it came. Only imports read it. */
const killsFile = 'content/import-kills.yaml';

const heading =
  '# What agencies withdrew before it came here, for `npm run import`: none of it, nor an older version, becomes a draft.\n';

/** Guid → the version that was withdrawn, if it has one, and what it was called. */
const schema = z.record(
  z.string(),
  z.strictObject({ version: z.string().optional(), title: z.string().optional() }),
);
export type Kills = z.output<typeof schema>;

/** Reads what was withdrawn before it came: none of it, if it can't be told what all of it is. */
export function readKills(roots: Roots): { kills: Kills | undefined; problems: readonly Problem[] } {
  if (!exists(pathOf(roots, killsFile))) return { kills: {}, problems: [] };
  const { value, problems } = readYaml(roots, killsFile, schema, {});
  return { kills: value, problems };
}

/**
 * Takes note of a kill whose item is not here, in the file and in what was read of it; of several the newest counts.
 *
 * @returns what is wrong with the file by now: then it stays as it is
 */
export function rememberKill(roots: Roots, known: Kills, { guid, version, title }: Item): readonly Problem[] {
  // Another import may have written it since.
  const { kills, problems } = readKills(roots);
  if (!kills || problems.length > 0) return problems;
  const before = Object.hasOwn(kills, guid) ? kills[guid] : undefined;
  if (before && isOlder({ version }, before)) return [];
  const kill = { ...(version !== undefined && { version }), ...(title !== undefined && { title }) };
  const all = Object.entries({ ...kills, [guid]: kill }).sort(([a], [b]) => (a < b ? -1 : 1));
  replaceWhole(
    pathOf(roots, killsFile),
    heading + stringify(Object.fromEntries(all), { version: '1.2', lineWidth: 0 }),
  );
  known[guid] = kill;
  return [];
}

/** Whether an item was withdrawn before it came; one that its origin sent again since then was not. */
export function isKilled(kills: Kills, { guid, version }: Pick<Item, 'guid' | 'version'>): boolean {
  const kill = Object.hasOwn(kills, guid) ? kills[guid] : undefined;
  if (!kill) return false;
  const isNewer = version !== undefined && isOlder(kill, { version });
  return !isNewer;
}
