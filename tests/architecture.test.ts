import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { namesNoLanguage } from './architecture/languages.ts';
import { type Module, parseModule } from './architecture/modules.ts';
import * as rules from './architecture/rules.ts';
import { filesAreShort, foldersAreSmall, functionsAreShort, routesAreThin } from './architecture/sizes.ts';

const project = new URL('../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, project), 'utf8');

/** Every file below a folder, parsed; not what npm installs for the bench. */
function modulesBelow(folder: string): Module[] {
  return readdirSync(new URL(folder, project), { withFileTypes: true }).flatMap((one) => {
    const file = `${folder}${one.name}`;
    if (one.name === 'node_modules') return [];
    return one.isDirectory() ? modulesBelow(`${file}/`) : [parseModule({ file, text: read(file) })];
  });
}

const modules = [...modulesBelow('src/'), ...modulesBelow('scripts/')];

const publication: { editions: Record<string, { language: string }> } = parse(
  read('content/publication.yaml'),
);
const languages = [
  ...Object.keys(publication.editions),
  ...Object.values(publication.editions).map(({ language }) => language),
];

/** What may be longer than a file should be, and why. */
const longFiles: Record<string, string> = {
  'scripts/bench/contenders/package-lock.json': 'a lockfile, written by npm',
  'src/audit/jsonld/vocabulary.ts': 'a table: types and properties of schema.org',
  'src/import/agency/media-topics.json': 'a table: which IPTC Media Topic is in which',
  'src/problems/audit-rules.ts': 'a table: every rule of the built site with its words and its source',
  'src/problems/catalogue.ts': 'a table: every rule with its words',
  'src/styles/fonts.css': 'a table: faces, their files and what these draw',
  'src/styles/fonts/paper-arabic-400.woff2': 'a font',
  'src/styles/fonts/paper-arabic-700.woff2': 'a font',
  'src/styles/fonts/scripts/nastaliq-400.woff2': 'a font',
  'src/newsroom/queries.ts': 'a table: every question with its answer',
};
/** What may read files besides `src/disk`, and why. */
const readers: Record<string, string> = {
  'scripts/bench/files.ts': 'writes what is measured, in folders of its own; no part of the product',
  'scripts/package/strip-types.mjs':
    'loads the TypeScript of themes on older Nodes, in a thread without our modules',
  'scripts/package/warraq.mjs':
    'is the first file that runs, and asks for a folder before anything is loaded',
  'scripts/test.ts': 'reads the report of the tests; no part of the product',
};
const without = (exceptions: Record<string, string>) => modules.filter(({ file }) => !(file in exceptions));

describe('the project', () => {
  it('is read whole', () => {
    expect(modules.length).toBeGreaterThan(90);
    expect(modules.flatMap(({ errors }) => errors)).toEqual([]);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
    expect(languages.length).toBeGreaterThan(2);
  });

  it('has a layer for every folder', () => {
    expect(rules.everyFolderHasALayer(modules)).toEqual([]);
  });

  it('imports only from lower layers', () => {
    expect(rules.importsPointDown(modules)).toEqual([]);
  });

  it('has no cycles, types included', () => {
    expect(rules.importsAreAcyclic(modules)).toEqual([]);
  });

  it('has effects in its upper layers only', () => {
    expect(rules.pureLayersHaveNoEffects(modules)).toEqual([]);
  });

  it('reads and writes files in one folder', () => {
    expect(rules.onlyDiskReadsFiles(without(readers))).toEqual([]);
  });

  it('takes time and chance as inputs', () => {
    expect(rules.timeAndChanceAreInputs(modules)).toEqual([]);
  });

  it('names no language', () => {
    expect(namesNoLanguage(languages)(modules)).toEqual([]);
  });

  it('has thin routes', () => {
    expect(routesAreThin(modules)).toEqual([]);
  });

  it('has files of at most 150 lines, and functions of at most 30', () => {
    expect(filesAreShort(150)(without(longFiles))).toEqual([]);
    expect(functionsAreShort(30)(modules)).toEqual([]);
  });

  it('has rooms of at most 25 files', () => {
    expect(foldersAreSmall(25)(modules.filter(({ file }) => file.startsWith('src/')))).toEqual([]);
  });

  it('makes no exception that is not needed', () => {
    const found = [filesAreShort(150), rules.onlyDiskReadsFiles, rules.timeAndChanceAreInputs];
    const needed = found.flatMap((rule) => rule(modules)).join('\n');
    for (const file of Object.keys({ ...longFiles, ...readers })) expect(needed).toContain(file);
  });
});
