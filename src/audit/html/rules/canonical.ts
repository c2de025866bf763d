import { problem } from '../../../problems/problem.ts';
import { isAbsolute } from '../../addresses.ts';
import { attribute, links } from '../page.ts';
import { type HtmlRule, isIndexable } from '../rule.ts';

/** A page that may be found says once, in full, what its address is. */
export const canonical: HtmlRule = (page) => {
  const [link, second] = links(page, 'canonical');
  if (second) return [problem('canonical', { detail: 'The page has two canonical addresses.' }, second)];
  if (!link) {
    const detail = 'The page does not say its canonical address.';
    return isIndexable(page)
      ? [problem('canonical', { detail }, { file: page.name, line: 1, column: 1 })]
      : [];
  }
  const url = attribute(link.node, 'href') ?? '';
  const detail = `The canonical address “${url}” is not absolute.`;
  return isAbsolute(url) ? [] : [problem('canonical', { detail }, link)];
};
