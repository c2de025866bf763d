import ts from 'typescript';
import { type Module, nodesOf } from './modules.ts';
import { lineOf, type Rule } from './rules.ts';

/** Selectors that choose by language: `:lang(x)`, `[lang='x']`, `[hreflang|="x"]`. */
const selectors = /:lang\(([^)]*)\)|\[(?:lang|hreflang|xml\\:lang)[~|^$*]?=\s*["']?([^"'\]]*)/g;

/**
 * Languages are data: no text, no name of a property and no selector in code is one of them, nor
 * part of a path that is; no module imports the strings of one.
 */
export function namesNoLanguage(languages: readonly string[]): Rule {
  const isLanguage = (text: string) => text.split(/[/,\s"']+/).some((part) => languages.includes(part));
  const inCode = (module: Module) =>
    module.trees
      .flatMap(nodesOf)
      .filter((node) => isText(node) && isLanguage(node.text))
      .map((node) => `${module.file}:${lineOf(node)} ${node.parent.getText()}`);
  const inStyles = ({ file, css }: Module) =>
    [...css.matchAll(selectors)]
      .filter(([, tags, tag]) => isLanguage(tags ?? tag ?? ''))
      .map(([selector]) => `${file} ${selector}`);
  const inImports = ({ file, imports }: Module) =>
    imports.filter((one) => /(^|\/)locales\//.test(one)).map((one) => `${file} imports ${one}`);
  return (modules) =>
    modules.flatMap((module) => [...inCode(module), ...inStyles(module), ...inImports(module)]);
}

/** Literals, and names of properties: `{ en: … }`, `names.en`. */
function isText(node: ts.Node): node is ts.Node & { text: string } {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    return true;
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyAccessExpression(parent)) &&
    parent.name === node
  );
}
