import type { Directive } from './block.ts';
import { someText } from './content.ts';
import { titled } from './element.ts';
import { momentOf } from './moment.ts';

/** What has changed since the story was published, and when. */
export const update: Directive = {
  attributes: { at: 'required' },
  toHtml: (block) => {
    someText(block);
    const time = momentOf(block);
    const more = time ? [' · ', time] : [];
    return titled(block, 'aside', block.language.t('update'), block.flow(block.content), more);
  },
};
