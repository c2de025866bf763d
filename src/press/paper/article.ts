import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { element } from '../../markdown/news/element.ts';

/** What paper needs of an article's page. */
export interface PaperArticle {
  /** The id of its headline. */
  id: string;
  /** The article, without what is of use on a screen alone; its links are numbered, and follow it. */
  article: Element;
  /** Style sheets, as elements of a head. */
  styles: readonly Element[];
  title: string;
}

export interface PaperOptions {
  /** The absolute address of the page. */
  url: string;
  /** Before each id, since several articles share a document. */
  prefix: string;
  /** Writes a number in the digits of the edition. */
  number: (value: number) => string;
}

/** What nobody can use on paper. */
const forScreens =
  /^(?:nav|script|noscript|button|form|dialog|template)$|\b(?:tools|share|screen|embed-load)\b/;

/** Takes the article out of its page; `null` if the page has none. */
export function articleOfPage(html: string, options: PaperOptions): PaperArticle | null {
  const tree = fromHtml(html);
  const article = find(tree, (one) => one.tagName === 'article' && hasClass(one, 'story'));
  if (!article) return null;
  const styles: Element[] = [];
  visit(tree, 'element', (one) => {
    if (one.tagName === 'style' || isStyleSheet(one)) styles.push(one);
  });
  dropForScreens(article);
  prefixIds(article, options.prefix);
  const notes = numberLinks(article, options);
  if (notes) article.children.push(notes);
  const heading = find(article, ({ tagName }) => tagName === 'h1');
  if (heading) heading.properties['id'] = options.prefix;
  return { id: options.prefix, article, styles, title: heading ? textOf(heading) : '' };
}

const isStyleSheet = ({ tagName, properties }: Element) =>
  tagName === 'link' && Array.isArray(properties['rel']) && properties['rel'].includes('stylesheet');

const classesOf = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : [];
const hasClass = (one: Element, name: string) => classesOf(one).includes(name);

function find(tree: Root | Element, is: (one: Element) => boolean): Element | null {
  const found: Element[] = [];
  visit(tree, 'element', (one) => {
    if (found.length === 0 && is(one)) found.push(one);
  });
  return found[0] ?? null;
}

function dropForScreens(article: Element): void {
  visit(article, 'element', (one, index, parent) => {
    // All of what can be opened is.
    if (one.tagName === 'details') one.properties['open'] = true;
    const isOf = [one.tagName, ...classesOf(one)].some((name) => forScreens.test(name));
    if (!isOf || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Properties that name ids of the same document. */
const references = ['ariaLabelledBy', 'ariaDescribedBy', 'htmlFor', 'headers'];

function prefixIds(article: Element, prefix: string): void {
  const prefixed = (id: unknown) => `${prefix}-${id}`;
  visit(article, 'element', ({ properties }) => {
    const { id, href } = properties;
    if (id) properties['id'] = prefixed(id);
    if (typeof href === 'string' && href.startsWith('#')) properties['href'] = `#${prefixed(href.slice(1))}`;
    for (const name of references) {
      const value = properties[name];
      if (Array.isArray(value)) properties[name] = value.map(prefixed);
      else if (value) properties[name] = prefixed(value);
    }
  });
}

/** Numbers the addresses that an article's text leads to, which come after it: nobody can press what is printed. */
function numberLinks(article: Element, { url, number }: PaperOptions): Element | null {
  const text = find(article, (one) => hasClass(one, 'text'));
  if (!text) return null;
  const addresses = new Map<string, number>();
  visit(text, 'element', (one, index, parent) => {
    const { href } = one.properties;
    if (one.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return undefined;
    if (!parent || index === undefined || !URL.canParse(href, url)) return undefined;
    const target = new URL(href, url).href;
    // What is written out needs no note.
    if (textOf(one).trim() === target) return undefined;
    const known = addresses.get(target) ?? addresses.size + 1;
    addresses.set(target, known);
    const mark = element('sup', { className: ['note-number'] }, [`[${number(known)}]`]);
    parent.children.splice(index + 1, 0, mark);
    return [SKIP, index + 2];
  });
  if (addresses.size === 0) return null;
  const items = [...addresses.keys()].map((target): ElementContent => {
    const shown = element('bdi', { dir: 'ltr' }, [decoded(target)]);
    return element('li', {}, [element('a', { href: target }, [shown])]);
  });
  return element('ol', { className: ['link-notes'] }, items);
}

/** An address as people read it. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
