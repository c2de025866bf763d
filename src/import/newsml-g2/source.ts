import type { Element } from 'xast';
import { decodeDocument } from '../agency/decode.ts';
import { foundOf } from '../agency/item.ts';
import { statusOf } from '../agency/status.ts';
import { attributeOf, childOf, localName, parseXml, rootNameOf, textOf } from '../agency/xml.ts';
import type { Dropped } from '../item.ts';
import { type FileSource, type Found, ImportProblem } from '../source.ts';
import { itemsOf, picturesOfTexts, referencesIn, rootNames } from './message.ts';
import { readNewsItem } from './news-item.ts';
import { pictureOf } from './picture.ts';
import { idOf, lastPart } from './values.ts';

/** NewsML-G2: one item, or a message with many (https://iptc.org/standards/newsml-g2/). */
export const newsmlG2: FileSource = {
  name: 'newsml-g2',
  label: 'NewsML-G2',
  recognises: ({ text }) => rootNames.includes((text && rootNameOf(text)) ?? ''),
  async *read(input, context) {
    const root = parseXml(decodeDocument(await input.bytes(), input.name, context.encoding), input.name);
    const items = itemsOf(root);
    const texts = items.filter(isText);
    const guids = new Set(texts.map(guidOf));
    const goesWith = picturesOfTexts(items, (guid) => guids.has(guid));
    const used = new Set([...goesWith.values()].flatMap((all) => [...all]));
    const pictures = new Map(items.filter(isPicture).map((one) => [guidOf(one), one]));
    for (const item of texts) {
      const own = [...(goesWith.get(guidOf(item)) ?? [])].flatMap((guid) => pictures.get(guid) ?? []);
      yield* textWith(item, own, input.name);
    }
    for (const item of items) {
      if (texts.includes(item) || (isPicture(item) && used.has(guidOf(item)))) continue;
      yield { dropped: notAStory(item, items) };
    }
  },
};

const guidOf = (item: Element) => attributeOf(item, 'guid') ?? '';
const natureOf = (item: Element) => lastPart(idOf(childOf(item, 'itemMeta', 'itemClass'))) ?? 'text';
const isNews = (item: Element) => localName(item.name) === 'newsItem';
const isText = (item: Element) => isNews(item) && ['text', 'composite'].includes(natureOf(item));
const isPicture = (item: Element) => isNews(item) && ['picture', 'graphic'].includes(natureOf(item));

/** A text of a message with its pictures. What is wrong with it is no matter of the other texts. */
function textWith(item: Element, pictures: readonly Element[], file: string): Found[] {
  try {
    const news = readNewsItem(item, file);
    const found = pictures.map((one) => pictureOf(one, file));
    return foundOf({ ...news, pictures: [...news.pictures, ...found] });
  } catch (error) {
    if (error instanceof ImportProblem) return [{ problem: error.problem }];
    throw error;
  }
}

/** What else a message carries, for the report. */
function notAStory(item: Element, items: readonly Element[]): Dropped {
  const kind = localName(item.name);
  const title =
    textOf(childOf(item, 'contentMeta', 'headline')) ?? textOf(childOf(item, 'itemMeta', 'title'));
  const what = [kind, guidOf(item), title].filter(Boolean).join(' ');
  const line = item.position?.start.line;
  if (kind === 'packageItem') return { what, line, reason: packageReason(item, items) };
  if (!isNews(item)) return { what, line, reason: 'it is no news: only news items become stories' };
  if (statusOf(idOf(childOf(item, 'itemMeta', 'pubStatus'))) === 'canceled')
    return { what, line, reason: `the agency withdrew this ${natureOf(item)}: use it no more`, urgent: true };
  const nature = natureOf(item);
  return {
    what,
    line,
    reason: isPicture(item) ? 'a picture that goes with no text here' : `${nature}, not text`,
  };
}

function packageReason(item: Element, items: readonly Element[]): string {
  const guids = new Set(items.map(guidOf));
  const missing = referencesIn(item).filter((guid) => !guids.has(guid));
  if (missing.length === 0) return 'a package: its texts are stories by themselves';
  return `a package: of what it names, this is not in the file: ${missing.join(', ')}`;
}
