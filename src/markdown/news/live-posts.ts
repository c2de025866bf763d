import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { headingText } from '../headings.ts';
import { walk } from '../walk.ts';

/** One post of live coverage, as machines are told of it. */
export interface LivePost {
  /** Its fragment on the page, without `#`. */
  id: string;
  /** Milliseconds since 1970-01-01 UTC. */
  at: number;
  /** `null` for a post without one. */
  heading: string | null;
  /** What it says, without markup; paragraphs are on lines of their own. */
  text: string;
}

declare module 'vfile' {
  interface DataMap {
    posts: LivePost[];
  }
}

/**
 * Notes the posts of live coverage in the file's data, in the order of the text, with the words as
 * readers see them. Runs after whatever changes the words.
 */
export function livePosts() {
  return (tree: Root, file: VFile) => {
    const posts: LivePost[] = [];
    walk<Nodes>(tree, (node) => {
      const post = node.type === 'element' && isPost(node) ? postOf(node) : null;
      if (post) posts.push(post);
    });
    file.data.posts = posts;
  };
}

/** Whether an element is a post of live coverage. */
export function isPost({ tagName, properties }: Element): boolean {
  const classes = properties['className'];
  return tagName === 'article' && Array.isArray(classes) && classes.includes('news-live');
}

/** `null` for a post whose time can't be read, which is a problem already. */
function postOf({ properties, children }: Element): LivePost | null {
  const [label, ...rest] = children.filter((one): one is Element => one.type === 'element');
  const [first] = rest;
  const heading = first?.tagName === 'h2' ? first : null;
  const at = label ? Date.parse(String(timeOf(label)?.properties['dateTime'])) : Number.NaN;
  if (Number.isNaN(at)) return null;
  const text = rest.filter((one) => one !== heading).map((one) => textOf(one).trim());
  return {
    id: String(properties['id']),
    at,
    heading: heading && headingText(heading).trim(),
    text: text.filter((one) => one !== '').join('\n'),
  };
}

/** The first `<time>` in an element. */
export function timeOf(within: Element): Element | null {
  let found: Element | null = null;
  walk<Nodes>(within, (node) => {
    if (node.type === 'element' && node.tagName === 'time') found ??= node;
  });
  return found;
}
