import type { z } from 'zod';
import type { Reader } from '../markdown/reader.ts';
import type { ImageAsset } from '../newsroom/snapshot.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { idPattern } from '../publication/schema.ts';
import type { TextFront } from '../story/front-matter.ts';
import type { ParsedFile } from '../story/inherit.ts';
import { countWords, parseSource } from '../story/source.ts';
import { misencoded } from './encoding.ts';
import { decode, digest, type FoundFile, walk } from './files.ts';
import type { IndexCache } from './index-cache.ts';
import { addRevisions, type Reading } from './revisions.ts';
import { pathOf, type Roots } from './roots.ts';
import { isPicture, scanPictures } from './scan-pictures.ts';

/** What lies in a folder of folders, such as `content/stories`. */
export interface Scanned<F> {
  /** One for each folder whose texts could all be parsed, in the order of paths. */
  folders: { id: string; files: ParsedFile<F>[] }[];
  images: ImageAsset[];
  problems: Problem[];
}

/** What every text's front matter is checked by. */
type TextSchema = z.ZodType<TextFront>;

/** What the reading of one file needs to know. */
interface Scan<S extends TextSchema> extends Reading {
  editions: readonly string[];
  schema: S;
  problems: Problem[];
}

/**
 * Reads every folder with text below `content/<kind>`; its name is the id, wherever it lies.
 *
 * @param found the files to look at; all there are by default
 */
export function scanFolders<S extends TextSchema>(
  roots: Roots,
  kind: 'stories' | 'pages',
  editions: readonly string[],
  schema: S,
  index: IndexCache,
  reader: Reader,
  found: ReturnType<typeof walk> = walk(pathOf(roots, `content/${kind}`)),
): Scanned<z.output<S>> {
  const problems = found.links.map((name) =>
    problem('link-outside', { name }, start(`content/${kind}/${name}`)),
  );
  const scan: Scan<S> = { roots, kind, editions, schema, index, reader, problems };
  const byFolder = Map.groupBy(found.files, ({ name }) => name.slice(0, Math.max(0, name.lastIndexOf('/'))));
  const withText = [...byFolder].filter(([folder, files]) => folder !== '' && files.some(isText));
  checkIds(scan, withText);
  const folders = withText.map(([folder, files]) => readFolder(scan, baseName(folder), files));
  return {
    folders: folders.flatMap(({ id, whole, files }) => (whole ? [{ id, files }] : [])),
    images: folders.flatMap(({ images }) => images),
    problems,
  };
}

const start = (file: string) => ({ file, line: 1, column: 1 });
const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1);
const isText = ({ name }: Pick<FoundFile, 'name'>) => name.endsWith('.md');

/** Whether the index knows files with such a name, if they lie beside a text. */
export const isIndexed = (name: string) => isText({ name }) || isPicture(name);

/** A folder's name is an id for ever: it must be fit for addresses, and nobody else's. */
function checkIds<S extends TextSchema>({ kind, problems }: Scan<S>, folders: [string, FoundFile[]][]): void {
  const homes = new Map<string, string>();
  for (const [folder, files] of folders) {
    const id = baseName(folder);
    const other = homes.get(id);
    const place = start(`content/${kind}/${files.find(isText)?.name}`);
    if (other) problems.push(problem('duplicate-story', { id, other }, place));
    else if (!idPattern.test(id)) problems.push(problem('folder-name', { name: id }, place));
    homes.set(id, `content/${kind}/${folder}`);
  }
}

function readFolder<S extends TextSchema>(scan: Scan<S>, id: string, found: readonly FoundFile[]) {
  const texts = found.filter(isText);
  const files = texts.map((file) => parseText(scan, file)).filter((one) => one !== null);
  addRevisions(scan, files, texts);
  const images = scanPictures(scan, id, found);
  return { id, files, images, whole: files.length === texts.length };
}

function parseText<S extends TextSchema>(
  { roots, kind, editions, schema, index, problems }: Scan<S>,
  found: FoundFile,
): ParsedFile<z.output<S>> | null {
  const file = `content/${kind}/${found.name}`;
  const name = baseName(file);
  const edition = name.slice(0, -'.md'.length);
  if (!editions.includes(edition)) {
    problems.push(problem('file-name', { name, editions }, start(file)));
    return null;
  }
  return index.get(file, pathOf(roots, file), found, (bytes) => {
    const text = decode(bytes);
    if (text === null) {
      problems.push(misencoded(file, bytes));
      return null;
    }
    const { source, problems: mistakes } = parseSource(text, file, schema);
    problems.push(...mistakes);
    if (!source) return null;
    const { front, body, bodyLine } = source;
    return { edition, front, body: { file, digest: digest(body), line: bodyLine, words: countWords(body) } };
  });
}
