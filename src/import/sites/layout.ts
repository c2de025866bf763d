import type { InputFolder } from '../input.ts';

export type Generator = 'hugo' | 'jekyll' | 'astro' | 'folder';

/** How a site lies in its folder. */
export interface Layout {
  generator: Generator;
  /** Folders below which texts lie, with a slash at the end; the empty one is all. */
  roots: readonly string[];
  /** Folders that files of the site's root (`/images/a.jpg`) lie in. */
  assets: readonly string[];
  /** Files of settings, of which the first that is there counts. */
  settings: readonly string[];
}

const layouts: readonly (Layout & { recognises: (paths: readonly string[]) => boolean })[] = [
  {
    generator: 'hugo',
    roots: ['content/'],
    assets: ['static/', 'assets/'],
    settings: ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
      ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
    ),
    recognises: (paths) =>
      paths.some((one) =>
        /^(?:hugo|config|config\/_default\/(?:hugo|config))\.(?:toml|ya?ml|json)$/.test(one),
      ) && paths.some((one) => one.startsWith('content/')),
  },
  {
    generator: 'astro',
    roots: ['src/content/', 'src/pages/', 'src/data/'],
    assets: ['public/', 'src/'],
    settings: [],
    recognises: (paths) =>
      paths.some((one) => /^astro\.config\.\w+$/.test(one) || one.startsWith('src/content/')),
  },
  {
    generator: 'jekyll',
    roots: [''],
    assets: [''],
    settings: ['_config.yml', '_config.yaml', '_config.toml'],
    // Categories may have `_posts` of their own: beside settings alone they show that a site begins here.
    recognises: (paths) => paths.some((one) => /^_config\.\w+$/.test(one) || one.startsWith('_posts/')),
  },
];

const plain: Layout = { generator: 'folder', roots: [''], assets: ['', 'static/', 'public/'], settings: [] };

export const layoutOf = (paths: readonly string[]): Layout =>
  layouts.find(({ recognises }) => recognises(paths)) ?? plain;

/** Whether one of the folders in a folder is a site by itself. */
export function holdsSite(paths: readonly string[]): boolean {
  const inFolders = paths.filter((one) => one.includes('/'));
  const folders = Map.groupBy(inFolders, (one) => one.slice(0, one.indexOf('/')));
  return [...folders].some(([name, inside]) => {
    const within = inside.map((one) => one.slice(name.length + 1));
    return layoutOf(within) !== plain;
  });
}

/** Folders whose Markdown is no text of the site, whoever made it. */
const foreign =
  /(?:^|\/)(?:node_modules|vendor|themes|archetypes|layouts|_layouts|_includes|_site|resources|dist|\.[^/]+)\//;
/** What stands at the root of repositories and is for those who work there. */
const aboutRepository = /^(?:README|LICEN[CS]E|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY)(?:\.\w+)*$/i;

export const isText = (path: string) => /\.(?:md|mdx|markdown|mdown)$/i.test(path);

/** The texts of a site. */
export function textsOf({ paths }: Pick<InputFolder, 'paths'>, { roots }: Pick<Layout, 'roots'>): string[] {
  return paths.filter(
    (one) =>
      isText(one) &&
      !foreign.test(one) &&
      !aboutRepository.test(one) &&
      roots.some((root) => one.startsWith(root)),
  );
}

/** A path without the root that it lies below. */
export function belowRoot(path: string, { roots }: Pick<Layout, 'roots'>): string {
  return path.slice(roots.find((root) => path.startsWith(root))?.length ?? 0);
}
