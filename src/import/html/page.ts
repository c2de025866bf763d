import type { Root } from 'mdast';
import { problem } from '../../problems/problem.ts';
import { decodeText } from '../decode.ts';
import { textOf } from '../draft/text-of.ts';
import type { Dropped, Item, Picture, Term } from '../item.ts';
import { type Context, type FileSource, ImportProblem } from '../source.ts';
import { siftTree } from '../wire/sift-tree.ts';
import { around } from './around.ts';
import { bodyOfHtml, refuseDeep } from './body.ts';
import { findArticle } from './find-article.ts';
import { liftPicture } from './lift-picture.ts';
import type { PageFacts } from './page-facts.ts';

/** The start of a page, or of a piece of one. */
const page = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const fragment =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:article|section|main|div|p|h[1-6]|figure|ul|ol|table|blockquote|span|a|b|i|em|strong|img|center|font)(?:\s[^<>]*)?>/i;

/** What is looked at, in UTF-16 units. */
const start = 4096;
const isPage = (text: string) => page.test(text.slice(0, start));

/** Web pages as browsers save them, and pieces of HTML. */
export const html: FileSource = {
  name: 'html',
  label: 'a web page',
  recognises: ({ text }) => text !== null && (isPage(text) || fragment.test(text.slice(0, start))),
  read: async function* (input, context) {
    const bytes = await input.bytes();
    const decoded = decodeText(bytes, context.encoding ?? charsetOf(bytes));
    if (!decoded) throw unreadable(input.name);
    const { text, encoding } = decoded;
    refuseDeep(text, input.name);
    const item = isPage(text) ? itemOfPage(text, context) : itemOfFragment(text, context);
    const notes = encoding === 'utf-8' ? [] : [`read as ${encoding}`];
    yield { item: { ...item, notes: [...(item.notes ?? []), ...notes] } };
  },
};

const unreadable = (name: string) =>
  new ImportProblem(problem('import-unknown', { name }, { file: name, line: 1, column: 1 }));

/** What a page says of its own encoding, where it is one that decoders know. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const [, label] = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head) ?? [];
  try {
    return label && !/^utf-?(?:8|16)/i.test(label) ? new TextDecoder(label).encoding : undefined;
  } catch {
    return undefined;
  }
}

function itemOfFragment(text: string, context: Context): Item {
  return itemOf(text, { facts: { authors: [], keywords: [] }, base: context.base, left: [] }, context);
}

function itemOfPage(text: string, context: Context): Item {
  const { content, facts, base } = findArticle(text, context.base);
  return itemOf(content, { facts, base, left: around(text, content, facts) }, context);
}

interface Frame {
  facts: PageFacts;
  base: string | undefined;
  /** What of the page is not in the article. */
  left: readonly Dropped[];
}

function itemOf(
  content: string,
  { facts, base, left }: Frame,
  { conventions, digest, publication }: Context,
): Item {
  const body = bodyOfHtml(content, { base });
  const { tree: headed, title } = withoutTitle(body.tree, facts.title);
  const sifted = siftTree(headed, conventions);
  const { tree, pictures } = liftPicture(sifted.tree, withFeatured(body.pictures, facts.image));
  const { address, site } = facts;
  const isOwn = address?.startsWith(publication.origin) ?? false;
  return {
    ...sifted.fields,
    guid: address ?? `html:${digest(content).slice(0, 16)}`,
    kind: 'story',
    status: 'draft',
    language: facts.language,
    title: title ?? sifted.fields.title,
    description: facts.description,
    body: tree,
    terms: [...termsOf(facts), ...(sifted.fields.terms ?? [])],
    ...(site && !isOwn && { source: { name: site, ...(address && { url: address }) } }),
    published: facts.published,
    updated: facts.updated,
    pictures,
    dropped: [...left, ...body.dropped, ...sifted.dropped],
  };
}

/** A heading that stands first is the headline, or says it again. */
function withoutTitle(tree: Root, title: string | undefined): { tree: Root; title: string | undefined } {
  const index = tree.children.findIndex((one) => one.type === 'heading');
  const heading = tree.children[index];
  const words = heading ? textOf(heading) : '';
  const isFirst = tree.children
    .slice(0, index)
    .every((one) => one.type !== 'paragraph' || textOf(one) === '');
  if (!heading || !isFirst || (title !== undefined && words !== title)) return { tree, title };
  return {
    tree: { ...tree, children: tree.children.filter((one) => one !== heading) },
    title: title ?? words,
  };
}

function withFeatured(pictures: readonly Picture[], image: string | undefined): Picture[] {
  if (image === undefined || pictures.some(({ ref }) => ref === image)) return [...pictures];
  return [{ ref: image, from: { url: image }, featured: true }, ...pictures];
}

function termsOf({ authors, section, keywords }: PageFacts): Term[] {
  return [
    ...authors.map((name): Term => ({ scheme: 'byline', name, means: ['person'] })),
    ...(section ? [{ scheme: 'section', name: section, means: ['section', 'topic'] } satisfies Term] : []),
    ...keywords.map((name): Term => ({ scheme: 'keyword', name, means: ['topic', 'section'] })),
  ];
}
