import { problem } from '../../../problems/problem.ts';
import type { DataRule } from '../graph.ts';
import { allows, kindsOf } from '../vocabulary.ts';

/** Types and properties are those of schema.org, and each property belongs to its type. */
export const vocabulary: DataRule = ({ nodes }) =>
  nodes.flatMap((node) => {
    const unknown = node.types.filter((type) => kindsOf(type).length === 0);
    if (unknown.length > 0)
      return unknown.map((name) => problem('jsonld-vocabulary', { name, type: '' }, node));
    const [type] = node.types;
    if (!type) return [];
    return Object.keys(node.values)
      .filter((name) => !isSyntax(name) && !node.types.some((one) => allows(one, name)))
      .map((name) => problem('jsonld-vocabulary', { name, type }, node));
  });

/** Keywords of JSON-LD, and what actions ask for: https://schema.org/docs/actions.html#part-4 */
const isSyntax = (name: string) => name.startsWith('@') || /-(?:input|output)$/.test(name);
