import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // One more than Vitest's default: most tests wait for builds, browsers and disks.
    maxWorkers: '100%',
    // Whole-site builds and browsers take their time on shared machines; nothing is judged by it.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
