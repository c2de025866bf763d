import { problem } from '../../../problems/problem.ts';
import { attribute } from '../page.ts';
import type { HtmlRule } from '../rule.ts';

/** Ids are unique in a page, and not empty. */
export const ids: HtmlRule = ({ elements }) => {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = attribute(element.node, 'id');
    if (id === null) return [];
    const wrong = id === '' || seen.has(id);
    seen.add(id);
    return wrong ? [problem('html-id', { id }, element)] : [];
  });
};
