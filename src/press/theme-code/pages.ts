import { exists } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import { walk } from '../../disk/walk.ts';
import type { PageKind } from '../../newsroom/page-data/custom/page.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { type CustomPages, termKinds } from '../../publication/publication.ts';
import { idPattern } from '../../publication/schema.ts';
import { type CodeFile, filesIn, load, start } from './load.ts';

/** The kinds of pages that the theme adds, without what they show: that is compiled. */
export async function openPages(roots: Roots, problems: Problem[]): Promise<CustomPages[]> {
  const pages: CustomPages[] = [];
  for (const one of filesIn(roots, 'pages', problems)) {
    const kind = await load(roots, one, 'page', isPage, problems);
    const component = `theme/pages/${one.name}.astro`;
    if (kind && !exists(pathOf(roots, component)))
      problems.push(problem('theme-file-missing', { name: component }, start(one)));
    else if (kind) pages.push(placesOf(one, kind));
  }
  const known = new Set(pages.map(({ name }) => name));
  for (const { name: file } of walk(pathOf(roots, 'theme/pages')).files) {
    const name = /^([^/]+)\.astro$/.exec(file)?.[1];
    if (name !== undefined && !known.has(name))
      problems.push(
        problem(
          'theme-file-missing',
          { name: `theme/pages/${name}.ts` },
          start({ name, file: `theme/pages/${file}` }),
        ),
      );
  }
  return pages;
}

function placesOf({ name, file }: CodeFile, { of = 'edition', path: below }: PageKind): CustomPages {
  return { name, file, of, path: below ?? (of === 'edition' ? name : `${name}/{id}`) };
}

const owners = ['edition', 'month', ...termKinds];

/** Addresses are of folders called as ids are; of more than an edition there are several, which `{id}` tells apart. */
function isPage(value: unknown): value is PageKind {
  if (typeof value !== 'object' || value === null) return false;
  const { of = 'edition', path: below, title, description } = value as Partial<PageKind>;
  const parts = below?.split('/') ?? [];
  return (
    owners.includes(of) &&
    parts.every((part) => idPattern.test(part.replace('{id}', 'id'))) &&
    (below === undefined || parts.join('/').includes('{id}') === (of !== 'edition')) &&
    typeof title === 'function' &&
    typeof description === 'function'
  );
}
