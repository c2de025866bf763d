import type { Element, Root } from 'hast';
import { attribute, elementsIn, isElement, replaceChildren, wordsIn } from './hast.ts';

/** A note at the end of a text, and what leads to it. */
export interface Notes {
  /** Id of what holds a note → its label. */
  labels: ReadonlyMap<string, string>;
}

/** What stands where notes are: arrows that lead back. */
const arrow = /^(?:[\s[\]()↑↩⤴^←]|\uFE0E)*$/u;

/**
 * Finds notes: a link to a place in the page from which a link leads back. Both ways are how readers of every system
 * follow them, whatever their classes are called.
 */
export function findNotes(tree: Root): Notes {
  const all = [...elementsIn(tree)];
  const byId = new Map(
    all.flatMap((one) => (attribute(one, 'id') ? [[attribute(one, 'id') ?? '', one] as const] : [])),
  );
  const labels = new Map<string, string>();
  for (const link of all.filter((one) => one.tagName === 'a')) {
    const target = targetOf(link);
    const note = target === undefined ? undefined : byId.get(target);
    if (!target || !note || labels.has(target) || !isElement(note, 'li', 'p', 'div', 'aside', 'dd')) continue;
    const sources = new Set(idsAround(link, all));
    const back = [...elementsIn(note)].some((one) => one.tagName === 'a' && sources.has(targetOf(one) ?? ''));
    const isMark = wordsIn(link).replace(/[\s[\]()]/g, '').length <= 4;
    if (back && isMark) labels.set(target, String(labels.size + 1));
  }
  return { labels };
}

const targetOf = (link: Element): string | undefined => {
  const address = attribute(link, 'href') ?? '';
  return address.startsWith('#') && address.length > 1 ? address.slice(1) : undefined;
};

/** The ids of a link and of what is right around it. */
function idsAround(link: Element, all: readonly Element[]): string[] {
  const around = all.filter(
    (one) => isElement(one, 'sup', 'span', 'a') && (one === link || one.children.includes(link)),
  );
  return around.flatMap((one) => attribute(one, 'id') ?? []);
}

/** Takes the links back out of notes, so that a note is its words. */
export function withoutBackLinks(tree: Root, { labels }: Notes): void {
  if (labels.size === 0) return;
  for (const note of elementsIn(tree)) {
    if (!labels.has(attribute(note, 'id') ?? '')) continue;
    replaceChildren(note, (one) => {
      const isBack = isElement(one, 'a') && targetOf(one) !== undefined && arrow.test(wordsIn(one));
      return isBack ? [] : [one];
    });
  }
}
