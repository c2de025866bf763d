import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { type Finding, finding } from '../problems/problem.ts';
import { parseMachine } from '../story/machine-blocks.ts';

/** The most blocks that are counted. */
const counted = 1000;

/** What a machine translated is read by a person before it is published. */
export function machineDrafts({ articles, pages }: Content): Finding[] {
  return [...articles, ...pages].flatMap(({ status, machine, body: { file } }) => {
    if (machine === undefined || status !== 'published') return [];
    const blocks = parseMachine(machine, counted).size;
    return [finding('machine-draft', { blocks, file }, file, ['translation', 'machine'])];
  });
}
