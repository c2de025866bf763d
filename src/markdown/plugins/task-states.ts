import type { Element, Nodes, Root } from 'hast';
import type { Language } from '../../language/language.ts';
import { walk } from '../walk.ts';

/** Names the box of a task after its state, since no label says what it is for (WCAG 2.2, 4.1.2). */
export function taskStates(language: Pick<Language, 't'>) {
  return (tree: Root) => {
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element' || node.tagName !== 'input') return;
      node.properties['ariaLabel'] = language.t(node.properties['checked'] ? 'taskDone' : 'taskOpen');
    });
  };
}

/** The box of a task as a sign, where forms are not shown. */
export const taskSign = ({ properties }: Element): string =>
  properties['checked'] === undefined || properties['checked'] === false ? '☐' : '☑';
