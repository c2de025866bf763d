import { announcementProblems } from '../../checks/announcements.ts';
import { announceFile, readAnnounce } from '../../disk/content/announce.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../problems/problem.ts';

/** What is wrong with `announce.yaml`, and what it names that the newsroom has not. */
export function announcing(roots: Roots, content: Content | undefined): Problem[] {
  const { value, problems } = readAnnounce(roots);
  if (!value || !content) return problems;
  return [...problems, ...announcementProblems(value, content.publication, announceFile)];
}
