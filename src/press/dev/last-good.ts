import { ContentChanged } from '../../disk/content/bodies.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Body } from '../../story/article.ts';

/** Tells of a text file what is wrong with it, or with a picture beside it. */
export interface Faults {
  of(file: string): Problem[];
  /** Whether anything is wrong in the folder that a file lies in. */
  near(file: string): boolean;
}

/** The errors of texts, by file. */
export function faultsIn(problems: readonly Problem[]): Faults {
  const isText = (file: string) => /^content\/(?:stories|pages)\//.test(file);
  const errors = problems.filter(({ severity, file }) => severity === 'error' && isText(file));
  const byFolder = Map.groupBy(errors, ({ file }) => folderOf(file));
  return {
    of: (file) =>
      (byFolder.get(folderOf(file)) ?? []).filter((one) => one.file === file || !one.file.endsWith('.md')),
    near: (file) => byFolder.has(folderOf(file)),
  };
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));

/**
 * Content without mistakes: in place of what has any, and of what can't be resolved for them, the
 * same as it last was without. What never was is left out, though it may be linked to.
 *
 * @param last what this gave before
 */
export function goodContent(content: Content, faults: Faults, last: Content | null): Content {
  const articles = good(
    content.articles,
    last?.articles,
    faults,
    ({ story, edition }) => `${story} ${edition}`,
  );
  const pages = good(content.pages, last?.pages, faults, ({ id, edition }) => `${id} ${edition}`);
  const images = files(content.images, last?.images, faults);
  const media = files(content.media ?? [], last?.media, faults);
  const left = [
    ...content.articles.map(({ story }) => `stories/${story}`),
    ...content.pages.map(({ id }) => `pages/${id}`),
  ];
  return {
    ...content,
    articles,
    pages,
    images,
    media,
    unresolved: [...(content.unresolved ?? []), ...left],
    readBody: (body) => readGood(content, faults, body),
  };
}

/** Files beside texts, and those that were there before and can't be read now. */
function files<T extends { owner: string; name: string; file: string }>(
  now: readonly T[],
  last: readonly T[] = [],
  faults: Faults,
): T[] {
  const all = new Map(now.map((one) => [`${one.owner}/${one.name}`, one]));
  for (const one of last) {
    const name = `${one.owner}/${one.name}`;
    if (faults.near(one.file) && !all.has(name)) all.set(name, one);
  }
  return [...all.values()];
}

function good<T extends { body: Body }>(
  now: readonly T[],
  last: readonly T[] = [],
  faults: Faults,
  keyOf: (one: T) => string,
) {
  const right = now.filter(({ body }) => faults.of(body.file).length === 0);
  const keys = new Set(right.map(keyOf));
  return [...right, ...last.filter((one) => faults.near(one.body.file) && !keys.has(keyOf(one)))];
}

const texts = new Map<string, string>();

/** The text of a body: where its file is wrong by now, as it was when somebody last looked. */
function readGood(content: Content, faults: Faults, body: Body): string {
  try {
    const text = content.readBody(body);
    texts.set(body.digest, text);
    return text;
  } catch (error) {
    if (!(error instanceof ContentChanged) || !faults.near(body.file)) throw error;
    return texts.get(body.digest) ?? '';
  }
}
