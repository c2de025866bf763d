import { problem } from '../../../problems/problem.ts';
import { visibleText } from '../../html/page.ts';
import { collapsed } from '../../text.ts';
import { articlesOf, type DataRule, described, isObject, listOf } from '../graph.ts';

const source = 'https://developers.google.com/search/docs/appearance/structured-data/article#author-bp';

/** Whoever wrote a story is a thing with name and address, and readers see the name. */
export const authors: DataRule = (data) => {
  const [body] = data.page.all('body');
  return articlesOf(data).flatMap((node) => {
    const text = body ? collapsed(visibleText(body.node)) : '';
    return [...listOf(node.values['author']), ...listOf(node.values['translator'])].flatMap((value) => {
      const author = described(data, value);
      const type = 'author';
      if (!isObject(author) || typeof author['name'] !== 'string')
        return [problem('jsonld-required', { type, property: 'name', source }, node)];
      const name = author['name'];
      return [
        ...(author['url'] || author['sameAs']
          ? []
          : [problem('jsonld-recommended', { type, property: 'url', source }, node)]),
        ...(text.includes(collapsed(name))
          ? []
          : [problem('jsonld-visible', { property: type, value: name }, node)]),
      ];
    });
  });
};
