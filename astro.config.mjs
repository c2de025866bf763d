import { defineConfig } from 'astro/config';
import warraq from './src/press/templates/adapter.ts';

// Astro compiles the templates; the press renders the pages. See CONTRIBUTING.md.
export default defineConfig({
  output: 'server',
  adapter: warraq(),
  publicDir: './src/public',
  compressHTML: true,
  devToolbar: { enabled: false },
});
