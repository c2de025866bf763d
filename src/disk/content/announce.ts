import type { Validated } from '../../problems/validate.ts';
import { type AnnounceData, announceSchema } from '../../publication/schemas/announce.ts';
import { exists } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { readYaml } from './yaml.ts';

export const announceFile = 'content/announce.yaml';

/** Where a newsroom announces stories; nowhere if there is no `announce.yaml`. */
export function readAnnounce(roots: Roots): Validated<AnnounceData> {
  if (!exists(pathOf(roots, announceFile))) return { value: announceSchema.parse({}), problems: [] };
  return readYaml(roots, announceFile, announceSchema, null);
}
