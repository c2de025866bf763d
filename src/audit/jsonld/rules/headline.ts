import { problem } from '../../../problems/problem.ts';
import { visibleText } from '../../html/page.ts';
import { collapsed } from '../../text.ts';
import { articlesOf, type DataRule, textsOf } from '../graph.ts';

/** The headline of a story is the main heading of its page. */
export const headline: DataRule = (data) => {
  const [h1] = data.page.all('h1');
  const heading = h1 ? collapsed(visibleText(h1.node)) : '';
  return articlesOf(data).flatMap((node) =>
    textsOf(node, 'headline')
      .filter((value) => collapsed(value) !== heading)
      .map((value) => problem('jsonld-visible', { property: 'headline', value }, node)),
  );
};
