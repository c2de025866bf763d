import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** Tests of functions: neither whole sites nor browsers. */
const pure = [
  'architecture',
  'checks',
  'components/search',
  'create',
  'desk/client/editing',
  'desk/client/model',
  'desk/client/shared',
  'desk/client/text',
  'docs',
  'import',
  'language',
  'markdown',
  'newsroom',
  'outputs',
  'problems',
  'prose',
  'publication',
  'story',
  'styles',
  'theme',
  'upgrade',
];
const pureFiles = ['tests/*.test.ts', ...pure.map((folder) => `tests/${folder}/**/*.test.ts`)];

export default defineConfig({
  test: {
    setupFiles: ['tests/setup.ts'],
    // Files leave nothing behind, so they share processes and what those have loaded and started.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // One more than Vitest's default: most tests wait for builds, browsers and disks.
    maxWorkers: '100%',
    // Whole-site builds and browsers take their time on shared machines; nothing is judged by it.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pureFiles } },
      { extends: true, test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: pureFiles } },
    ],
  },
});
