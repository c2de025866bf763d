import path from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { digest, read } from '../src/disk/files.ts';
import { walk } from '../src/disk/walk.ts';
import { parseYaml } from '../src/problems/yaml.ts';
import { nameInBundle, newsroomNames, processes, threads } from './programs.ts';

/**
 * Packages that stay outside: those with a binary, with programs of threads or with files beside their
 * code that they look for, and the compiler of templates.
 */
const outside =
  /^(?:@astrojs\/compiler|@fontsource|@sparticuz\/chromium|@takumi-rs\/core|astro|css-tree|exifreader|libxml2-wasm|playwright-core|rolldown|satteri|sharp|tinypool|vite$)/;

/** Programs that others start by URL. */
const started = [...threads, ...processes];

interface BundleOptions {
  /** Where what is written will stand, if not where it is written. */
  standsIn?: string;
  /** Names in the code → what stands for them. */
  define?: Record<string, string>;
  /** The first line of each file. */
  banner?: string;
}

/**
 * Writes the commands of newsrooms as plain JavaScript.
 *
 * @param folder where to write; what is in it finds files of the project at the same distance
 * @param pages the digest of the code that pages are made with
 */
export const bundle = (project: string, folder: string, pages: string): Promise<void> =>
  bundlePrograms(project, folder, newsroomPrograms, { define: bundledNames(project, pages) });

/** What stands for names in the code of a bundle: the digest of the code that pages are made with, and data read beforehand. */
export const bundledNames = (project: string, pages: string): Record<string, string> => ({
  BUNDLED_PAGES: JSON.stringify(pages),
  BUNDLED_YAML: JSON.stringify(JSON.stringify(shippedData(path.join(project, 'locales')))),
});

/** Digests of the YAML files in a folder → their data. */
const shippedData = (folder: string) =>
  Object.fromEntries(
    walk(folder)
      .files.filter(({ name }) => name.endsWith('.yaml'))
      .map(({ name }) => read(path.join(folder, name)))
      .map((bytes) => [digest(bytes), parseYaml(bytes.toString(), folder).data]),
  );

/** The commands of newsrooms, and what they start. */
export const newsroomPrograms = [...newsroomNames.map((name) => `scripts/${name}.ts`), ...started];

/**
 * Writes programs as plain JavaScript: one file for each, with the packages they use, in chunks that are
 * loaded when they are needed, as the modules are that they are made of.
 */
export async function bundlePrograms(
  project: string,
  folder: string,
  programs: readonly string[],
  { standsIn = folder, define = {}, banner = '' }: BundleOptions,
): Promise<void> {
  const made = await rolldown({
    cwd: project,
    input: Object.fromEntries(programs.map((one) => [nameInBundle(one), path.join(project, one)])),
    platform: 'node',
    external: (id) => outside.test(id),
    transform: { define },
    optimization: { inlineConst: true },
    plugins: [ownUrls(project, standsIn)],
    logLevel: 'silent',
  });
  await made.write({
    dir: folder,
    banner,
    format: 'esm',
    sourcemap: true,
    sourcemapExcludeSources: true,
    sourcemapPathTransform: (source, map) => path.relative(standsIn, path.resolve(path.dirname(map), source)),
    chunkFileNames: 'chunk-[name]-[hash].js',
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await made.close();
}

/** URLs that modules make of their own place lead where they led: to programs in the bundle, else to source files. */
function ownUrls(project: string, folder: string): Plugin {
  const below = (file: string) => path.relative(project, file).split(path.sep).join('/');
  return {
    name: 'own-urls',
    transform: {
      filter: { id: /\.ts$/, code: 'import.meta.url' },
      handler: (code, id) => {
        const source = path.relative(folder, id).split(path.sep).join('/');
        const programs = code.replace(/new URL\('([^']+)', import\.meta\.url\)/g, (text, name: string) => {
          const program = below(path.join(path.dirname(id), name));
          return started.includes(program)
            ? `new URL('./${nameInBundle(program)}.js', import.meta.here)`
            : text;
        });
        const own = `new URL(${JSON.stringify(source)}, import.meta.url).href`;
        return {
          code: programs.replaceAll('import.meta.url', own).replaceAll('import.meta.here', 'import.meta.url'),
          map: null,
        };
      },
    },
  };
}
