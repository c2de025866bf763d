import path from 'node:path';
import { codeFiles, madeOfCode } from '../disk/code-files.ts';
import { digest, read } from '../disk/files.ts';
import type { Roots } from '../disk/roots.ts';
import { walk } from '../disk/walk.ts';

/** In a bundle of the commands: the digest of the code it was made of. Source files are looked at instead. */
declare const BUNDLED_PAGES: string | undefined;
const bundled = typeof BUNDLED_PAGES === 'undefined' ? null : BUNDLED_PAGES;

/**
 * Digest of everything but content that a page depends on: the code, the strings, the icons, the
 * libraries, and the Node version with its locale data.
 *
 * @param cache where to note it if the project can't be written to
 */
export function codeDigest({ project, locales }: Roots, cache: string): string {
  const pages = bundled ?? codeFiles(project, madeOfCode(project, cache)).pages;
  const { node, icu, tz } = process.versions;
  const strings = walk(locales).files.map(({ name }) => `${name} ${digest(read(path.join(locales, name)))}`);
  return `${pages}.${digest([...strings, `node ${node} icu ${icu} tz ${tz}`].join('\n'))}`;
}

/** The part of a digest of code that the compiled templates depend on: no strings, and not where they run. */
export const templatesOf = (code: string): string => code.replace(/\..*$/, '');
