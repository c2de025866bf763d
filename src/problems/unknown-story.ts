import { closestAmong } from './closest.ts';
import { type Problem, problem } from './problem.ts';

/** How many stories are named that may be meant. */
const mostNamed = 3;

/**
 * That a command was given a name that no story has, and which may be meant.
 *
 * @param name an id, or a path to a text or a folder
 * @param ids of the stories there are
 * @param place what is named as the place: the name, or an option
 */
export function unknownStory(name: string, ids: Iterable<string>, place = name): Problem {
  const parts = name.split('/').filter((one) => one !== '' && !one.endsWith('.md'));
  const near = closestAmong(parts.at(-1) ?? name, ids, mostNamed);
  return problem('story-unknown', { name, near }, { file: place, line: 1, column: 1 });
}
