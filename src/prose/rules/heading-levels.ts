import { visit } from 'unist-util-visit';
import type { ProseDocument } from '../document.ts';
import type { ProseFinding } from '../rule.ts';

/** Headings that skip a level. The title is the first level, and `#` in a text means the second. */
export function headingLevels({ tree, bodyStart }: ProseDocument): ProseFinding[] {
  const findings: ProseFinding[] = [];
  let above = 1;
  visit(tree, 'heading', ({ depth, position }) => {
    const level = Math.max(depth, 2);
    const offset = bodyStart + (position?.start.offset ?? 0);
    if (level > above + 1)
      findings.push({ rule: 'heading-skipped', params: { level, above }, offset, fix: null });
    above = level;
  });
  return findings;
}
