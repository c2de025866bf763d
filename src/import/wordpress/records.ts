import type { Element } from './element.ts';

/** A post, page, attachment or anything else that WordPress keeps as one. */
export interface WxrItem {
  line: number;
  title: string;
  link: string;
  guid: string;
  /** Login of the author. */
  creator: string;
  content: string;
  excerpt: string;
  id: string;
  /** `2024-06-05 16:04:48`, in the time zone of the site. */
  date: string;
  dateGmt: string;
  modified: string;
  modifiedGmt: string;
  pubDate: string;
  slug: string;
  status: string;
  type: string;
  parent: string;
  password: string;
  isSticky: boolean;
  attachmentUrl: string;
  filed: readonly Filed[];
  meta: readonly Meta[];
  /** How many comments it has. */
  comments: number;
  isCut: boolean;
}

/** A term that an item is filed under. */
export interface Filed {
  /** The taxonomy: `category`, `post_tag`, `language`. */
  domain: string;
  nicename: string;
  name: string;
}

export interface Meta {
  key: string;
  value: string;
}

/** A term as the export introduces it. */
export interface WxrTerm {
  taxonomy: string;
  id: string;
  slug: string;
  name: string;
  parent: string;
  description: string;
  meta: readonly Meta[];
}

export interface WxrAuthor {
  login: string;
  name: string;
}

const rawField = ({ children }: Element, name: string) =>
  children.findLast((one) => one.name === name)?.text ?? '';
const trimmed = (element: Element, name: string) => rawField(element, name).trim();

/** What an `item` says. What it does not say is an empty text. */
export function itemOf(element: Element): WxrItem {
  const field = (name: string) => trimmed(element, name);
  return {
    line: element.line,
    title: field('title'),
    link: field('link'),
    guid: field('guid'),
    creator: field('dc:creator'),
    content: rawField(element, 'content:encoded') || rawField(element, 'description'),
    excerpt: field('excerpt:encoded'),
    id: field('wp:post_id'),
    date: field('wp:post_date'),
    dateGmt: field('wp:post_date_gmt'),
    modified: field('wp:post_modified'),
    modifiedGmt: field('wp:post_modified_gmt'),
    pubDate: field('pubDate'),
    slug: field('wp:post_name'),
    status: field('wp:status'),
    type: field('wp:post_type'),
    parent: field('wp:post_parent'),
    password: field('wp:post_password'),
    isSticky: field('wp:is_sticky') === '1',
    attachmentUrl: field('wp:attachment_url'),
    filed: filedUnder(element),
    meta: metaOf(element),
    comments: element.comments,
    isCut: element.children.some(({ isCut }) => isCut === true),
  };
}

function filedUnder({ children }: Element): Filed[] {
  return children
    .filter(({ name }) => name === 'category')
    .map(({ attributes, text }) => ({
      domain: attributes.domain?.replace(/^tag$/, 'post_tag') ?? 'category',
      nicename: attributes.nicename ?? '',
      name: text.trim(),
    }))
    .filter(({ nicename, name }) => nicename !== '' || name !== '');
}

function metaOf({ children }: Element): Meta[] {
  return children
    .filter(({ name }) => name === 'wp:postmeta' || name === 'wp:termmeta')
    .map((one) => ({ key: trimmed(one, 'wp:meta_key'), value: rawField(one, 'wp:meta_value') }));
}

/** What `wp:category`, `wp:tag` and `wp:term` say; `null` for another element. */
export function termOf(element: Element): WxrTerm | null {
  const field = (name: string) => trimmed(element, `wp:${name}`);
  const shared = { id: field('term_id'), meta: metaOf(element) };
  if (element.name === 'wp:category') {
    const common = {
      ...shared,
      taxonomy: 'category',
      slug: field('category_nicename'),
      name: field('cat_name'),
    };
    return { ...common, parent: field('category_parent'), description: field('category_description') };
  }
  if (element.name === 'wp:tag') {
    const common = { ...shared, taxonomy: 'post_tag', slug: field('tag_slug'), name: field('tag_name') };
    return { ...common, parent: '', description: field('tag_description') };
  }
  if (element.name !== 'wp:term') return null;
  const common = { ...shared, taxonomy: field('term_taxonomy'), slug: field('term_slug') };
  const name = field('term_name');
  return { ...common, name, parent: field('term_parent'), description: field('term_description') };
}

/** What `wp:author` says. */
export function authorOf(element: Element): WxrAuthor {
  const field = (name: string) => trimmed(element, `wp:author_${name}`);
  const full = [field('first_name'), field('last_name')].filter((one) => one !== '').join(' ');
  const login = field('login');
  return { login, name: field('display_name') || full || login };
}
