import { folded } from '../../../language/search/folded.ts';
import type { ItemSession } from '../model/item-session.ts';
import type { Desk } from '../shared/desk.ts';
import { written } from '../shared/zone.ts';
import type { Offers, Target } from '../text/completion.ts';

/** What is offered while somebody writes a text of an edition. */
export function offersOf(desk: Desk, item: ItemSession, edition: string): Offers {
  const { blocks, stories, pages = [] } = desk.vocabularies.value;
  const target = ({ value, label }: { value: string; label: string }): Target => ({
    id: value,
    title: label,
    folded: folded(`${label} ${value}`),
  });
  let known: Target[] | undefined;
  return {
    direction: desk.edition(edition)?.direction ?? 'ltr',
    blocks: blocks.flatMap(({ name, template }) => {
      const own = template[edition] ?? Object.values(template)[0];
      return own === undefined ? [] : [{ name, template: own }];
    }),
    stories: () => {
      known ??= stories.map(target);
      return known;
    },
    pages: () => pages.map(target),
    pictures: () => item.item.value.pictures.map(({ name }) => name),
    moment: () => written(desk.now(), desk.session.timeZone),
  };
}
