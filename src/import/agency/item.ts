import type { RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { bodyOfHtml } from '../html/body.ts';
import type { Dropped, Item, Term } from '../item.ts';
import type { Found } from '../source.ts';
import { broaderCodes, type Concept } from './concepts.ts';
import { keptOf } from './kept.ts';
import type { AgencyItem } from './news.ts';
import { pictureFrom } from './pictures.ts';
import { placePictures } from './place-pictures.ts';

/** What an agency's item becomes: a story, or a word on why it is none. */
export function foundOf(news: AgencyItem): Found[] {
  if (news.status === 'canceled') return [{ item: withdrawal(news) }];
  const body = news.body ?? (isText(news) ? summaryAsBody(news) : undefined);
  if (body === undefined) return [{ dropped: noStory(news) }];
  return [{ item: itemOf(news, body) }];
}

const isText = ({ nature }: AgencyItem) => ['text', 'composite'].includes(nature);

/** Short items have a summary in the place of a text. */
function summaryAsBody({ summary }: AgencyItem): string | undefined {
  if (summary === undefined) return undefined;
  const escaped = summary.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\s*\n\s*/)
    .map((one) => `<p>${one}</p>`)
    .join('');
}

function noStory(news: AgencyItem): Dropped {
  const what = [news.nature, news.guid, news.headline].filter(Boolean).join(' ');
  return { what, reason: isText(news) ? 'it has no text' : `${news.nature}, not text` };
}

/** An item that is not to be used at all: all that it takes to find the story that it became. */
export function withdrawal(news: Pick<AgencyItem, 'guid'> & Partial<AgencyItem>): Item {
  return {
    guid: news.guid,
    version: news.version,
    kind: 'story',
    language: news.language,
    title: news.headline,
    body: { type: 'root', children: [] },
    terms: [],
    status: 'canceled',
    pictures: [],
    dropped: (news.notes ?? []).map((what) => ({ what, reason: 'what the agency says of it', urgent: true })),
  };
}

function itemOf(news: AgencyItem, body: NonNullable<AgencyItem['body']>): Item {
  const html = bodyOfHtml(body, { pictureFrom });
  const { children, repeated } = withoutHeadline(html.tree.children, news.headline);
  const { tree, pictures, dropped } = placePictures({ type: 'root', children }, html.pictures, news.pictures);
  return {
    guid: news.guid,
    version: news.version,
    kind: 'story',
    language: news.language,
    title: news.headline,
    description: news.summary,
    body: tree,
    terms: termsOf(news),
    byline: news.byline,
    source: news.source === undefined ? undefined : { name: news.source },
    ...timesOf(news),
    status: news.status,
    pictures,
    kept: keptOf(news),
    review: news.summary === undefined ? undefined : { description: 'the summary of the agency' },
    dropped: [...holdOf(news), ...news.dropped, ...repeated, ...html.dropped, ...dropped, ...notesOf(news)],
  };
}

/** An embargo is when it may be published; else that is when it was made. */
function timesOf({ embargo, created, modified }: AgencyItem): Pick<Item, 'published' | 'updated'> {
  const published = embargo ?? created ?? modified;
  const isLater =
    modified !== undefined && published !== undefined && Date.parse(modified) > Date.parse(published);
  return { published, updated: isLater ? modified : undefined };
}

/** What an agency holds back must not be published by whoever finds a draft of it. */
function holdOf({ status, guid, headline }: AgencyItem): Dropped[] {
  if (status !== 'withheld') return [];
  const what = [guid, headline].filter(Boolean).join(' ');
  return [
    { what, reason: 'held back by the agency until further notice: not to be published', urgent: true },
  ];
}

const notesOf = ({ notes }: AgencyItem): Dropped[] =>
  notes.map((what) => ({ what, reason: 'a note of the agency for editors' }));

/** Many texts begin with their headline once more. */
function withoutHeadline(children: RootContent[], headline: string | undefined) {
  const [first, ...rest] = children;
  const what = first && plain(first).replace(/\s+/g, ' ').trim();
  if (first === undefined || rest.length === 0 || headline === undefined || what !== headline.trim())
    return { children, repeated: [] };
  return { children: rest, repeated: [{ what, reason: 'the headline once more' }] };
}

/** Authors, subjects and keywords. */
function termsOf(news: AgencyItem): Term[] {
  const authors = news.byline === undefined ? (news.creators ?? []) : [news.byline];
  return [
    ...authors.map((name): Term => ({ scheme: 'byline', name, means: ['person'], optional: true })),
    ...news.subjects.flatMap(subjectTerm),
    ...news.keywords.map((name): Term => ({ scheme: 'keyword', name, means: ['topic'], optional: true })),
  ];
}

function subjectTerm({ name, code, broader = [] }: Concept): Term[] {
  if (name === undefined && code === undefined) return [];
  const own = code === undefined ? [] : broaderCodes(code);
  const said = broader.flatMap((one) => [one, ...broaderCodes(one)]);
  return [
    {
      scheme: 'subject',
      name: name ?? code ?? '',
      code,
      broader: [...new Set([...own, ...said])],
      means: ['topic', 'section'],
      optional: true,
    },
  ];
}
