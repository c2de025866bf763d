import { announcementProblems } from '../../checks/announcements.ts';
import { announceFile, readAnnounce } from '../../disk/content/announce.ts';
import { readDeploy } from '../../disk/content/deploy.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../problems/problem.ts';

/** What is wrong with `deploy.yaml` and `announce.yaml`, and what the latter names that the newsroom has not. */
export function deliveryProblems(roots: Roots, content: Content | undefined): Problem[] {
  const { value, problems: ofAnnouncing } = readAnnounce(roots);
  const problems = [...readDeploy(roots).problems, ...ofAnnouncing];
  if (!value || !content) return problems;
  return [...problems, ...announcementProblems(value, content.publication, announceFile)];
}
