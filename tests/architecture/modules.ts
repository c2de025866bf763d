import path from 'node:path';
import ts from 'typescript';

/** A file of the project as text; `file` is relative to the project, `/` between names. */
export interface SourceText {
  file: string;
  text: string;
}

/** A file and what can be read from its code. */
export interface Module extends SourceText {
  /** Files and packages it refers to: statically, dynamically, for types only, or by URL. */
  imports: string[];
  /** Its TypeScript as syntax trees; an Astro component has one for each of its parts. */
  trees: ts.SourceFile[];
  /** Its style rules, without comments. */
  css: string;
  /** What the parser could not read. */
  errors: string[];
}

/** Reads a file as TypeScript's own parser does. */
export function parseModule({ file, text }: SourceText): Module {
  const parts = partsOf(file, text);
  const trees = parts.map(({ code, kind }) =>
    ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind),
  );
  return {
    file,
    text,
    trees,
    css: cssOf(file, text).replace(/\/\*[\s\S]*?\*\//g, ''),
    imports: trees.flatMap((tree) => nodesOf(tree).flatMap(specifierOf)).map((one) => resolve(file, one)),
    errors: trees.flatMap(syntaxErrors),
  };
}

/** Every node of a tree, outermost first. */
export function nodesOf(root: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    found.push(node);
    node.forEachChild(visit);
  };
  visit(root);
  return found;
}

interface Part {
  code: string;
  kind: ts.ScriptKind;
}

const astroParts = /^---\n(?<front>[\s\S]*?)\n---\n(?<template>[\s\S]*)$/;
const element = (name: string) => new RegExp(`(<${name}\\b[^>]*>)([\\s\\S]*?)(</${name}>)`, 'g');

/** The code of a file: an Astro template is JSX once its scripts and styles are taken out. */
function partsOf(file: string, text: string): Part[] {
  if (/\.(ts|mjs)$/.test(file)) return [{ code: text, kind: ts.ScriptKind.TS }];
  if (file.endsWith('.tsx')) return [{ code: text, kind: ts.ScriptKind.TSX }];
  if (!file.endsWith('.astro')) return [];
  const { front = '', template = text } = astroParts.exec(text)?.groups ?? {};
  const jsx = template
    .replace(element('script'), '$1$3')
    .replace(element('style'), '$1$3')
    .replace(/<!doctype html>|<!--[\s\S]*?-->/g, '');
  const scripts = [...template.matchAll(element('script'))].map(([, , code = '']) => code);
  return [
    { code: front, kind: ts.ScriptKind.TS },
    { code: `<>${jsx}</>`, kind: ts.ScriptKind.TSX },
    ...scripts.map((code) => ({ code, kind: ts.ScriptKind.TS })),
  ];
}

function cssOf(file: string, text: string): string {
  if (file.endsWith('.css')) return text;
  return file.endsWith('.astro')
    ? [...text.matchAll(element('style'))].map(([, , css]) => css).join('\n')
    : '';
}

/** What the parser found, which it keeps to itself: asking in public takes a program for each file. */
function syntaxErrors(tree: ts.SourceFile & { parseDiagnostics?: readonly ts.Diagnostic[] }): string[] {
  const { parseDiagnostics = [] } = tree;
  return parseDiagnostics.map(
    (one) => `${tree.fileName}: ${ts.flattenDiagnosticMessageText(one.messageText, ' ')}`,
  );
}

/** What a node imports, as written. */
function specifierOf(node: ts.Node): string[] {
  const literal = (one: ts.Node | undefined) => (one && ts.isStringLiteralLike(one) ? [one.text] : []);
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return literal(node.expression);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  if (ts.isCallExpression(node) && loads(node.expression)) return literal(node.arguments[0]);
  const [first, second] = ts.isNewExpression(node) ? (node.arguments ?? []) : [];
  return second?.getText() === 'import.meta.url' ? literal(first) : [];
}

const loads = (callee: ts.Expression) =>
  callee.kind === ts.SyntaxKind.ImportKeyword ||
  ['require', 'import.meta.resolve', 'import.meta.glob'].includes(callee.getText());

/** A file of the project for a relative specifier, else the specifier itself. */
function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
}
