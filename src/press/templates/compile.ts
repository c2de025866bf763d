import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compiles the templates of a project into a folder, in a process of its own; throws what it printed. */
export async function compile(project: string, folder: string): Promise<void> {
  const program = fileURLToPath(new URL('./compile-templates.ts', import.meta.url));
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [program, project, folder], {
    cwd: project,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`the templates could not be compiled\n${said}`);
}
