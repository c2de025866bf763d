import path from 'node:path';
import { readNote, writeNote } from '../disk/content/notes.ts';
import { digest, exists, fileClock, fingerprint, look, read } from '../disk/files.ts';
import { layersOf, pathOf, type Roots } from '../disk/roots.ts';
import { type FoundFile, walk } from '../disk/walk.ts';

/** The files that decide what a page looks like, besides content, code and strings. */
const settings = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Digest of everything but content that a page depends on: the code, that of the newsroom’s theme
 * included, the strings, the icons, the libraries, and the Node version with its locale data.
 *
 * @param cache where to note it, so that files which look as they did need not be read again
 */
export function codeDigest(roots: Roots, cache: string): string {
  const files = filesOf(roots);
  const { node, icu, tz } = process.versions;
  const versions = `node ${node} icu ${icu} tz ${tz}`;
  const looks = digest(
    [...files.map(({ name, stats }) => `${name} ${fingerprint(stats)}`), versions].join('\n'),
  );
  const [known, before] = readNote(cache, 'code').split(' ');
  if (known === looks && before) return before;
  const texts = files.map(({ name }) => `${name} ${digest(read(pathOf(roots, name)))}`);
  const code = digest([...texts, versions].join('\n'));
  // A file that was just written may change again and look the same: timestamps are coarse.
  const settled = Math.max(...files.map(({ stats }) => stats.mtimeMs)) < fileClock(cache);
  if (settled) writeNote(cache, 'code', `${looks} ${code}`);
  return code;
}

function filesOf(roots: Roots): FoundFile[] {
  const below = (folder: string) =>
    walk(pathOf(roots, folder)).files.map(({ name, stats }) => ({ name: `${folder}/${name}`, stats }));
  const single = settings
    .filter((name) => exists(path.join(roots.project, name)))
    .map((name) => ({ name, stats: look(path.join(roots.project, name)) }));
  const ofNewsroom = [...layersOf(roots, 'locales'), ...(roots.theme ? ['theme'] : [])];
  return [...below('src'), ...ofNewsroom.flatMap(below), ...single];
}
