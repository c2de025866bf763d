import { type Place, type Problem, problem } from '../../../problems/problem.ts';
import { yamlText } from '../../../story/front-matter-text.ts';
import { plainText } from '../../../translation/exchange/pieces.ts';
import { type OpenExchange, piecesIn } from './open.ts';
import type { Answer } from './returned.ts';

/** The front matter that a translation begins with. @param isDraft whether readers are not to see it yet */
export function newTranslation(of: string, answers: readonly Answer[], isDraft: boolean): string {
  const status = isDraft ? 'status: draft\n' : '';
  const title = answers.find(({ part }) => part.kind === 'title');
  return `---\ntitle: ${yamlText(plainText(title?.pieces ?? []))}\n${status}translation: { of: ${of} }\n---\n`;
}

/** A translation is begun by a file that has all of it. */
export function unfinished(
  { original, own }: OpenExchange,
  answers: readonly Answer[],
  place: Place,
): Problem | null {
  const done = new Set(answers.map(({ part }) => part));
  const left = original.parts.filter((part) => piecesIn(original, part) && !done.has(part)).length;
  return left > 0 ? problem('exchange-unfinished', { file: own.file, left }, place) : null;
}
