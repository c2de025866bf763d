import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseYaml } from '../../problems/yaml.ts';
import { splitSource } from '../../story/source.ts';
import { treeOf } from '../draft/text-of.ts';
import type { Item, Picture } from '../item.ts';
import { isNotebook, type Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';

/** What nobody writes but who means Markdown: headings, links, pictures, strong words, code. */
const signs = [
  /^#{1,6} [^\p{L}\p{N}\n]*[\p{L}\p{N}]/mu,
  /!?\[[^\]\n]*\]\((?:https?:|\/|#|[\w./-]+\.\w+)[^)\s]*(?: "[^"\n]*")?\)/,
  /(?<![*\p{P}])\*\*[^\s*][^*\n]*[^\s*]\*\*/u,
  /^```/m,
  /^:::[a-z]/m,
];

/** Whether a person wrote a text as Markdown. The notes to desks below wire copy have marks of their own. */
export function isMarkdown(lines: readonly Line[], lexicon: Lexicon): boolean {
  const notes = lines.findIndex((line) => isNotebook(line.text, lexicon));
  const text = (notes < 0 ? lines : lines.slice(0, notes)).map((line) => line.text).join('\n');
  return signs.some((one) => one.test(text));
}

/** Markdown as its writer left it, but for front matter and a heading that is the headline. */
export function readMarkdown(text: string, guid: string): Item {
  const parts = splitSource(text);
  const hasFront = typeof parts !== 'string';
  const front = hasFront ? (parseYaml(parts.yaml, '').data as Record<string, unknown> | null) : null;
  const said = (key: string) => (typeof front?.[key] === 'string' ? (front[key] as string) : undefined);
  const body = (hasFront ? parts.body : text).replace(/^\uFEFF?\s*\n/, '');
  const heading = /^# ([^\n]+?)(?: #+)?(?:\n+|$)/.exec(body);
  const title = said('title') ?? heading?.[1];
  const isTitle = heading !== null && heading[1] === title;
  return {
    guid,
    kind: 'story',
    status: 'draft',
    ...(title !== undefined && { title }),
    description: said('description'),
    published: said('date') ?? said('published'),
    body: isTitle ? body.slice(heading[0].length) : body,
    terms: [],
    pictures: picturesIn(body),
    ...(front && { kept: { front } }),
    dropped: [],
  };
}

function picturesIn(body: string): Picture[] {
  const pictures = new Map<string, Picture>();
  visit(treeOf(body), 'image', ({ url, alt }: Image) => {
    const from = /^https?:/i.test(url) ? { url } : { path: url };
    pictures.set(url, { ref: url, from, ...(alt && { alt }) });
  });
  return [...pictures.values()];
}
