import { setImmediate } from 'node:timers/promises';
import { openNewsroom } from '../../newsroom/newsroom.ts';
import type { Problem } from '../../problems/problem.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Shown } from './editors-view.ts';

/** How long texts are rendered before others get their turn, in milliseconds. */
const turn = 20;

/** Renders every text that is not known to be right, and tells of what is wrong with each. */
export async function* reviewTexts({ renderer }: Shown, right: Set<string>): AsyncGenerator<Problem[]> {
  const { snapshot } = renderer;
  const texts = [
    ...[...snapshot.stories()]
      .flatMap((id) => snapshot.story(id))
      .map((one) => ({ owner: `stories/${one.story}`, ...one })),
    ...snapshot.pages.map((one) => ({ owner: `pages/${one.id}`, ...one })),
  ];
  let since = performance.now();
  for (const { owner, edition, body } of texts) {
    if (right.has(body.digest)) continue;
    const { newsroom, problems } = openNewsroom(renderer);
    newsroom.text(owner, edition, urlsOf(snapshot.publication).home).html;
    if (problems.length === 0) right.add(body.digest);
    else yield problems;
    if (performance.now() - since < turn) continue;
    await setImmediate();
    since = performance.now();
  }
}
