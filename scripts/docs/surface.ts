import path from 'node:path';
import ts from 'typescript';
import { slotNames } from '../../src/theme/slots.ts';
import { readText } from '../bench/files.ts';
import { project } from '../options.ts';

const apiFile = 'src/theme/api.ts';
const parse = (file: string, text: string) =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
const read = (file: string) => readText(path.join(project, file)) ?? '';
/** A declaration without its comments. */
const printer = ts.createPrinter({ removeComments: true });
const print = (node: ts.Node, source: ts.SourceFile) =>
  printer.printNode(ts.EmitHint.Unspecified, node, source);

/** The `Props` of a part of pages, as its default declares them. */
export function propsOf(slot: string): string {
  const [, front = ''] = /^---\n([\s\S]*?)\n---/.exec(read(`src/components/slots/${slot}.astro`)) ?? [];
  const source = parse(slot, front);
  const found = source.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'Props');
  return found ? print(found, source) : '';
}

interface Exported {
  /** As newsrooms know it, and as its file does. */
  name: string;
  own: string;
  file: string;
}

/** What `warraq` exports, in the order of names. */
export function exportsOf(): Exported[] {
  const source = parse(apiFile, read(apiFile));
  const all = source.statements.flatMap((one) => {
    if (!ts.isExportDeclaration(one) || !one.exportClause || !ts.isNamedExports(one.exportClause)) return [];
    const from =
      one.moduleSpecifier && ts.isStringLiteral(one.moduleSpecifier) ? one.moduleSpecifier.text : '';
    const file = path.posix.join(path.posix.dirname(apiFile), from);
    return one.exportClause.elements.map(({ name, propertyName }) => ({
      name: name.text,
      own: (propertyName ?? name).text,
      file,
    }));
  });
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** How a file declares a name, without the bodies of functions. */
export function declarationOf({ own, file }: Exported): string {
  const source = parse(file, read(file));
  const found = source.statements.find((one) => {
    if (ts.isVariableStatement(one))
      return one.declarationList.declarations.some(({ name }) => name.getText() === own);
    return (
      (ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one) || ts.isFunctionDeclaration(one)) &&
      one.name?.text === own
    );
  });
  if (!found) throw new RangeError(`no declaration of ${own} in ${file}`);
  if (ts.isFunctionDeclaration(found) && found.body)
    return source.text.slice(found.getStart(), found.body.getStart()).trim();
  return print(found, source);
}

/** All that newsrooms are promised: parts of pages with what they are given, and what code may use. */
export function surface(): string {
  const parts = slotNames.map((slot) => `${slot}\n${propsOf(slot)}`);
  const uses = exportsOf().map((one) => `${one.name}\n${declarationOf(one)}`);
  return `${[...parts, ...uses].join('\n\n')}\n`;
}
