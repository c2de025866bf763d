import { linkProperties, targetOf } from '../plugins/links.ts';
import type { Directive } from './block.ts';
import { element, titled } from './element.ts';

/** A card that links to another story by its id. */
export const related: Directive = {
  attributes: { story: 'required' },
  toHtml: (block) => {
    const { node, content, attributes, context, language } = block;
    if (content.length > 0) block.report('directive-content', { name: node.name, expected: 'nothing' });
    const id = attributes['story'];
    const target =
      id && context
        ? targetOf(context, { kind: 'story', id }, (rule, params) => block.report(rule, params, 'story'))
        : null;
    if (!target) return null;
    const { other } = target;
    const inLanguage = other ? { lang: other.language, dir: other.direction } : {};
    const link = element('a', { ...linkProperties(target), ...inLanguage }, [target.title()]);
    return titled(block, 'aside', language.t('relatedStory'), ['\n', element('p', {}, [link]), '\n']);
  },
};
