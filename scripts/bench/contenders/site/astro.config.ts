import { defineConfig } from 'astro/config';

/** The site as Astro has it: a content collection, and pages that are built again when what they show changed. */
export default defineConfig({
  srcDir: './astro',
  publicDir: './static',
  cacheDir: './cache',
  trailingSlash: 'always',
  experimental: { incrementalBuild: true },
});
