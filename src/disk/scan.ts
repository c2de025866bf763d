import { imageSize } from 'image-size';
import type { z } from 'zod';
import type { ImageAsset } from '../newsroom/snapshot.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { idPattern } from '../publication/schema.ts';
import type { ParsedFile } from '../story/inherit.ts';
import { countWords, parseSource } from '../story/source.ts';
import { decode, digest, type FoundFile, walk } from './files.ts';
import type { IndexCache } from './index-cache.ts';
import { pathOf, type Roots } from './roots.ts';

/** What lies in a folder of folders, such as `content/stories`. */
export interface Scanned<F> {
  /** One for each folder whose texts could all be parsed, in the order of paths. */
  folders: { id: string; files: ParsedFile<F>[] }[];
  images: ImageAsset[];
  problems: Problem[];
}

const imageName = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** Reads every folder with text below `content/<kind>`; its name is the id, wherever it lies. */
export function scanFolders<S extends z.ZodType>(
  roots: Roots,
  kind: 'stories' | 'pages',
  editions: readonly string[],
  schema: S,
  index: IndexCache,
): Scanned<z.output<S>> {
  const root = `content/${kind}`;
  const found = walk(pathOf(roots, root));
  const result: Scanned<z.output<S>> = { folders: [], images: [], problems: [] };
  for (const link of found.links) {
    result.problems.push(problem('link-outside', { name: link }, start(`${root}/${link}`)));
  }
  const byFolder = Map.groupBy(found.files, ({ name }) => name.slice(0, Math.max(0, name.lastIndexOf('/'))));
  const homes = new Map<string, string>();
  for (const [folder, files] of byFolder) {
    const id = folder.slice(folder.lastIndexOf('/') + 1);
    const texts = files.filter(({ name }) => name.endsWith('.md'));
    if (id === '' || texts.length === 0) continue;
    const home = homes.get(id);
    const first = `${root}/${texts[0]?.name}`;
    if (home) result.problems.push(problem('duplicate-story', { id, other: home }, start(first)));
    else if (!idPattern.test(id)) result.problems.push(problem('folder-name', { name: id }, start(first)));
    homes.set(id, `${root}/${folder}`);
    const parsed = texts.map((file) =>
      parseText(roots, root, file, editions, schema, index, result.problems),
    );
    const whole = parsed.filter((one) => one !== null);
    if (whole.length === texts.length) result.folders.push({ id, files: whole });
    const images = files.filter(({ name }) => imageName.test(name));
    const measured = images.map((file) =>
      measure(roots, root, `${kind}/${id}`, file, index, result.problems),
    );
    result.images.push(...measured.filter((one) => one !== null));
  }
  return result;
}

const start = (file: string) => ({ file, line: 1, column: 1 });
const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1);

function parseText<S extends z.ZodType>(
  roots: Roots,
  root: string,
  found: FoundFile,
  editions: readonly string[],
  schema: S,
  index: IndexCache,
  problems: Problem[],
): ParsedFile<z.output<S>> | null {
  const file = `${root}/${found.name}`;
  const name = baseName(file);
  const edition = name.slice(0, -'.md'.length);
  if (!editions.includes(edition)) {
    problems.push(problem('file-name', { name, editions }, start(file)));
    return null;
  }
  return index.get(file, pathOf(roots, file), found, (bytes) => {
    const text = decode(bytes);
    if (text === null) {
      problems.push(problem('file-encoding', {}, start(file)));
      return null;
    }
    const { source, problems: mistakes } = parseSource(text, file, schema);
    problems.push(...mistakes);
    if (!source) return null;
    const { front, body, bodyLine } = source;
    return { edition, front, body: { file, digest: digest(body), line: bodyLine, words: countWords(body) } };
  });
}

function measure(
  roots: Roots,
  root: string,
  owner: string,
  found: FoundFile,
  index: IndexCache,
  problems: Problem[],
): ImageAsset | null {
  const file = `${root}/${found.name}`;
  const name = baseName(file);
  return index.get(file, pathOf(roots, file), found, (bytes, bytesDigest) => {
    try {
      const { width, height } = imageSize(bytes);
      return { owner, name, file, digest: bytesDigest, width, height };
    } catch {
      problems.push(problem('image-unreadable', { src: name }, start(file)));
      return null;
    }
  });
}
