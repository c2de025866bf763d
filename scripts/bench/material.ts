import { readContent } from '../../src/disk/content/content.ts';
import type { Roots } from '../../src/disk/roots.ts';
import type { Content } from '../../src/newsroom/snapshot/snapshot.ts';
import type { Publication } from '../../src/publication/publication.ts';

/** What generated stories are made of: the words of a newsroom that exists. */
export interface Material {
  publication: Publication;
  /** Its static pages, as they are. */
  pages: readonly { id: string; edition: string; title: string; description: string; body: string }[];
  editions: readonly EditionMaterial[];
}

export interface EditionMaterial {
  edition: string;
  titles: readonly { title: string; description: string }[];
  headings: readonly string[];
  paragraphs: readonly string[];
  corrections: readonly string[];
}

/** Reads a newsroom as material; throws if it has problems. */
export function readMaterial(roots: Roots): Material {
  const { content } = readContent(roots);
  if (!content) throw new Error('the newsroom to generate from has problems');
  const { publication, pages } = content;
  return {
    publication,
    pages: pages.map((page) => ({ ...page, body: content.readBody(page.body) })),
    editions: publication.editions.map(({ id }) => editionMaterial(content, id)),
  };
}

/** A block of the news syntax, with what is in it. */
const block = /^:::[\s\S]*?^:::+$/gm;
/** What stands in a paragraph that means nothing elsewhere: notes, tables, images, links to stories and to files beside a text. */
const bound = /^[|>[]|\[\^|!\[|```|\]\((?!https?:|mailto:)/;

function editionMaterial(content: Content, edition: string): EditionMaterial {
  const articles = content.articles.filter((one) => one.edition === edition);
  const parts = articles
    .flatMap(({ body }) => content.readBody(body).replace(block, '').split('\n\n'))
    .map((part) => part.trim())
    .filter((part) => part && !bound.test(part));
  return {
    edition,
    titles: articles.map(({ title, description }) => ({ title, description })),
    headings: parts.filter((part) => /^## [^\n]+$/.test(part)),
    paragraphs: parts.filter((part) => !part.startsWith('#')),
    corrections: articles.flatMap(({ corrections }) => corrections.map(({ text }) => text)),
  };
}
