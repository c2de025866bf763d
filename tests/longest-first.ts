import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, as the end of `npm test` names them, of those that need whole sites. */
const longest = [
  'delivery/deploy',
  'browser/pages',
  'browser/xss',
  'packages/packages',
  'desk/saving',
  'scripts/launch',
  'scripts/astro-build',
  'press/crash',
  'press/serve/live',
  'press/watch/watch',
  'browser/dev',
].map((name) => `/tests/${name}.test.ts`);

const rank = ({ moduleId, project }: TestSpecification): number => {
  if (project.name === 'pure') return 0;
  return longest.some((end) => moduleId.endsWith(end)) ? 1 : 2;
};

/** Begins with what takes longest, so that no process is left alone with it in the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
