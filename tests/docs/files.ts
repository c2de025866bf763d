import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from '../site.ts';

const read = (file: string) => readFileSync(path.join(project, file), 'utf8');

/** A page of the documentation, by its path in the project. */
export interface Page {
  file: string;
  text: string;
}

/** Every Markdown file that explains Warraq, but for the content of the demo. */
export function pages(): Page[] {
  const top = readdirSync(project).filter((name) => name.endsWith('.md'));
  const below = readdirSync(path.join(project, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.split(path.sep).join('/')}`);
  return [...top, ...below, 'scripts/bench/README.md'].map((file) => ({ file, text: read(file) }));
}

/** The scripts of `package.json`. */
export const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;
