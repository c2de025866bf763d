import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { type Module, nodesOf } from './modules.ts';

/** A rule over the whole project: what breaks it, one line each, file first. */
export type Rule = (modules: readonly Module[]) => string[];

/**
 * The layers, lowest first: a module imports only from lower ones and from its own folder. The
 * last four are one layer of the design, in the order in which they use each other.
 */
const layers = [
  ['publication', 'problems'],
  ['language', 'story'],
  ['markdown', 'import'],
  ['newsroom'],
  ['audit', 'checks', 'create', 'outputs', 'prose', 'translation', 'upgrade'],
  ['theme'],
  ['disk'],
  ['press', 'delivery'],
  ['public', 'styles'],
  ['components'],
  ['layouts'],
  ['pages', 'middleware.ts', 'env.d.ts'],
  ['scripts'],
] as const;

/** The folder of `src/` that a file is in, or the file itself at its top; `scripts` for the command lines. */
const placeOf = (file: string) => (file.startsWith('src/') ? file.split('/')[1] : file.split('/')[0]) ?? '';
const heightOf = (file: string) => layers.findIndex((layer) => layer.some((one) => one === placeOf(file)));
const isOurs = (file: string) => /^(src|scripts)\//.test(file);
const firstImpure = heightOf('src/disk/');

export const everyFolderHasALayer: Rule = (modules) =>
  modules.filter(({ file }) => heightOf(file) < 0).map(({ file }) => `${file} is in no layer`);

export const importsPointDown: Rule = (modules) =>
  modules.flatMap(({ file, imports }) =>
    imports
      .filter((one) => isOurs(one) && placeOf(one) !== placeOf(file) && heightOf(one) >= heightOf(file))
      .map((one) => `${file} imports ${one}`),
  );

export const importsAreAcyclic: Rule = (modules) => {
  const imports = new Map(modules.map((one) => [one.file, one.imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    const start = trail.indexOf(file);
    if (start >= 0) found.push([...trail.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const { file } of modules) visit(file, []);
  return found;
};

export const pureLayersHaveNoEffects: Rule = (modules) =>
  modules
    .filter(({ file }) => heightOf(file) < firstImpure)
    .flatMap((module) => [
      ...module.imports.filter((one) => isBuiltin(one)).map((one) => `${module.file} imports ${one}`),
      ...references(module, ['process', 'console', 'globalThis', 'Buffer', 'fetch']),
    ]);

export const onlyDiskReadsFiles: Rule = (modules) =>
  modules
    .filter(({ file }) => placeOf(file) !== 'disk')
    .flatMap(({ file, imports }) =>
      imports.filter((one) => /^(node:)?fs(\/|$)/.test(one)).map((one) => `${file} imports ${one}`),
    );

/** Where time may enter: the command line, what serves and watches, and what compares files on disk. */
const mayReadTheClock = (file: string) =>
  ['disk', 'press', 'scripts', 'middleware.ts'].includes(placeOf(file));

export const timeAndChanceAreInputs: Rule = (modules) =>
  modules
    .filter(({ file }) => !mayReadTheClock(file))
    .flatMap((module) => [
      ...references(module, ['performance']),
      ...module.trees.flatMap(nodesOf).filter(readsClockOrChance).map(described(module)),
    ]);

function readsClockOrChance(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  if (ts.isCallExpression(node)) return node.expression.getText() === 'Date';
  if (!ts.isPropertyAccessExpression(node)) return false;
  return ['Date.now', 'Math.random', 'Temporal.Now', 'crypto.randomUUID', 'crypto.getRandomValues'].includes(
    node.getText(),
  );
}

/** Where a module uses global names; properties and declarations of that name don't count. */
function references(module: Module, names: readonly string[]): string[] {
  return module.trees
    .flatMap(nodesOf)
    .filter(
      (node) => ts.isIdentifier(node) && names.includes(node.text) && !isNamePart(node) && !declares(node),
    )
    .map(described(module));
}

function isNamePart(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
}

function declares(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBindingElement(parent)) return true;
  return (
    (ts.isPropertySignature(parent) || ts.isMethodSignature(parent) || ts.isParameter(parent)) &&
    parent.name === node
  );
}

const described =
  ({ file }: Module) =>
  (node: ts.Node) =>
    `${file}:${lineOf(node)} ${node.getText()}`;

/** The line of a node in the part of the file that it is in. */
export function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}
