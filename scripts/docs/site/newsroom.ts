import path from 'node:path';
import { parseDocument } from 'yaml';
import { type Roots, rootsIn } from '../../../src/disk/roots.ts';
import { copy, readText, remove, write } from '../../bench/files.ts';
import { type Group, menuOf } from './menu.ts';
import { siteText } from './text.ts';

/** Where the site of the documentation stands. */
export interface SiteOptions {
  /** That of the publication; the one in `docs/site/` if left out. */
  origin?: string | undefined;
  /** Where the files of the project can be read, without a final slash; nowhere if left out. */
  source?: string | undefined;
}

const list = 'docs/README.md';

/**
 * Writes a newsroom of static pages from `docs/README.md`, the pages it names and what lies in `docs/site/`.
 *
 * @param folder where to; what was there is gone
 * @returns its folders
 * @throws where a page names another that isn't there
 */
export function writeDocsNewsroom(project: string, folder: string, options: SiteOptions): Roots {
  const read = (file: string): string => {
    const text = readText(path.join(project, file));
    if (text === undefined) throw new Error(`there is no ${file}`);
    return text;
  };
  remove(folder);
  copy(path.join(project, 'docs/site'), folder);
  const groups = menuOf({ file: list, text: read(list) });
  const { edition, language } = settle(path.join(folder, 'content/publication.yaml'), options.origin);
  const words = path.join(folder, `locales/${language}.json`);
  write(words, JSON.stringify({ ...JSON.parse(readText(words) ?? '{}'), ...wordsOf(groups) }));
  const entries = groups.flatMap((group) => group.entries);
  const isFile = (file: string) => readText(path.join(project, file)) !== undefined;
  const linking = { list, entries, source: options.source ?? null, isFile };
  for (const [order, entry] of entries.entries()) {
    const { text, pictures } = siteText(entry, read(entry.file), order, linking);
    const place = path.join(folder, 'content/pages', entry.id);
    write(path.join(place, `${edition}.md`), text);
    for (const one of pictures) copy(path.join(project, one), path.join(place, path.posix.basename(one)));
  }
  return rootsIn(project, folder);
}

/** Gives the publication its origin, if there is one to give, and tells its one edition. */
function settle(file: string, origin: string | undefined): { edition: string; language: string } {
  const document = parseDocument(readText(file) ?? '');
  if (origin) {
    document.set('origin', origin);
    write(file, document.toString());
  }
  const { editions } = document.toJS() as { editions: Record<string, { language: string }> };
  const [[edition, { language }] = ['', { language: '' }]] = Object.entries(editions);
  return { edition, language };
}

/** What the theme says: the name of each group of pages, and what each page is for. */
function wordsOf(groups: readonly Group[]): Record<string, string> {
  return Object.fromEntries(
    groups.flatMap(({ id, name, entries }) => [
      [`theme.${id}`, name],
      ...entries.map((entry) => [`theme.${entry.id}`, entry.purpose] as const),
    ]),
  );
}
