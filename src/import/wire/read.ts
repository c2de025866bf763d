import type { Conventions } from '../conventions.ts';
import type { Dropped, Item, Term } from '../item.ts';
import { blocksOf, treeOf } from './blocks.ts';
import { namesInCredit } from './byline.ts';
import { takeClosing } from './closing.ts';
import { paragraphsOf } from './columns.ts';
import { takeDateline } from './dateline.ts';
import { type Facts, keep, noFacts, remove } from './facts.ts';
import { takeNames } from './fields.ts';
import { dropFurniture } from './furniture.ts';
import { killOf, withheld } from './kills.ts';
import { bare, type Lexicon, lexiconOf } from './lexicon.ts';
import { dropWordless, type Line } from './lines.ts';
import { withoutMailHead } from './mail.ts';
import { takeOpening } from './opening.ts';
import { withoutNameAgain, withoutNotices, withoutPictures } from './page/notices.ts';
import { takePlace } from './places.ts';
import { bullet } from './shape.ts';

/**
 * Reads wire copy: plain text, a paragraph on each line or between blank lines.
 *
 * @param key short digest of the text, which names it
 * @returns `null` if there is no text in it
 */
export function readWire(lines: readonly Line[], key: string, conventions: Conventions): Item | null {
  const lexicon = lexiconOf(conventions);
  const facts = noFacts();
  const worded = dropWordless(withoutMailHead(lines, facts, lexicon));
  const sifted = dropFurniture(worded.lines, conventions, lexicon.fold);
  facts.removed.push(...worded.removed, ...sifted.removed);
  const kill = killOf(lines, sifted.lines, lexicon, facts);
  const rest = kill ? sifted.lines.filter((line) => line !== kill) : sifted.lines;
  const paragraphs = paragraphsOf(rest, (line) => remove(facts, line, 'a hyphen at the end of a line'));
  const body = readParagraphs(paragraphs, lexicon, facts);
  if (facts.title === undefined && facts.subject) {
    facts.title = facts.subject;
    facts.titleFrom = 'the subject of the mail';
  }
  const text = body.length > 0 ? body : flash(facts);
  if (text.length === 0) return null;
  const item = itemOf(`wire:${key}`, facts, treeOf(blocksOf(text)));
  return kill ? withheld(item, kill) : item;
}

/**
 * Takes from paragraphs what is not the story's own, and takes note of what it says.
 *
 * @param headlines whether headlines may stand above the text
 * @returns the story's paragraphs, the first of them without its dateline
 */
export function readParagraphs(
  paragraphs: readonly Line[],
  lexicon: Lexicon,
  facts: Facts,
  headlines = true,
): Line[] {
  const noticed = withoutNotices(paragraphs, lexicon, facts);
  const opened = takeLead(takeOpening(noticed, lexicon, facts, headlines), lexicon, facts);
  const text = withoutNameAgain(withoutPictures(opened, lexicon, facts), lexicon, facts);
  const body = takeClosing(text, lexicon, facts);
  if (facts.names.length === 0)
    facts.names = (facts.kept['credits'] ?? []).flatMap((one) => namesInCredit(one, lexicon));
  return body;
}

function itemOf(guid: string, facts: Facts, body: Item['body']): Item {
  return {
    guid,
    kind: 'story',
    status: 'draft',
    body,
    pictures: [],
    terms: [],
    ...saidBy(facts),
    dropped: droppedOf(facts),
  };
}

/** What lines around a text say of it, as an item does. */
export function saidBy(facts: Facts): Partial<Item> {
  const { title, titleFrom, description, bylines, dateline, source, sourceUrl, sourceFrom, kept } = facts;
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(bylines.length > 0 && { byline: bylines.join('; ') }),
    ...(dateline !== undefined && { dateline }),
    ...(source !== undefined && { source: { name: source, ...(sourceUrl && { url: sourceUrl }) } }),
    terms: termsOf(facts),
    ...(Object.keys(kept).length > 0 && { kept }),
    review: {
      ...(titleFrom && { title: titleFrom }),
      ...(description !== undefined && { description: 'the second headline' }),
      ...(sourceFrom && { source: sourceFrom }),
    },
  };
}

/** What is not in the text, in the order of its lines. */
export const droppedOf = ({ removed }: Facts): Dropped[] =>
  removed
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, text, reason }) => ({ what: text, line: number, reason }));

/** Authors, and what keywords may mean here. */
const termsOf = ({ names, keywords }: Pick<Facts, 'names' | 'keywords'>): Term[] => [
  ...names.map((name): Term => ({ scheme: 'byline', name, means: ['person'] })),
  ...keywords.map((name): Term => ({ scheme: 'keyword', name, means: ['topic', 'section'] })),
];

/** Takes the dateline off the first paragraph of running text. */
function takeLead(paragraphs: readonly Line[], lexicon: Lexicon, facts: Facts): Line[] {
  const index = paragraphs.findIndex(({ text }) => !bullet.test(text));
  const lead = paragraphs[index];
  const named = [facts.source ?? '', ...paragraphs.slice(-2).map(({ text }) => bare(text))];
  const found = lead && (takePlace(lead.text, lexicon, named) ?? takeDateline(lead.text, lexicon));
  if (!lead || !found || found.rest === '') return [...paragraphs];
  const { dateline, source, rest } = found;
  if (dateline !== '') facts.dateline ??= dateline;
  if (found.byline) takeNames(found.byline, lexicon, facts);
  if (facts.source === undefined) {
    facts.source = source;
    facts.sourceFrom = source === undefined ? undefined : 'the dateline';
  } else if (source !== undefined && source !== facts.source) keep(facts, 'agency', source);
  remove(facts, { ...lead, text: lead.text.slice(0, lead.text.length - rest.length).trim() }, 'the dateline');
  return paragraphs.map((one) => (one === lead ? { ...one, text: rest } : one));
}

/** A flash is a headline alone, which is all of its text, too. */
function flash({ title, removed }: Facts): Line[] {
  const line = removed.find(({ reason, text }) => reason === 'the headline' && text === title);
  return title === undefined ? [] : [{ number: line?.number ?? 1, text: title }];
}
