import { problem } from '../../../problems/problem.ts';
import { attribute } from '../../html/page.ts';
import { instantOf } from '../../text.ts';
import { articlesOf, type DataRule, textsOf } from '../graph.ts';

/** Properties of schema.org that hold a time, where news uses them. */
const times = [
  'datePublished',
  'dateModified',
  'dateCreated',
  'uploadDate',
  'coverageStartTime',
  'coverageEndTime',
];

/** Times have an offset, and those of a story are the ones that readers see. */
export const dates: DataRule = (data) => [
  ...data.nodes.flatMap((node) =>
    times.flatMap((property) =>
      textsOf(node, property)
        .filter((value) => instantOf(value) === null)
        .map((value) => problem('jsonld-date', { property, value }, node)),
    ),
  ),
  ...visible(data),
];

const visible: DataRule = (data) => {
  const shown = new Set(
    data.page.all('time').map(({ node }) => instantOf(attribute(node, 'dateTime') ?? '')),
  );
  return articlesOf(data).flatMap((node) =>
    ['datePublished', 'dateModified'].flatMap((property) =>
      textsOf(node, property)
        .filter((value) => instantOf(value) !== null && !shown.has(instantOf(value)))
        .map((value) => problem('jsonld-visible', { property, value }, node)),
    ),
  );
};
