import { decodeDocument } from '../agency/decode.ts';
import { foundOf } from '../agency/item.ts';
import { type FileSource, type Found, ImportProblem } from '../source.ts';
import { hasText } from './associations.ts';
import { readNinjs } from './item.ts';
import { isObject, type Json, namesOf, objectsIn, parseJson } from './json.ts';

/** Names that items of ninjs have and no other JSON with a `uri` or a `guid` does. */
const telling =
  /^(?:versioncreated|firstcreated|pubstatus|representationtype|\$?standard|headlines?|bodies|descriptions|(?:body|headline|description)_\w+|renditions|associations|copyrightnotice|eventdetails|embargoed(?:until)?)$/;

/** Names of lists of items in answers of services. */
const lists = ['items', 'item', '_items', 'newsitems', 'data'];

/** News in JSON, versions 1 to 3 (https://iptc.org/standards/ninjs/). */
export const ninjs: FileSource = {
  name: 'ninjs',
  label: 'ninjs',
  recognises: ({ text }) => {
    const names = namesOf(text ?? '');
    const hasList = lists.some((name) => names.has(name));
    return (
      isItem(names) ||
      (hasList && !names.has('version') && /"(?:versioncreated|pubstatus)"\s*:/i.test(text ?? ''))
    );
  },
  async *read(input, context) {
    const value = parseJson(decodeDocument(await input.bytes(), input.name, context.encoding), input.name);
    for (const item of itemsOf(value)) yield* foundIn(item, input.name);
  },
};

const isItem = (names: ReadonlySet<string>) =>
  (names.has('uri') || names.has('guid')) && [...names].some((name) => telling.test(name));

function itemsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  if (isItem(new Set(Object.keys(value)))) return [value];
  return objectsIn(value, ...lists.filter((name) => Array.isArray(value[name])));
}

/** An item, then texts that come with it. What is wrong with one is no matter of the others. */
function foundIn(item: Json, file: string): Found[] {
  const texts = objectsIn(item, 'associations').filter(hasText);
  return [foundOr(() => foundOf(readNinjs(item, file))), ...texts.map((one) => foundIn(one, file))].flat();
}

function foundOr(read: () => Found[]): Found[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof ImportProblem) return [{ problem: error.problem }];
    throw error;
  }
}
