import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // Whole-site builds and browsers take their time on shared machines; nothing is judged by it.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
