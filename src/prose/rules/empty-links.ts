import type { Link, LinkReference } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ProseDocument } from '../document.ts';
import type { ProseFinding } from '../rule.ts';

/** Links that nobody can see or that lead nowhere. The words for an image count as text. */
export function emptyLinks({ tree, bodyStart }: ProseDocument): ProseFinding[] {
  const findings: ProseFinding[] = [];
  visit(tree, ['link', 'linkReference'], (node) => {
    const link = node as Link | LinkReference;
    const missing =
      textOf(link).trim() === '' ? 'text' : 'url' in link && link.url.trim() === '' ? 'address' : null;
    const offset = bodyStart + (link.position?.start.offset ?? 0);
    if (missing) findings.push({ rule: 'empty-link', params: { missing }, offset, fix: null });
  });
  return findings;
}
