import ts from 'typescript';
import { type Module, nodesOf } from './modules.ts';
import { lineOf, type Rule } from './rules.ts';

export const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').length;

export const filesAreShort =
  (most: number): Rule =>
  (modules) =>
    modules
      .filter(({ text }) => linesOf(text) > most)
      .map(({ file, text }) => `${file} has ${linesOf(text)} lines`);

/** Folders hold no more files than a person takes in at once; folders in them are counted apart. */
export const foldersAreSmall =
  (most: number): Rule =>
  (modules) =>
    [...Map.groupBy(modules, ({ file }) => file.slice(0, file.lastIndexOf('/')))]
      .filter(([, files]) => files.length > most)
      .map(([folder, { length }]) => `${folder} has ${length} files`);

/** Files in `src/pages` say which template shows which page data, and no more. */
export const routesAreThin: Rule = (modules) =>
  filesAreShort(24)(modules.filter(({ file }) => file.startsWith('src/pages/')));

export const functionsAreShort =
  (most: number): Rule =>
  (modules) =>
    modules.flatMap(({ file, trees }: Module) =>
      trees
        .flatMap(nodesOf)
        .filter((node) => ts.isFunctionLike(node) && linesOf(node.getText()) > most)
        .map(
          (node) =>
            `${file}:${lineOf(node)} ${linesOf(node.getText())} lines: ${node.getText().split('\n', 1)}`,
        ),
    );
