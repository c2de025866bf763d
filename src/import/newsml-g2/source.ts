import type { Element } from 'xast';
import { decodeDocument } from '../agency/decode.ts';
import { foundOf } from '../agency/item.ts';
import { type RelatedItems, relatedItems } from '../agency/related.ts';
import { childOf, localName, parseXml, rootNameOf, textOf } from '../agency/xml.ts';
import type { InputFile } from '../input.ts';
import type { Dropped } from '../item.ts';
import { type Context, type FileSource, type Found, ImportProblem } from '../source.ts';
import { guidOf, isNews, isPicture, isText, isUsable, isWithdrawn, natureOf } from './kinds.ts';
import { itemsOf, referencesIn, relationsOf, rootNames } from './message.ts';
import { readNewsItem } from './news-item.ts';

/** NewsML-G2: one item, or a message with many (https://iptc.org/standards/newsml-g2/). */
export const newsmlG2: FileSource = {
  name: 'newsml-g2',
  label: 'NewsML-G2',
  recognises: ({ text }) => rootNames.includes((text && rootNameOf(text)) ?? ''),
  async *read(input, context) {
    const items = await itemsIn(input, context);
    const related = context.related ?? relatedItems([relationsOf(items, input)]);
    for (const item of items.filter(isText)) yield* textWith(item, related, { file: input.name, context });
    for (const item of items) {
      if (isText(item) || (isPicture(item) && related.isShown(guidOf(item)))) continue;
      yield { dropped: notAStory(item, related) };
    }
  },
  relationsIn: async (input, context) => relationsOf(await itemsIn(input, context), input),
};

const itemsIn = async (input: InputFile, { encoding }: Pick<Context, 'encoding'>) =>
  itemsOf(parseXml(decodeDocument(await input.bytes(), input.name, encoding), input.name));

/** A text of a message with its pictures. What is wrong with it is no matter of the other texts. */
function textWith(
  item: Element,
  related: RelatedItems,
  { file, context }: { file: string; context: Context },
): Found[] {
  try {
    const news = readNewsItem(item, file);
    const pictures = [...news.pictures, ...related.picturesOf(guidOf(item), file)];
    return foundOf({ ...news, pictures }, context);
  } catch (error) {
    if (error instanceof ImportProblem) return [{ problem: error.problem }];
    throw error;
  }
}

/** What else a message carries, for the report. */
function notAStory(item: Element, related: RelatedItems): Dropped {
  const kind = localName(item.name);
  const title =
    textOf(childOf(item, 'contentMeta', 'headline')) ?? textOf(childOf(item, 'itemMeta', 'title'));
  const what = [kind, guidOf(item), title].filter(Boolean).join(' ');
  const line = item.position?.start.line;
  if (kind === 'packageItem') return { what, line, reason: packageReason(item, related) };
  if (!isNews(item)) return { what, line, reason: 'it is no news: only news items become stories' };
  if (isWithdrawn(item))
    return { what, line, reason: `the agency withdrew this ${natureOf(item)}: use it no more`, urgent: true };
  return { what, line, reason: isPicture(item) ? pictureReason(item) : `${natureOf(item)}, not text` };
}

const pictureReason = (item: Element) =>
  isUsable(item) ? 'a picture that goes with no text here' : 'a picture that its agency holds back';

function packageReason(item: Element, related: RelatedItems): string {
  const missing = referencesIn(item).filter((guid) => !related.has(guid));
  if (missing.length === 0) return 'a package: its texts are stories by themselves';
  return `a package: of what it names, this did not come with it: ${missing.join(', ')}`;
}
