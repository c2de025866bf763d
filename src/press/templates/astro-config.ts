import type { AstroInlineConfig } from 'astro';

/** How Astro compiles templates, wherever Warraq stands: it looks for no file of settings. */
export const astroConfig = {
  output: 'server',
  publicDir: './src/public',
  compressHTML: true,
  devToolbar: { enabled: false },
} as const satisfies AstroInlineConfig;
