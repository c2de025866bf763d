import type { Directive } from './block.ts';
import { only } from './content.ts';
import { titled } from './element.ts';

/** The points of a story in a list, usually at its top. */
export const keyPoints: Directive = {
  toHtml: (block) => {
    only(block, 'list', 'one list');
    return titled(block, 'section', block.language.t('keyPoints'), block.flow(block.content));
  },
};
