import { monthInZone } from '../language/formats.ts';
import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { type Finding, finding } from '../problems/problem.ts';

/** Stories lie in the folder of the month they were published in, so that people find them. */
export function storyFolders({ publication, articles }: Content): Finding[] {
  return articles.flatMap(({ edition, original, status, published, body }) => {
    const folder = /^content\/stories\/(\d{4}\/\d{2})\//.exec(body.file)?.[1];
    const month = monthInZone(published, publication.timeZone).replace('-', '/');
    if (edition !== original || status === 'draft' || folder === undefined || folder === month) return [];
    return [finding('story-folder', { folder, month }, body.file, ['published'])];
  });
}
