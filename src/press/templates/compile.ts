import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyFolder } from '../../disk/folders.ts';
import type { Roots } from '../../disk/roots.ts';
import { readTheme } from '../../disk/theme.ts';
import { hasErrors, problem } from '../../problems/problem.ts';
import type { CompileFault } from './compile-fault.ts';
import { ThemeBroken } from './theme-broken.ts';

/**
 * Compiles the templates of a project, with what the newsroom's theme has in their place, into a folder,
 * in a process of its own. What is wrong with the theme is thrown as its problems, anything else as what
 * the compiler printed.
 */
export async function compile(roots: Roots, folder: string): Promise<void> {
  const { problems } = readTheme(roots);
  if (hasErrors(problems)) throw new ThemeBroken(problems);
  const { code, said, fault } = await runCompiler(roots, folder);
  const inTheme = fault?.file && roots.theme && path.relative(roots.theme, fault.file);
  if (fault && inTheme && !inTheme.startsWith('..')) throw new ThemeBroken([faultProblem(fault, inTheme)]);
  if (code !== 0) throw new Error(`the templates could not be compiled\n${said}`);
  if (roots.theme) copyFolder(path.join(roots.theme, 'public'), path.join(folder, 'client'));
}

const faultProblem = ({ detail, line, column }: CompileFault, file: string) =>
  problem('theme-syntax', { detail }, { file: `theme/${file.split(path.sep).join('/')}`, line, column });

/** What templates ask of Vite: https://vite.dev/guide/env-and-mode. Test runners put it into the environment. */
const asked = new Set(['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']);

/** The environment without what would get into templates: they are the same whoever asks for them. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !asked.has(name));
  return { ...Object.fromEntries(own), NODE_ENV: 'production' };
}

async function runCompiler(roots: Roots, folder: string) {
  const program = fileURLToPath(new URL('./compile-templates.ts', import.meta.url));
  const env = { ...environment(), ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [program, JSON.stringify(roots), folder], {
    cwd: roots.project,
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  let fault: CompileFault | undefined;
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  child.on('message', (message) => {
    fault = message as CompileFault;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said, fault };
}
