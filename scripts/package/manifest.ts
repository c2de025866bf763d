import path from 'node:path';
import { readText } from '../bench/files.ts';
import { project } from '../options.ts';

/** What is used of `package.json` here. */
export interface Manifest {
  version: string;
  license: string;
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
  optionalDependencies: Readonly<Record<string, string>>;
  imports: Readonly<Record<string, string>>;
  /** Provenance is only given to packages that name theirs. */
  repository?: unknown;
  [key: string]: unknown;
}

/**
 * What is for developers alone here, and newsrooms need: types that the declarations name, and of what compiles a
 * theme the version that Warraq is tested with, since another may write the same script in other words.
 */
const besides = ['@types/hast', '@types/mdast', 'rolldown', 'temporal-polyfill'];
/** What newsrooms install that print. */
const forPaper = ['@sparticuz/chromium', 'playwright-core'];

/** The manifest of this repository. */
export const ownManifest = (): Manifest =>
  JSON.parse(readText(path.join(project, 'package.json')) ?? '{}') as Manifest;

/**
 * The manifest of the package `warraq`, as JSON: what this repository runs with, and nothing it is tested with.
 * Newsrooms bring the newest Node that it runs on, whatever Node installs them; by itself it runs on those it names.
 */
export function engineManifest(): object {
  const { version, license, dependencies, devDependencies, imports, repository } = ownManifest();
  const others = besides.map((name) => [name, devDependencies[name]] as const);
  return {
    name: 'warraq',
    version,
    description: 'News sites in two languages, or more, from a folder of Markdown files.',
    ...(repository ? { repository } : {}),
    keywords: ['news', 'publishing', 'static-site', 'i18n', 'rtl', 'arabic'],
    license,
    type: 'module',
    engines: { node: '>=22.13' },
    bin: { warraq: 'scripts/warraq.mjs' },
    // For who looks at no `exports`, as TypeScript may.
    types: './types/theme/api.d.ts',
    exports: {
      '.': { types: './types/theme/api.d.ts', default: './dist/theme-api.js' },
      './components/*': './src/components/slots/*',
      './parts/*': './src/components/*',
      './package.json': './package.json',
    },
    imports,
    dependencies: sorted({ ...dependencies, ...Object.fromEntries(others) }),
    peerDependencies: Object.fromEntries(forPaper.map((name) => [name, `>=${devDependencies[name]}`])),
    peerDependenciesMeta: Object.fromEntries(forPaper.map((name) => [name, { optional: true }])),
    publishConfig: { access: 'public', provenance: true },
  };
}

/** The manifest of the package `create-warraq`, as JSON. Its code holds all that it needs. */
export function createManifest(): object {
  const { version, license, repository } = ownManifest();
  return {
    name: 'create-warraq',
    version,
    description: 'Starts a newsroom of your own with Warraq: `npm create warraq@latest`.',
    ...(repository ? { repository } : {}),
    license,
    type: 'module',
    bin: { 'create-warraq': 'dist/create.js' },
    engines: { node: '>=20' },
    publishConfig: { access: 'public', provenance: true },
  };
}

const sorted = (entries: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
