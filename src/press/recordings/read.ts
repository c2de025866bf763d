import { readContent } from '../../disk/content/content.ts';
import { IndexCache } from '../../disk/content/index-cache.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Problem } from '../../problems/problem.ts';
import { openReader } from '../read-newsroom.ts';
import { readStoriesNamed, type Stories } from '../translation/stories.ts';
import { isStaleRecording } from './stale.ts';

/**
 * The stories with these names; without names, the articles whose recordings are to be made anew.
 *
 * @returns the problems if something can't be read
 */
export async function readStories(
  roots: Roots,
  names: readonly string[],
): Promise<Stories | { problems: Problem[] }> {
  if (names.length > 0) return readStoriesNamed(roots, names);
  const reader = await openReader();
  const { content, problems } = readContent(roots, new IndexCache(), reader);
  if (!content) return { problems };
  const articles = content.articles.filter((one) => isStaleRecording(roots, one, reader));
  return { roots, reader, content: { ...content, articles } };
}
