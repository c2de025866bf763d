import { defineConfig } from 'astro/config';
import warraq from './src/press/templates/adapter.ts';
import { astroConfig } from './src/press/templates/astro-config.ts';

// Astro compiles the templates; the press renders the pages. See CONTRIBUTING.md.
export default defineConfig({ ...astroConfig, adapter: warraq() });
