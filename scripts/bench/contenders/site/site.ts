import { type Item, type Kind, kinds, type List, type Site, type SiteData } from './model.ts';

/** Sorts all content into the lists that pages show. */
export function siteOf(data: SiteData, items: readonly Item[]): Site {
  const instants = new Map(items.map((item) => [item, Date.parse(item.date ?? '') || 0]));
  const lists = new Map<string, List>();
  const versions = new Map<string, Item[]>();
  const order = data.editions.map(({ id }) => id);
  for (const item of items.toSorted((a, b) => (instants.get(b) ?? 0) - (instants.get(a) ?? 0))) {
    if (!item.story) continue;
    for (const key of listsOf(item)) add(lists, key, item);
    const all = [...(versions.get(item.story) ?? []), item];
    versions.set(
      item.story,
      all.sort((a, b) => order.indexOf(a.edition) - order.indexOf(b.edition)),
    );
  }
  const statics = items.filter(({ story }) => !story);
  const editions = new Map(data.editions.map((one) => [one.id, one]));
  return { data, editions, statics, lists, versions, names: namesOf(data), dates: datesOf(data) };
}

function listsOf({ edition, sections = [], topics = [], people = [], months = [] }: Item): string[] {
  const below = Object.entries({ sections, topics, people, months });
  return [edition, ...below.flatMap(([kind, ids]) => ids.map((id) => `${edition}/${kind}/${id}`))];
}

function add(lists: Map<string, List>, key: string, item: Item): void {
  const list = lists.get(key) ?? { stories: [], places: new Map<Item, number>() };
  list.places.set(item, list.stories.push(item) - 1);
  lists.set(key, list);
}

function namesOf({ editions }: SiteData): Map<string, string> {
  return new Map(
    editions.flatMap(({ id, terms }) =>
      kinds.flatMap((kind) => terms[kind].map((term) => [`${id}/${kind}/${term.id}`, term.name] as const)),
    ),
  );
}

function datesOf({ editions, timeZone }: SiteData) {
  const made = editions.map(({ id, locale }) => {
    return [id, new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })] as const;
  });
  const all = new Map(made);
  return (edition: string) => all.get(edition) ?? new Intl.DateTimeFormat('und', { timeZone });
}

export const storiesOf = ({ lists }: Site, key: string): readonly Item[] => lists.get(key)?.stories ?? [];

/** Changes with the files of the items. */
export const keyOf = (items: readonly Item[]) => items.map(({ digest }) => digest).join(' ');

/** The path of a term. */
export const termPath = (edition: string, kind: Kind, id: string) =>
  kind === 'sections' ? `/${edition}/${id}/` : `/${edition}/${kind}/${id}/`;

/** The next older story of the section, and older ones of its topics, as neighbours in their lists. */
export function onwards(site: Site, item: Item): { next: Item | undefined; related: Item[] } {
  const older = (key: string, most: number) => {
    const { stories = [], places } = site.lists.get(key) ?? {};
    const from = (places?.get(item) ?? stories.length) + 1;
    return stories.slice(from, from + most);
  };
  const [next] = (item.sections ?? []).flatMap((id) => older(`${item.edition}/sections/${id}`, 1));
  const near = (item.topics ?? []).flatMap((id) => older(`${item.edition}/topics/${id}`, 5));
  return { next, related: [...new Set(near)].filter((one) => one !== next).slice(0, 4) };
}
