import { problem } from '../../../problems/problem.ts';
import { type HtmlRule, isPage } from '../rule.ts';

/** A page has one main heading. */
export const headings: HtmlRule = (page) => {
  const found = page.all('h1');
  if (!isPage(page) || found.length === 1) return [];
  const place = found[1] ?? { file: page.name, line: 1, column: 1 };
  return [problem('html-h1', { count: found.length }, place)];
};
