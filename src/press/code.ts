import path from 'node:path';
import { digest, exists, read, walk } from '../disk/files.ts';
import { pathOf, type Roots } from '../disk/roots.ts';

/** The files that decide what a page looks like, besides content, code and strings. */
const settings = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Digest of everything but content that a page depends on: the code, the strings, the icons, the
 * libraries, and the Node version with its locale data.
 */
export function codeDigest(roots: Roots): string {
  const below = (folder: string) => walk(pathOf(roots, folder)).files.map(({ name }) => `${folder}/${name}`);
  const names = [
    ...below('src'),
    ...below('locales'),
    ...settings.filter((name) => exists(path.join(roots.project, name))),
  ];
  const files = names.map((name) => `${name} ${digest(read(pathOf(roots, name)))}`);
  const { node, icu, tz } = process.versions;
  return digest([...files, `node ${node} icu ${icu} tz ${tz}`].join('\n'));
}
