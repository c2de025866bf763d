import type { Problem } from '../../problems/problem.ts';
import { attribute, type HtmlPage, links, metas } from './page.ts';

/** One rule about a page on its own: pure, and silent where all is well. */
export type HtmlRule = (page: HtmlPage) => Problem[];

/** Where the page sends its readers at once by `<meta http-equiv="refresh">`; `null` if it does not. */
export function refreshOf(page: HtmlPage): { value: string; line: number; column: number } | null {
  const [meta] = metas(page, 'refresh');
  const [, value] = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?(.+?)["']?\s*$/i.exec(meta?.content ?? '') ?? [];
  return meta && value ? { value, line: meta.line, column: meta.column } : null;
}

/** Whether the page asks not to be found. */
export function isNoindex(page: HtmlPage): boolean {
  return metas(page, 'robots').some(({ content }) => /\b(?:noindex|none)\b/i.test(content));
}

/** A whole page that readers stay on: neither a part of one nor a redirect. */
export const isPage = (page: HtmlPage) => !page.fragment && refreshOf(page) === null;

/** A page that search engines may show. */
export const isIndexable = (page: HtmlPage) => isPage(page) && !isNoindex(page);

/** The address that a page calls its own; `''` if it calls itself nothing. */
export function canonicalOf(page: HtmlPage): string {
  const [link] = links(page, 'canonical');
  return (link && attribute(link.node, 'href')) ?? '';
}
