import type { Element, Nodes, Root } from 'hast';
import type { Language } from '../../language/language.ts';
import { walk } from '../walk.ts';

/**
 * Names the box of a task after its state, since no label says what it is for (WCAG 2.2, 4.1.2). The name is in
 * the edition's language, whatever that of the list is (3.1.2).
 *
 * @param lang the BCP 47 tag of the edition's language
 */
export function taskStates(language: Pick<Language, 't'>, lang: string) {
  return (tree: Root) => {
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element' || node.tagName !== 'input') return;
      if (node.properties['ariaLabel'] !== undefined) return;
      node.properties['lang'] = lang;
      node.properties['ariaLabel'] = language.t(node.properties['checked'] ? 'taskDone' : 'taskOpen');
    });
  };
}

/** The box of a task as a sign, where forms are not shown. */
export const taskSign = ({ properties }: Element): string =>
  properties['checked'] === undefined || properties['checked'] === false ? '☐' : '☑';
