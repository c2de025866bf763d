import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { passthroughImageService } from 'astro/config';
import { exists } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import { draftsPath } from '../../publication/urls.ts';
import { watchContent, watchTheme } from '../dev/dev.ts';
import { devSettings } from '../dev/settings.ts';
import { belowTheme } from './theme-layer.ts';
import { themePlugin } from './theme-plugin.ts';

interface AdapterOptions {
  /** Where the compiled templates go. `null`: into the cache, and the press runs when they are done. */
  compileTo: string | null;
  /** Those of the settings by default. */
  roots?: Roots;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Makes Astro a template compiler: `astro build` compiles `src/pages` into an app that knows no
 * content, then the press renders the site with it. Astro empties its output folder, so that is
 * pointed into the cache and the published folder is the press's alone.
 */
export default function warraq({ compileTo, roots }: AdapterOptions = { compileTo: null }): AstroIntegration {
  let [published, root] = ['', ''];
  return {
    name: 'warraq',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig, injectRoute }) => {
        published = fileURLToPath(config.outDir);
        root = fileURLToPath(config.root);
        const folders = roots ?? devSettings(path.resolve(root)).roots;
        updateConfig(common(folders));
        if (command === 'dev') updateConfig({ vite: { plugins: [watchContent(root), watchTheme(folders)] } });
        if (command === 'build') updateConfig(settings(root, compileTo));
        if (command === 'dev') injectRoute({ pattern: draftsPath, entrypoint: drafts });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'warraq',
          entrypointResolution: 'auto',
          serverEntrypoint: here('./entry.ts'),
          previewEntrypoint: here('../dev/preview.ts'),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'unsupported' },
        });
      },
      'astro:server:start': ({ address }) => readAtOnce(address.port),
      'astro:build:done': async () => {
        if (compileTo === null) await press(root, published);
      },
    },
  };
}

/** No build knows this template. */
const drafts = here('../../layouts/Drafts.astro');

/** The first request reads content and tells what is wrong with it: that need not wait for an editor. */
function readAtOnce(port: number): void {
  fetch(`http://localhost:${port}/`).catch(() => {});
}

/**
 * Where the compiled app goes; it holds all the code it needs, since it leaves the project. Pages get
 * files and nothing inline, which their security policy would not allow.
 */
function settings(root: string, compileTo: string | null): Partial<AstroConfig> {
  const target = compileTo ?? path.join(root, '.warraq/astro');
  const folder = (name: string) => pathToFileURL(`${target}/${name}`);
  return {
    outDir: folder(''),
    cacheDir: folder('cache/'),
    build: { client: folder('client/'), server: folder('server/'), inlineStylesheets: 'never' },
    vite: { cacheDir: `${target}/cache/vite`, ssr: { noExternal: true }, build: { assetsInlineLimit: 0 } },
  } as unknown as Partial<AstroConfig>;
}

/** The newsroom's theme in its places; where there is one, compiled templates tell where in it they come from. */
function common(roots: Roots) {
  const hasTheme = roots.theme !== undefined && exists(roots.theme);
  const mapped = {
    build: { sourcemap: 'inline' as const },
    environments: { client: { build: { sourcemap: false } } },
  };
  return {
    image: { service: passthroughImageService() },
    vite: {
      plugins: [themePlugin(roots)],
      ...(hasTheme ? { ...mapped, css: { postcss: { plugins: [belowTheme(roots)] } } } : {}),
    },
  };
}

/** Runs the press in a process of its own, so that nothing of the compiler stays in its memory. */
async function press(root: string, out: string): Promise<void> {
  const child = spawn(process.execPath, [`${root}scripts/build.ts`, '--out', out], {
    cwd: root,
    stdio: 'inherit',
  });
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new Error('the press stopped; the published site is as it was');
}
