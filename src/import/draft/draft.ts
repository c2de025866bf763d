import type { Root } from 'mdast';
import { isoInZone } from '../../language/formats.ts';
import type { Edition, Publication } from '../../publication/publication.ts';
import { instantOf, parseTime } from '../../publication/times.ts';
import { type Conventions, type Fold, foldOf } from '../conventions.ts';
import type { Dropped, Item, Review } from '../item.ts';
import { withoutCapitals } from './capitals.ts';
import { cleanBody, cleanLine } from './clean.ts';
import { editionOfItem } from './edition.ts';
import { proposeHeadline } from './headline.ts';
import { idFromHeadline, type Spelling } from './id.ts';
import { firstSentence } from './lead.ts';
import type { Mapping } from './mapping.ts';
import { chosenFiling, type Filing, filingOf } from './names.ts';
import { leadOf, textOf, treeOf } from './text-of.ts';

/** What all drafts of one run are made with. */
export interface DraftSettings extends Chosen {
  publication: Publication;
  conventions: Conventions;
  mapping: Mapping;
}

/** What an editor chose for what is imported, over what it says itself. */
export interface Chosen {
  title?: string | undefined;
  section?: string | undefined;
  /** Who signs what names nobody that is known here. */
  author?: string | undefined;
  /** Whether it is to be a draft, whatever its origin says. */
  drafts?: boolean | undefined;
}

/** An item in terms of this newsroom: all that its files will say but for its place. */
export interface Draft {
  item: Item;
  edition: Edition;
  /** The id that it would like; another story may have it. */
  id: string;
  title: string;
  description: string;
  body: Root | string;
  filing: Filing;
  /** RFC 3339 in the newsroom's zone; `undefined` where the item does not say it. */
  published: string | undefined;
  updated: string | undefined;
  review: Review;
  dropped: readonly Dropped[];
  /** Whether an editor wants it as a draft. */
  isHeld: boolean;
}

/** Makes a draft of an item. @returns the rule that the item breaks, if it can be no text of the newsroom */
export function draftOf(item: Item, settings: DraftSettings): Draft | 'import-empty' | 'import-language' {
  const { publication, conventions, mapping } = settings;
  const fold = foldOf(conventions);
  const { body, dropped } = cleanBody(item.body);
  const tree = treeOf(body);
  const lead = leadOf(tree);
  if (lead === '' && item.pictures.length === 0) return 'import-empty';
  const stated = cleanLine(item.title);
  const text = textOf(tree);
  const edition = editionOfItem(item.language, `${stated ?? ''}\n${text}`, publication.editions);
  if (!edition) return 'import-language';
  const said = { item, title: settings.title, stated, lead, text };
  const words = wordsOf(said, edition.language, conventions, fold);
  if (words.title === '') return 'import-empty';
  const filing = filingOf(item.terms, publication.terms, mapping, fold);
  return {
    item,
    edition,
    id: idOf(item, stated ?? words.title, spellingOf(publication, conventions)),
    ...words,
    body,
    filing: chosenFiling(filing, settings),
    published: timeOf(item.published, publication.timeZone),
    updated: timeOf(item.updated, publication.timeZone),
    dropped: [...item.dropped, ...dropped],
    isHeld: settings.drafts === true,
  };
}

interface Said {
  item: Item;
  /** What the editor gave. */
  title: string | undefined;
  /** What the item says. */
  stated: string | undefined;
  lead: string;
  /** All of it, without marks. */
  text: string;
}

/** Title and description, and where each is from if nobody wrote it as such. */
function wordsOf(
  { item, title, stated, lead, text }: Said,
  language: string,
  conventions: Conventions,
  fold: Fold,
) {
  const sentence = firstSentence(lead, language);
  const said = cleanLine(item.description);
  const given = cleanLine(title);
  const proposed = () => proposeHeadline(sentence, language, conventions, fold);
  const review: Review = { ...item.review };
  if (given !== undefined) delete review.title;
  else if (stated === undefined) review.title = 'the lead';
  if (said === undefined) review.description = 'the lead';
  const lowered = stated && withoutCapitals(stated, `${lead} ${text}`, language, conventions, fold);
  if (given === undefined && lowered) review.title = 'a headline in capitals';
  const chosen = given ?? (lowered || stated) ?? cleanLine(proposed()) ?? '';
  return { title: chosen, description: said ?? (cleanLine(sentence) || chosen), review };
}

/** By the old address if it is in ASCII, else by the headline, else by the guid. */
function idOf({ slug, guid }: Item, title: string, spelling: Spelling): string {
  const own = /^[\w-]+$/.test(slug ?? '')
    ? idFromHeadline((slug ?? '').replace(/[-_]+/g, ' '), { ...spelling, most: 40 })
    : undefined;
  return (
    own ?? idFromHeadline(title, spelling) ?? idFromHeadline(guid.replace(/[^a-z0-9]+/gi, ' ')) ?? 'imported'
  );
}

/** The words that vocabularies name in other scripts than that of their ids. */
export function spellingOf(
  { terms }: Pick<Publication, 'terms'>,
  { finalLetters }: Pick<Conventions, 'finalLetters'>,
): Spelling {
  const all = [...terms.topic, ...terms.section].flatMap(({ id, names }) =>
    Object.values(names)
      .filter((name) => !/[\s\0-\x7F]/.test(name))
      .map((name) => [name.normalize('NFC'), id] as const),
  );
  return { finalLetters, known: new Map(all) };
}

/** A time, a day, or a date as mail writes it (RFC 5322), which says its offset. */
function timeOf(text: string | undefined, timeZone: string): string | undefined {
  if (text === undefined) return undefined;
  const mailed = /\d{4} \d\d?:\d\d.*(?:[+-]\d{4}|GMT|UT|Z)$/.test(text.trim())
    ? Date.parse(text)
    : Number.NaN;
  if (!Number.isNaN(mailed)) return isoInZone(mailed, timeZone);
  const time =
    parseTime(text.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) ?? parseTime(`${text.trim()}T00:00`);
  return time === null ? undefined : isoInZone(instantOf(time, timeZone), timeZone);
}
