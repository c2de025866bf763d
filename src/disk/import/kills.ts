import { stringify } from 'yaml';
import { z } from 'zod';
import type { Item } from '../../import/item.ts';
import { readYaml } from '../../problems/validate.ts';
import { decode, exists, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { type ImportRecord, isOlder } from './records.ts';
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

export function readKills(roots: Roots): Kills {
  const file = pathOf(roots, killsFile);
  return exists(file) ? (readYaml(schema, decode(read(file)) ?? '', killsFile).value ?? {}) : {};
}

/** Takes note of a kill whose item is not here; of several the newest counts. */
export function rememberKill(roots: Roots, { guid, version, title }: Item): void {
  const kills = readKills(roots);
  const before = kills[guid];
  if (before && isOlder({ version }, before as ImportRecord)) return;
  const kill = { ...(version !== undefined && { version }), ...(title !== undefined && { title }) };
  const all = Object.entries({ ...kills, [guid]: kill }).sort(([a], [b]) => (a < b ? -1 : 1));
  replaceWhole(
    pathOf(roots, killsFile),
    heading + stringify(Object.fromEntries(all), { version: '1.2', lineWidth: 0 }),
  );
}

/** Whether an item was withdrawn before it came; one that its origin sent again since then was not. */
export function isKilled(kills: Kills, { guid, version }: Pick<Item, 'guid' | 'version'>): boolean {
  const kill = Object.hasOwn(kills, guid) ? kills[guid] : undefined;
  if (!kill) return false;
  const isNewer = version !== undefined && isOlder(kill, { version } as ImportRecord);
  return !isNewer;
}
