import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Ended, ended } from '../scripts/run.ts';
import { project } from '../site.ts';

/** The packages as they are published, and a newsroom that was made and installed from them. */
export interface Installed {
  /** Of each package. */
  tarball(name: 'warraq' | 'create-warraq'): string;
  /** The package as it is installed. */
  engine: string;
  newsroom: string;
  /** Runs a command of the newsroom, in its folder. */
  run(name: string, ...args: string[]): Promise<Ended>;
  remove(): void;
}

/**
 * Makes the packages, and a newsroom with `create-warraq`. Nothing is fetched: what the package depends on is
 * linked from here, and so as strictly as pnpm does, where a package finds what it names and nothing else.
 */
export function install(...answers: string[]): Installed {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-package-'));
  const inside = (...names: string[]) => path.join(folder, ...names);
  const node = (file: string, ...args: string[]) =>
    execFileSync(process.execPath, [file, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  node(path.join(project, 'scripts/package.ts'), '--out', inside('tarballs'));
  const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));
  const tarball = (name: string) => inside('tarballs', `${name}-${version}.tgz`);
  unpack(tarball('create-warraq'), inside('create'));
  node(inside('create/dist/create.js'), 'newsroom', '--yes', ...answers);
  const newsroom = inside('newsroom');
  const engine = path.join(newsroom, 'node_modules/warraq');
  unpack(tarball('warraq'), engine);
  linkDependencies(engine);
  const run = (...args: string[]) =>
    ended(
      spawn(process.execPath, [path.join(engine, 'scripts/warraq.mjs'), ...args], {
        cwd: newsroom,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  return { tarball, engine, newsroom, run, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function unpack(tarball: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', path.basename(tarball), '-C', folder, '--strip-components=1'], {
    cwd: path.dirname(tarball),
  });
}

function linkDependencies(engine: string): void {
  const { dependencies } = JSON.parse(readFileSync(path.join(engine, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const place = path.join(engine, 'node_modules', name);
    mkdirSync(path.dirname(place), { recursive: true });
    symlinkSync(path.join(project, 'node_modules', name), place, 'junction');
  }
}

/** Gives a newsroom the theme that tests of themes use. */
export function addTheme(newsroom: string): void {
  const fixture = path.join(project, 'tests/theme/fixtures/newsroom');
  cpSync(fixture, newsroom, { recursive: true });
  mkdirSync(path.join(newsroom, 'theme/fonts'));
  const font = path.join(project, 'src/styles/fonts/serif-latin-italic.woff2');
  cpSync(font, path.join(newsroom, 'theme/fonts/house.woff2'));
}
