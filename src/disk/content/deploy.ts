import type { Validated } from '../../problems/validate.ts';
import { type DeployData, deploySchema } from '../../publication/schemas/deploy.ts';
import { exists } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { readYaml } from './yaml.ts';

export const deployFile = 'content/deploy.yaml';

/** Where a newsroom's site goes; `value` has no targets where there is no `deploy.yaml`. */
export function readDeploy(roots: Roots): Validated<DeployData> {
  if (!exists(pathOf(roots, deployFile))) return { value: { targets: {} }, problems: [] };
  return readYaml(roots, deployFile, deploySchema, {});
}
