import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../../src/disk/content.ts';
import { digest } from '../../src/disk/files.ts';
import type { Roots } from '../../src/disk/roots.ts';
import type { Content } from '../../src/newsroom/snapshot.ts';
import type { Article } from '../../src/story/article.ts';

/** The newest generated story is published at this moment; the others before it, six hours apart. */
const newest = Date.parse('2026-01-01T00:00:00Z');
const apart = 6 * 60 * 60 * 1000;

/**
 * Writes a newsroom of as many stories as wanted, each in every edition, out of the paragraphs and
 * headlines of an existing one, so that the text is real text of each language. The same seed and
 * source give the same files.
 *
 * @param source a newsroom to take publication, vocabularies, words and paragraphs from
 * @param folder the content folder to create
 */
export function generateCorpus(source: Roots, folder: string, stories: number, seed: string): void {
  const { content } = readContent(source);
  if (!content) throw new Error('the newsroom to generate from has problems');
  mkdirSync(folder, { recursive: true });
  for (const name of ['publication', 'sections', 'topics', 'people']) {
    cpSync(path.join(source.content, `${name}.yaml`), path.join(folder, `${name}.yaml`));
  }
  cpSync(path.join(source.content, 'pages'), path.join(folder, 'pages'), { recursive: true });
  const editions = content.publication.editions.map(({ id }) => material(content, id));
  for (let index = 0; index < stories; index += 1) writeStory(content, editions, folder, index, seed);
}

/** The path of a generated story's file in the first edition, below the content folder. */
export function storyFile(content: Content, index: number): string {
  const [first] = content.publication.editions;
  return path.join(storyFolder(index), `${first?.id}.md`);
}

function storyFolder(index: number): string {
  const [year = '', month = ''] = new Date(newest - index * apart).toISOString().split('-');
  return path.join('stories', year, month, `story-${index}`);
}

/** A block of the news syntax, with what is in it. */
const block = /^:::[\s\S]*?^:::+$/gm;

interface Material {
  edition: string;
  articles: readonly Article[];
  paragraphs: readonly string[];
}

function material(content: Content, edition: string): Material {
  const articles = content.articles.filter((one) => one.edition === edition);
  const paragraphs = articles
    .flatMap(({ body }) => content.readBody(body).replace(block, '').split('\n\n'))
    .filter((text) => text.trim() && !/^[#|>[]|\[\^|!\[|```|\]\((?:story|page):/.test(text));
  return { edition, articles, paragraphs };
}

function writeStory(
  content: Content,
  editions: readonly Material[],
  folder: string,
  index: number,
  seed: string,
) {
  const place = path.join(folder, storyFolder(index));
  mkdirSync(place, { recursive: true });
  const some: Some = (items, use) => pick(items, `${seed} ${index} ${use}`);
  const original = editions[0]?.edition;
  for (const { edition, articles, paragraphs } of editions) {
    const model = some(articles, `${edition} title`);
    const own = edition === original ? storyKeys(content, index, some) : [`translation: { of: ${original} }`];
    const body = Array.from({ length: 8 + (index % 5) }, (_, part) => some(paragraphs, `${edition} ${part}`));
    const front = [
      `title: ${JSON.stringify(`${model.title} ${index}`)}`,
      `description: ${JSON.stringify(model.description)}`,
    ];
    const text = ['---', ...front, ...own, '---', body.join('\n\n'), ''].join('\n');
    writeFileSync(path.join(place, `${edition}.md`), text);
  }
}

/** Chooses one of some items, always the same for one use. */
type Some = <T>(items: readonly T[], use: string) => T;

/** What the original says for the whole story. */
function storyKeys({ publication: { terms } }: Content, index: number, some: Some): string[] {
  return [
    `published: ${new Date(newest - index * apart).toISOString().replace('.000Z', '+00:00')}`,
    `section: ${some(terms.section, 'section').id}`,
    `topics: [${some(terms.topic, 'topic').id}, ${some(terms.topic, 'second topic').id}]`,
    `authors: [${some(terms.person, 'author').id}]`,
  ];
}

function pick<T>(items: readonly T[], key: string): T {
  const number = Number.parseInt(Buffer.from(digest(key), 'base64url').toString('hex').slice(0, 12), 16);
  const item = items[number % items.length];
  if (item === undefined) throw new Error('nothing to generate from');
  return item;
}

/** Replaces text in a file once; throws if it is not there. */
export function edit(file: string, from: RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to edit in ${file}`);
  writeFileSync(file, after);
}
