import type { Directive } from './block.ts';
import { someText } from './content.ts';
import { titled } from './element.ts';

/** What the editor has to say about the story itself. */
export const editorsNote: Directive = {
  toHtml: (block) => {
    someText(block);
    return titled(block, 'aside', block.language.t('editorsNote'), block.flow(block.content));
  },
};
