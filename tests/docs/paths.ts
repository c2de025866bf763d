import { readdirSync } from 'node:fs';
import { visit } from 'unist-util-visit';
import { project } from '../site.ts';
import type { Page } from './files.ts';
import { treeOf } from './links.ts';

/** Files of the project that are code, data or settings of tools, by their paths. */
const known = [
  ...readdirSync(project).map((name) => `/${name}`),
  ...['src', 'scripts', 'tests', 'locales', 'content'].flatMap((folder) =>
    readdirSync(`${project}/${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (name) => `/${folder}/${name.replaceAll('\\', '/')}`,
    ),
  ),
];
const folders = new Set(known.flatMap((file) => [`${file}/`, `${file.replace(/\/[^/]*$/, '')}/`]));

/** Paths of code and data that a page names as code: `press/plan.ts`, `mirror.ts`, `tests/checks/`. */
export function pathsOf(page: Page): string[] {
  const found: string[] = [];
  visit(treeOf(page), 'inlineCode', ({ value }) => {
    if (
      /^[a-z][\w./-]*\.(?:ts|astro|css|js)$/.test(value) ||
      /^(?:src|tests|scripts|locales|content)\/[\w./-]+$/.test(value)
    )
      found.push(value);
  });
  return found;
}

/** Whether a path is one of the project, from its root, from `src/` or from any folder on. */
export function isPath(path: string): boolean {
  return path.endsWith('/') ? folders.has(`/${path}`) : known.some((file) => file.endsWith(`/${path}`));
}
