import type { Problem } from '../../problems/problem.ts';
import type { Publication } from '../../publication/publication.ts';
import { type FrontPlan, frontFile, frontFrom, frontSchema, noPlan } from '../../story/front-page.ts';
import { exists } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { faultAt } from './faults.ts';
import { readYaml } from './yaml.ts';

/** Reads what editors lead with; a newsroom can do without the file. The problems alone if they forbid publishing. */
export function readFront(
  roots: Roots,
  publication: Publication,
): { plan: FrontPlan | undefined; problems: Problem[] } {
  const { maxMegabytes = {}, timeZone } = publication;
  if (!exists(pathOf(roots, frontFile)) && !faultAt(roots, frontFile)) return { plan: noPlan, problems: [] };
  const { value, problems } = readYaml(roots, frontFile, frontSchema(publication), maxMegabytes);
  return { plan: value && frontFrom(value, timeZone), problems };
}
