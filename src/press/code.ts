import { madeOfCode } from '../disk/cache-folder.ts';
import { codeFiles } from '../disk/code-files.ts';
import { digest, read } from '../disk/files.ts';
import { layersOf, pathOf, type Roots } from '../disk/roots.ts';
import { walk } from '../disk/walk.ts';

/** In a bundle of the commands: the digest of the code it was made of. Source files are looked at instead. */
declare const BUNDLED_PAGES: string | undefined;
const bundled = typeof BUNDLED_PAGES === 'undefined' ? null : BUNDLED_PAGES;

/**
 * Digest of everything but content that a page depends on: the code, that of the newsroom’s theme
 * included, the strings, the icons, the libraries, and the Node version with its locale data.
 *
 * @param cache where to note it if the project can't be written to
 */
export function codeDigest(roots: Roots, cache: string): string {
  const { project } = roots;
  const pages = bundled ?? codeFiles(project, madeOfCode(project, cache)).pages;
  const theme = roots.theme ? filesIn(roots, 'theme') : [];
  const templates = theme.length > 0 ? digest([pages, ...theme].join('\n')) : pages;
  const { node, icu, tz } = process.versions;
  const strings = layersOf(roots, 'locales').flatMap((folder) => filesIn(roots, folder));
  return `${templates}.${digest([...strings, `node ${node} icu ${icu} tz ${tz}`].join('\n'))}`;
}

/** What the newsroom has beside Warraq's code, in words for a digest. */
const filesIn = (roots: Roots, folder: string): string[] =>
  walk(pathOf(roots, folder)).files.map(
    ({ name }) => `${folder}/${name} ${digest(read(pathOf(roots, `${folder}/${name}`)))}`,
  );

/** The part of a digest of code that the compiled templates depend on: no strings, and not where they run. */
export const templatesOf = (code: string): string => code.replace(/\..*$/, '');
