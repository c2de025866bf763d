import { expect, it } from 'vitest';
import { namesNoLanguage } from './languages.ts';
import { parseModule } from './modules.ts';
import * as rules from './rules.ts';
import { filesAreShort, foldersAreSmall, functionsAreShort, linesOf, routesAreThin } from './sizes.ts';

/** Runs a rule over files given as `path: text`. */
const on = (rule: rules.Rule, files: Record<string, string>) =>
  rule(Object.entries(files).map(([file, text]) => parseModule({ file, text })));

it.each([
  ['a static import', "import a from '../disk/a.ts';"],
  ['an export', "export * from '../disk/a.ts';"],
  ['a type', "import type { A } from '../disk/a.ts';"],
  ['a type in place', "let a: import('../disk/a.ts').A;"],
  ['a dynamic import', "await import('../disk/a.ts');"],
  ['a dynamic import in backticks', 'await import(`../disk/a.ts`);'],
  ['a worker', "new Worker(new URL('../disk/a.ts', import.meta.url));"],
  ['a folder of the same layer', "import a from '../outputs/a.ts';"],
])('layers: %s', (_what, text) => {
  expect(on(rules.importsPointDown, { 'src/checks/x.ts': text })).toHaveLength(1);
  expect(on(rules.importsPointDown, { 'src/press/x.ts': text })).toEqual([]);
});

it('layers: pages → layouts → components, in front matter and scripts', () => {
  const component =
    "---\nimport L from '../layouts/L.astro';\n---\n<p />\n<script>import '../pages/p.ts';</script>\n";
  expect(on(rules.importsPointDown, { 'src/components/C.astro': component })).toHaveLength(2);
  expect(on(rules.importsPointDown, { 'src/pages/p.astro': component })).toEqual([]);
  expect(on(rules.importsPointDown, { 'src/press/x.ts': "import '../../scripts/build.ts';" })).toHaveLength(
    1,
  );
  expect(on(rules.importsPointDown, { 'scripts/x.ts': "import '../src/press/press.ts';" })).toEqual([]);
  expect(
    on(rules.everyFolderHasALayer, { 'src/misc/a.ts': '', 'src/a.ts': '', 'src/disk/a.ts': '' }),
  ).toHaveLength(2);
});

it('cycles', () => {
  const [a, b] = ["import type { B } from './b.ts';", "import('./a.ts');"];
  expect(on(rules.importsAreAcyclic, { 'src/disk/a.ts': a, 'src/disk/b.ts': b })).toHaveLength(1);
  expect(on(rules.importsAreAcyclic, { 'src/disk/a.ts': "export * from './a.ts';" })).toHaveLength(1);
  expect(on(rules.importsAreAcyclic, { 'src/disk/a.ts': a, 'src/disk/b.ts': '' })).toEqual([]);
});

it.each([
  "import 'node:path';",
  "import 'path';",
  'process.exit();',
  'console.log(1);',
  'const { env } = process;',
])('effects: %s', (text) => {
  expect(on(rules.pureLayersHaveNoEffects, { 'src/outputs/x.ts': text })).toHaveLength(1);
  expect(on(rules.pureLayersHaveNoEffects, { 'src/disk/x.ts': text, 'scripts/x.ts': text })).toEqual([]);
});

it.each(['a.process();', '({ process: 1 });', '// process', "'console'", 'interface A { process(): void }'])(
  'no effects: %s',
  (text) => {
    expect(on(rules.pureLayersHaveNoEffects, { 'src/outputs/x.ts': text })).toEqual([]);
  },
);

it.each(["import 'node:fs';", "import { readFile } from 'node:fs/promises';", "await import('fs');"])(
  'files: %s',
  (text) => {
    expect(on(rules.onlyDiskReadsFiles, { 'src/press/x.ts': text })).toHaveLength(1);
    expect(on(rules.onlyDiskReadsFiles, { 'src/disk/x.ts': text })).toEqual([]);
  },
);

