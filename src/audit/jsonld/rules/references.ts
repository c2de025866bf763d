import { problem } from '../../../problems/problem.ts';
import { isAbsolute } from '../../addresses.ts';
import type { DataRule } from '../graph.ts';

/** What is only named by an id is described on the page, or the id is an absolute address. */
export const references: DataRule = ({ nodes }) => {
  const known = new Set(nodes.filter(({ types }) => types.length > 0).map(({ id }) => id));
  return nodes
    .filter(({ id, types }) => id !== null && types.length === 0 && !known.has(id) && !isStable(id))
    .map((node) => problem('jsonld-reference', { id: node.id ?? '' }, node));
};

/** A document of the web; an id within one is stable only where the document says so. */
const isStable = (id: string) => isAbsolute(id) && !id.includes('#');
