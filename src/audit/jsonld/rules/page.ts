import { problem } from '../../../problems/problem.ts';
import { canonicalOf } from '../../html/rule.ts';
import { addressOf, articlesOf, type DataRule, listOf } from '../graph.ts';

/** A story is on the page that says so. */
export const ownPage: DataRule = (data) => {
  const canonical = canonicalOf(data.page);
  return articlesOf(data).flatMap((node) =>
    ['mainEntityOfPage', 'url'].flatMap((property) =>
      listOf(node.values[property])
        .map((value) => addressOf(value) ?? '')
        .filter((url) => url.replace(/#.*$/, '') !== canonical)
        .map((url) => problem('jsonld-page', { url }, node)),
    ),
  );
};
