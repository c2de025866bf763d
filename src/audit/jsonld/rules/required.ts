import { problem } from '../../../problems/problem.ts';
import { type DataNode, type DataRule, isA, listOf } from '../graph.ts';
import { requirements } from '../requirements.ts';

/** What search engines ask of each thing is there. */
export const required: DataRule = (data) =>
  data.nodes.flatMap((node) => {
    if (isReference(node)) return [];
    return requirements
      .filter(({ type, everywhere }) => isA(node, type) && (everywhere || node.property === null))
      .flatMap(({ source, required, recommended }) => {
        const type = node.types[0] ?? '';
        return [
          ...missing(node, required).map((property) =>
            problem('jsonld-required', { type, property, source }, node),
          ),
          ...missing(node, recommended).map((property) =>
            problem('jsonld-recommended', { type, property, source }, node),
          ),
        ];
      });
  });

/** A thing that is only named here, by id or address. */
const isReference = ({ values }: DataNode) =>
  Object.keys(values).every((key) => ['@id', '@type', '@context', 'url', 'name'].includes(key));

const missing = ({ values }: DataNode, properties: readonly string[]) =>
  properties.filter((either) => !either.split('|').some((name) => has(values[name])));

const has = (value: unknown) => listOf(value).some((one) => one !== '');
