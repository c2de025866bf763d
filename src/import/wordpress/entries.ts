import { type Addresses, shareOut } from './addresses.ts';
import { groupsOf, type Spoken, spokenOf } from './languages.ts';
import type { WxrTerm } from './records.ts';
import type { Slim } from './slim.ts';

/** What of an item must be known before the first can be written: whatever depends on the others. */
export interface Entry extends Omit<Slim, 'filed' | 'meta' | 'guid'>, Spoken, Addresses {
  /** Names it for ever; no other of the export has the same. */
  name: string;
  /** Whether it is one text of its group: that has no earlier one in its language. */
  isPaired: boolean;
  isOriginal: boolean;
  /** The language of the original of its group. */
  from?: string | undefined;
}

/** Statuses of what is in no group: nobody sees it, or it goes with something else. */
const apart = new Set(['trash', 'auto-draft', 'inherit']);

/** @param site what the site is known by; `base` its address, without a final slash */
export function entriesOf(
  items: readonly Slim[],
  terms: readonly WxrTerm[],
  { base, site }: { base: string; site: string },
): Entry[] {
  const languages = new Map(terms.filter((one) => one.taxonomy === 'language').map((one) => [one.slug, one]));
  const groups = groupsOf(terms, 'post_translations');
  const addresses = shareOut(items, base);
  const names = namesOf(items, site);
  const spoken = items.map((item) => {
    const said = spokenOf(item, languages);
    return { ...said, group: said.group ?? groups.get(item.id) };
  });
  const pairs = pairsOf(items, spoken);
  return items.map(({ filed: _filed, meta: _meta, guid: _guid, ...item }, index) => ({
    ...item,
    ...spoken[index],
    ...(addresses[index] ?? { aliases: [], lost: [] }),
    name: names[index] ?? '',
    isPaired: pairs.get(index) !== undefined,
    isOriginal: pairs.get(index) === index,
    from: spoken[pairs.get(index) ?? -1]?.language,
  }));
}

/** What an item is here: pages are apart from stories, whatever plugins call those. */
export const kindOf = ({ type }: Pick<Slim, 'type'>) => (type === 'page' ? 'page' : 'story');

/** Texts of groups, by their places → the place of the original; the others stand alone. */
function pairsOf(items: readonly Slim[], spoken: readonly Spoken[]): Map<number, number> {
  const groups = new Map<string, Map<string, number>>();
  for (const [index, { group, language }] of spoken.entries()) {
    const item = items[index];
    if (!group || !language || !item || apart.has(item.status)) continue;
    const key = `${kindOf(item)} ${group}`;
    const members = groups.get(key) ?? new Map<string, number>();
    if (!members.has(language)) members.set(language, index);
    groups.set(key, members);
  }
  const pairs = new Map<number, number>();
  for (const members of groups.values()) {
    const places = [...members.values()];
    const isSaid = (is: boolean) => places.filter((place) => spoken[place]?.isTranslation === is);
    // WPML says of translations what they were made from, and of originals nothing.
    const others = isSaid(true).length > 0 ? places.filter((place) => !isSaid(true).includes(place)) : [];
    const said = isSaid(false)[0] ?? others[0];
    const first = places.toSorted((a, b) => compare(items[a]?.date ?? '', items[b]?.date ?? '') || a - b)[0];
    for (const place of places) pairs.set(place, said ?? first ?? place);
  }
  return pairs;
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/**
 * Names of the items: their guids, which WordPress never changes; where one has none or shares it, the site and what
 * else tells it from the others.
 */
function namesOf(items: readonly Slim[], site: string): string[] {
  const guids = countOf(items.map(({ guid }) => guid));
  const made = items.map(({ guid, id, type, slug, title }) =>
    guid !== '' && guids.get(guid) === 1 ? guid : `${site} ${type} ${id} ${slug || title}`,
  );
  const seen = new Map<string, number>();
  return made.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
