import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** Classes for the styles of the desk, which know light and dark. */
export const highlighting = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.heading, class: 'md-heading' },
    { tag: tags.strong, class: 'md-strong' },
    { tag: tags.emphasis, class: 'md-emphasis' },
    { tag: tags.strikethrough, class: 'md-struck' },
    { tag: [tags.url, tags.link], class: 'md-link' },
    { tag: tags.monospace, class: 'md-code' },
    { tag: tags.quote, class: 'md-quote' },
    { tag: tags.keyword, class: 'md-block' },
    { tag: tags.attributeName, class: 'md-fields' },
    { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName], class: 'md-mark' },
  ]),
);
