import { problem } from '../../../problems/problem.ts';
import type { PageElement } from '../page.ts';
import type { HtmlRule } from '../rule.ts';

/** What browsers have to mend while they read the page. The parser itself says nothing of late elements. */
export const syntax: HtmlRule = ({ fragment, mended, elements }) => {
  if (fragment) return [];
  const late = elements
    .filter(isLate)
    .map((place) => ({ detail: `\`<${place.tag}>\` comes after the end of the body`, place }));
  return [...mended, ...late].map(({ detail, place }) => problem('html-syntax', { detail }, place));
};

/** Whether an element that browsers put into the body starts after its end tag. */
function isLate({ node, parent }: PageElement): boolean {
  const start = node.position?.start.offset;
  const end = parent?.tag === 'body' ? parent.node.position?.end.offset : undefined;
  return start !== undefined && end !== undefined && start >= end;
}
