import path from 'node:path';
import ts from 'typescript';
import { write } from '../bench/files.ts';
import { project } from '../options.ts';

const entry = 'src/theme/api.ts';
/** A module that a declaration names by its place. */
const named = /((?:from |import\()["'])(\.[^"']+)\.ts(?=["'])/g;

/**
 * Writes the declarations of what newsrooms may use, and of what those name, and nothing else.
 *
 * @throws if a declaration can't be written, as where a type is not exported
 */
export function writeDeclarations(folder: string): void {
  const made = declarations();
  const wanted = new Set([entry]);
  for (const file of wanted) {
    const text = made.get(file);
    if (text === undefined) throw new Error(`there is no declaration of ${file}`);
    for (const [, , name = ''] of text.matchAll(named))
      wanted.add(path.posix.join(path.posix.dirname(file), `${name}.ts`));
    const place = path.join(folder, path.relative('src', file).replace(/\.ts$/, '.d.ts'));
    write(place, text.replaceAll(named, '$1$2.js'));
  }
}

/** File → its declarations, of all that the entry leads to. */
function declarations(): Map<string, string> {
  const made = new Map<string, string>();
  const settings = ts.getParsedCommandLineOfConfigFile(
    path.join(project, 'tsconfig.json'),
    { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: project, outDir: project },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  const types = ['src/env.d.ts', 'src/language/i18next.d.ts'];
  const files = [entry, ...types].map((name) => path.join(project, name));
  const program = ts.createProgram(files, settings?.options ?? {});
  const { diagnostics } = program.emit(undefined, (file, text) => {
    const name = path.relative(project, file).split(path.sep).join('/');
    made.set(name.replace(/\.d\.ts$/, '.ts'), text);
  });
  const wrong = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return made;
}