it.each([
  'Date.now();',
  'new Date();',
  'Date();',
  'f(Math.random);',
  'performance.now();',
  'Temporal.Now.instant();',
])('time and chance: %s', (text) => {
  const astro = `---\n---\n<p>{${text.replace(';', '')}}</p>\n`;
  expect(on(rules.timeAndChanceAreInputs, { 'src/newsroom/x.ts': text })).toHaveLength(1);
  expect(on(rules.timeAndChanceAreInputs, { 'src/layouts/X.astro': astro })).toHaveLength(1);
  expect(on(rules.timeAndChanceAreInputs, { 'src/press/x.ts': text, 'src/middleware.ts': text })).toEqual([]);
});

it('time and chance: an instant that is given is no clock', () => {
  expect(
    on(rules.timeAndChanceAreInputs, { 'src/newsroom/x.ts': 'new Date(0); Date.parse(x); a.now();' }),
  ).toEqual([]);
});

const noLanguage = namesNoLanguage(['en', 'ar']);
it.each([
  ['x.ts', "if (edition === 'ar') {}"],
  ['x.ts', 'const name = names.en;'],
  ['x.ts', 'const names = { ar: 1 };'],
  ['x.ts', 'const url = `/en/`;'],
  ['x.ts', "import strings from '../../locales/fr.json' with { type: 'json' };"],
  ['X.astro', '---\n---\n<p lang="ar" />\n'],
  ['X.astro', "---\nconst a = 'en';\n---\n<p />\n"],
  ['X.astro', "---\n---\n<p />\n<script>f('en')</script>\n"],
  ['X.astro', '---\n---\n<p />\n<style>p:lang(ar) { color: red }</style>\n'],
  ['x.css', "[lang='ar'] p { color: red }"],
  ['x.css', ':lang(he, ar) { color: red }'],
  ['x.css', 'a[hreflang|=en]::after { content: "" }'],
])('languages: %s %s', (name, text) => {
  expect(on(noLanguage, { [`src/layouts/${name}`]: text })).toHaveLength(1);
});

it.each([
  ['x.ts', "// en, ar\nconst bend = 'generate'; import base from '#base-dictionary';"],
  ['X.astro', '---\n---\n<p lang={edition.language}>en</p>\n'],
  ['x.css', "/* :lang(ar) */ [data-script='Arab'] { color: red }"],
])('no languages: %s %s', (name, text) => {
  expect(on(noLanguage, { [`src/layouts/${name}`]: text })).toEqual([]);
});

it('finds folders with too many files', () => {
  const files = { 'src/a/one.ts': '', 'src/a/two.ts': '', 'src/a/b/three.ts': '' };
  expect(on(foldersAreSmall(1), files)).toEqual(['src/a has 2 files']);
  expect(on(foldersAreSmall(2), files)).toEqual([]);
});

it('sizes', () => {
  const lines = (count: number) => 'a();\n'.repeat(count);
  expect(linesOf(lines(3))).toBe(3);
  expect(on(filesAreShort(150), { 'src/disk/a.ts': lines(151), 'src/disk/b.ts': lines(150) })).toHaveLength(
    1,
  );
  expect(on(routesAreThin, { 'src/pages/a.astro': lines(25), 'src/pages/b.astro': lines(24) })).toHaveLength(
    1,
  );
  const body = (count: number) => `{\n${lines(count - 2)}}`;
  expect(on(functionsAreShort(30), { 'src/disk/a.ts': `function f() ${body(31)}` })).toHaveLength(1);
  expect(on(functionsAreShort(30), { 'src/disk/a.ts': `const f = () => ${body(31)};` })).toHaveLength(1);
  expect(on(functionsAreShort(30), { 'src/disk/a.ts': `class A { m() ${body(30)} }` })).toEqual([]);
});

it('syntax', () => {
  expect(
    parseModule({ file: 'src/layouts/X.astro', text: '---\nconst a = ;\n---\n<p />\n' }).errors,
  ).toHaveLength(1);
  expect(parseModule({ file: 'src/layouts/X.astro', text: '---\n---\n<p>{a b}</p>\n' }).errors).not.toEqual(
    [],
  );
});
