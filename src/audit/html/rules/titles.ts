import { problem } from '../../../problems/problem.ts';
import { collapsed } from '../../text.ts';
import { metas, rawText } from '../page.ts';
import { type HtmlRule, isIndexable } from '../rule.ts';

/** Every page has one title. */
export const titles: HtmlRule = (page) => {
  const found = page.all('title').filter(({ parent }) => parent?.tag === 'head');
  const [title, second] = found;
  if (page.fragment || (title && !second && collapsed(rawText(title.node)))) return [];
  return [problem('html-title', {}, second ?? title ?? { file: page.name, line: 1, column: 1 })];
};

/** Every page that may be found has one description. */
export const descriptions: HtmlRule = (page) => {
  const [description, second] = metas(page, 'description');
  if (!isIndexable(page) || (description?.content.trim() && !second)) return [];
  return [problem('html-description', {}, second ?? description ?? { file: page.name, line: 1, column: 1 })];
};
