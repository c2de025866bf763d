import { decodeDocument } from '../agency/decode.ts';
import { foundOf } from '../agency/item.ts';
import { type RelatedItems, relatedItems } from '../agency/related.ts';
import type { InputFile } from '../input.ts';
import { type Context, type FileSource, type Found, ImportProblem } from '../source.ts';
import { associatedTexts, isPicture, notPictures } from './associations.ts';
import { guidOf } from './identity.ts';
import { readNinjs } from './item.ts';
import { isObject, type Json, namesOf, objectsIn, parseJson } from './json.ts';
import { relationsOf, withItems } from './relations.ts';

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
    const items = await itemsIn(input, context);
    const related = context.related ?? relatedItems([relationsOf(items, input)]);
    for (const item of items)
      if (!isPicture(item) || !related.isShown(guidOf(item)))
        yield* foundIn(item, related, { file: input.name, context });
  },
  relationsIn: async (input, context) => relationsOf(await itemsIn(input, context), input),
};

const itemsIn = async (input: InputFile, { encoding }: Pick<Context, 'encoding'>) =>
  itemsOf(parseJson(decodeDocument(await input.bytes(), input.name, encoding), input.name));

const isItem = (names: ReadonlySet<string>) =>
  (names.has('uri') || names.has('guid')) && [...names].some((name) => telling.test(name));

function itemsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  if (isItem(new Set(Object.keys(value)))) return [value];
  return objectsIn(value, ...lists.filter((name) => Array.isArray(value[name])));
}

/** An item, then texts that come with it. What is wrong with one is no matter of the others. */
function foundIn(item: Json, related: RelatedItems, place: { file: string; context: Context }): Found[] {
  const { file, context } = place;
  const read = () => {
    const news = readNinjs(item, file);
    const sent = related.picturesOf(guidOf(item), file);
    const others = notPictures(
      item,
      sent.map(({ guid }) => guid),
    );
    return foundOf(
      { ...news, pictures: withItems(news.pictures, sent), dropped: [...news.dropped, ...others] },
      context,
    );
  };
  return [foundOr(read), ...associatedTexts(item).map((one) => foundIn(one, related, place))].flat();
}

function foundOr(read: () => Found[]): Found[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof ImportProblem) return [{ problem: error.problem }];
    throw error;
  }
}
