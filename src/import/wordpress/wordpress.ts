import { problem } from '../../problems/problem.ts';
import type { InputFile } from '../input.ts';
import type { Dropped } from '../item.ts';
import { type Context, type FileSource, type Found, ImportProblem } from '../source.ts';
import { elementsOf } from './elements.ts';
import type { Entry } from './entries.ts';
import { Leftovers } from './fields.ts';
import { textOfItem } from './item.ts';
import { Library } from './library.ts';
import { itemOf, type WxrItem } from './records.ts';
import { type Survey, surveyOf } from './survey.ts';
import { textOf } from './text.ts';

/** Exports of WordPress: RSS with namespaces of their own (WXR 1.0 to 1.2). */
export const wordpress: FileSource = {
  name: 'wxr',
  label: 'a WordPress export (WXR)',
  recognises: ({ text }) => text !== null && /<rss[\s>]/.test(text) && isExport(text),
  read,
};

const isExport = (text: string) =>
  /https?:\/\/wordpress\.org\/export\/[\d.]+\//.test(text) ||
  /<wp:(?:wxr_version|post_id|post_type)\b/.test(text);

/** Kinds of posts that WordPress keeps for itself: menus, styles, templates, earlier versions. */
const internal =
  /^(?:nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf-.*)$/;

/**
 * Reads an export twice: first what its items need to know of each other, then one by one. Each item is a text or is
 * told as dropped, with its `path`.
 */
async function* read(input: InputFile, context: Context): AsyncGenerator<Found> {
  const events = () => elementsOf(textOf(input.chunks(), context.encoding), input.name);
  const survey = await surveyOf(events());
  const library = new Library(survey.attachments, context.attachments);
  const leftovers = new Leftovers();
  yield* damageOf(survey, input.name);
  let place = 0;
  for await (const event of events()) {
    if (!('element' in event) || event.element.name !== 'item') continue;
    const item = itemOf(event.element);
    const entry = survey.entries[place++];
    leftovers.add(item);
    const isText = item.type !== 'attachment';
    if (entry && isText) yield found({ item, entry, place }, survey, library, input.name);
  }
  for (const [index, entry] of survey.entries.entries()) {
    if (entry.type === 'attachment') yield { dropped: unused(entry, index + 1, library) };
  }
  for (const { key, count } of leftovers.list()) {
    yield {
      dropped: { what: `field ${key} of ${count} items`, reason: 'for WordPress and its plugins only' },
    };
  }
}

function* damageOf({ damage: [first], damage }: Survey, file: string): Generator<Found> {
  if (!first) return;
  const params = { what: first.what, count: damage.length };
  yield { problem: problem('import-damaged', params, { file, line: first.line, column: 1 }) };
}

/** An item as a text, or why it is none. */
function found(
  { item, entry, place }: { item: WxrItem; entry: Entry; place: number },
  survey: Survey,
  library: Library,
  file: string,
): Found {
  const reason = whyNone(item);
  if (reason) return { dropped: whole(item, place, reason) };
  try {
    return { item: textOfItem(item, entry, survey, library) };
  } catch (error) {
    const place = { file, line: item.line, column: 1 };
    if (error instanceof ImportProblem) return { problem: { ...error.problem, ...place } };
    if (!(error instanceof RangeError)) throw error;
    return { problem: problem('import-unsafe', { what: 'its elements are nested without end' }, place) };
  }
}

function whyNone({ type, status, title, content, excerpt }: WxrItem): string | undefined {
  if (type === 'wp_block') return 'a reusable block: its text is where posts show it';
  if (internal.test(type)) return 'WordPress keeps it for itself';
  if (status === 'trash') return 'it was in the trash';
  if (status === 'auto-draft') return 'a draft that nobody saved';
  return [title, content, excerpt].every((one) => one.trim() === '') ? 'it is empty' : undefined;
}

function unused(item: Entry, place: number, library: Library): Dropped {
  const reason = library.isUsed(item.id)
    ? 'a picture of a text; the page about it has no address here'
    : 'no text shows it';
  return whole(item, place, reason);
}

/** An item that is no text, with what names it and where readers found it. */
function whole({ line, type, id, title, link }: Entry | WxrItem, place: number, reason: string): Dropped {
  const what = [type || 'item', id, title === '' ? '' : `“${title}”`, link]
    .filter((one) => one !== '')
    .join(' ');
  return { what, line, path: `rss/channel/item[${place}]`, reason };
}
