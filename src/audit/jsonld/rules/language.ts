import { problem } from '../../../problems/problem.ts';
import { primary } from '../../text.ts';
import { articlesOf, type DataRule, isA, textsOf } from '../graph.ts';

/** A page's story, and what describes the page itself, are in its language. */
export const language: DataRule = (data) => {
  const lang = data.page.root?.lang ?? '';
  const pages = data.nodes.filter((node) => node.property === null && isA(node, 'WebPage'));
  return [...articlesOf(data), ...pages].flatMap((node) =>
    textsOf(node, 'inLanguage')
      .filter((value) => primary(value) !== primary(lang))
      .map((value) => problem('jsonld-language', { value, lang }, node)),
  );
};
