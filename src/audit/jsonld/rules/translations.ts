import { problem } from '../../../problems/problem.ts';
import { attribute, links } from '../../html/page.ts';
import { addressOf, articlesOf, type DataRule, isObject, listOf } from '../graph.ts';

/** The translations that structured data names are those that the head names. */
export const translations: DataRule = (data) => {
  const alternates = new Set(links(data.page, 'alternate').map(({ node }) => attribute(node, 'href')));
  return articlesOf(data).flatMap((node) =>
    ['translationOfWork', 'workTranslation'].flatMap((property) =>
      listOf(node.values[property])
        .filter((value) => !isObject(value) || value['url'] !== undefined)
        .map((value) => addressOf(value) ?? '')
        .filter((url) => !alternates.has(url))
        .map((url) => problem('jsonld-translation', { url, property }, node)),
    ),
  );
};
