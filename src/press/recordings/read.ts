import { readContent } from '../../disk/content/content.ts';
import { IndexCache } from '../../disk/content/index-cache.ts';
import type { Roots } from '../../disk/roots.ts';
import { closest } from '../../problems/closest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { unknownStory } from '../../problems/unknown-story.ts';
import { openReader } from '../read-newsroom.ts';
import { readStoriesNamed, type Stories } from '../translation/stories.ts';
import { isStaleRecording } from './stale.ts';

/**
 * The stories with these names; without names, the articles whose recordings are to be made anew.
 *
 * @param edition the id of the one that is meant; all if left out
 * @returns the problems if something can't be read, or there is no such edition
 */
export async function readStories(
  roots: Roots,
  names: readonly string[],
  edition?: string,
): Promise<Stories | { problems: Problem[] }> {
  const stories = names.length > 0 ? await readNamed(roots, names) : await readStale(roots);
  if ('problems' in stories || edition === undefined) return stories;
  const { content } = stories;
  const ids = content.publication.editions.map(({ id }) => id);
  if (!ids.includes(edition)) {
    const place = { file: '--edition', line: 1, column: 1 };
    return { problems: [problem('unknown-edition', { id: edition, nearest: closest(edition, ids) }, place)] };
  }
  const articles = content.articles.filter((one) => one.edition === edition);
  return { ...stories, content: { ...content, articles } };
}

/** Stories by name; static pages are not read aloud. */
async function readNamed(roots: Roots, names: readonly string[]): Promise<Stories | { problems: Problem[] }> {
  const stories = await readStoriesNamed(roots, names);
  if ('problems' in stories) return stories;
  const pages = names.filter((name) => stories.ids.get(name)?.startsWith('pages/'));
  const problems = pages.map((name) => unknownStory(name, []));
  return problems.length > 0 ? { problems } : stories;
}

async function readStale(roots: Roots): Promise<Stories | { problems: Problem[] }> {
  const reader = await openReader();
  const { content, problems } = readContent(roots, new IndexCache(), reader);
  if (!content) return { problems };
  const articles = content.articles.filter((one) => isStaleRecording(roots, one, reader));
  return { roots, reader, content: { ...content, articles } };
}
