import type { Field } from '../../protocol.ts';

/** Keys of front matter by what they are about. What none names is among the rest. */
const groups = {
  picture: ['image'],
  filing: ['section', 'topics', 'authors', 'translators', 'kind', 'source', 'order'],
  time: ['published', 'updated', 'expires', 'coverageEnds', 'publishTogether'],
  work: ['assignee', 'review', 'status'],
  address: ['slug', 'aliases'],
  corrections: ['corrections', 'correctionsDeclined'],
} as const;
export type GroupName = keyof typeof groups | 'rest';

/** What always stands open. */
const always = ['title', 'description'];

interface Grouped {
  first: Field[];
  groups: { name: GroupName; fields: Field[] }[];
}

/** Fields in the order in which a form shows them; groups without fields are left out. */
export function groupsOf(fields: readonly Field[]): Grouped {
  const named: [GroupName, readonly string[]][] = Object.entries(groups) as [GroupName, readonly string[]][];
  const known = [...always, ...named.flatMap(([, keys]) => keys)];
  const of = (keys: readonly string[]) => keys.flatMap((key) => fields.filter(({ path }) => path[0] === key));
  const rest = fields.filter(({ path }) => !known.includes(path[0]));
  return {
    first: of(always),
    groups: [
      ...named.map(([name, keys]) => ({ name, fields: of(keys) })),
      { name: 'rest' as const, fields: rest },
    ].filter((one) => one.fields.length > 0),
  };
}
