import { problem } from '../../../problems/problem.ts';
import { type DataNode, type DataRule, isA, isObject, listOf } from '../graph.ts';

/** The items of a list are numbered from 1, and each says what it is. */
export const lists: DataRule = ({ nodes }) =>
  nodes
    .filter((node) => isA(node, 'ItemList'))
    .flatMap((node) => {
      const detail = wrongWith(node);
      return detail ? [problem('jsonld-list', { detail }, node)] : [];
    });

function wrongWith(node: DataNode): string | null {
  const items = listOf(node.values['itemListElement']).filter(isObject);
  const isCrumbs = isA(node, 'BreadcrumbList');
  if (items.length === 0) return null;
  if (items.some((item, index) => Number(item['position'] ?? index + 1) !== index + 1))
    return `The items of the ${node.types[0]} are not numbered from 1.`;
  const lacks = items.find((item, index) => {
    const last = isCrumbs && index === items.length - 1;
    return !(item['item'] ?? item['url'] ?? (last ? item['name'] : undefined));
  });
  if (lacks) return `Item ${lacks['position']} of the ${node.types[0]} leads nowhere.`;
  const unnamed = isCrumbs && items.find(({ name, item }) => !name && !(isObject(item) && item['name']));
  return unnamed ? `Item ${unnamed['position']} of the ${node.types[0]} has no name.` : null;
}
