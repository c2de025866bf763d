import { type Conventions, type Fold, folded, foldOf } from '../conventions.ts';

/** Phrases of one sort, folded. */
export type Phrases = ReadonlySet<string>;

/** Phrases that are known here by the name that they have there. */
const plain = [
  'urgent',
  // What sort of text it is, before a headline.
  'kickers',
  // Names of sections of sites.
  'sections',
  'credits',
  'contributions',
  'captions',
  // Who pictures are from, besides agencies.
  'pictureSources',
  // Lines above the head of a mail that was passed on.
  'forwarded',
  // What stands before the subject of an answer.
  'replies',
  'rights',
  'pages',
  'dates',
  'agencies',
  'agenciesFirst',
  // Places whose names may stand before a colon.
  'places',
  // What takes back a story that was sent.
  'kills',
  // Words that take back a story if they stand in capitals or alone.
  'killWords',
  // Before a headline that ends with one of `killWords`.
  'killSigns',
  // What notes to desks begin with.
  'advisories',
  // Lines from which on a text is for desks.
  'notebook',
  // How notes on what is new in a version begin.
  'revisions',
  // Words that say what a currency costs in another.
  'rates',
] as const;
type Plain = (typeof plain)[number];

/** The conventions of wire copy, ready to be looked up. */
export interface Lexicon extends Readonly<Record<Plain, Phrases>> {
  conventions: Conventions;
  fold: Fold;
  bylines: Phrases;
  roles: Phrases;
  /** Words between a name and where somebody is. */
  at: Phrases;
  joiners: Phrases;
  /** Words before names that are a byline only right above a dateline. */
  openers: Phrases;
  /** Name of a field → its labels. */
  fields: ReadonlyMap<string, Phrases>;
  /** Names of fields that a mail begins with → how programs show them. */
  mail: ReadonlyMap<string, Phrases>;
  /** How lines begin that ask readers to follow or subscribe. */
  invitations: Phrases;
  /** Names of buttons that stand in rows. */
  buttons: Phrases;
  /** Words of names of sources, in scripts with capitals. */
  services: Phrases;
  /** Small words in and before names of sources. */
  particles: Phrases;
  /** First words of names of agencies. */
  names: Phrases;
  ends: Phrases;
}

export function lexiconOf(conventions: Conventions): Lexicon {
  const fold = foldOf(conventions);
  const of = (byLanguage: Readonly<Record<string, readonly string[]>>) => folded(byLanguage, fold);
  const { byline, fields, source, furniture } = conventions;
  const allOf = (part: (group: Conventions['furniture'][string]) => Parameters<typeof of>[0]): Phrases =>
    new Set(Object.values(furniture).flatMap((group) => [...of(part(group))]));
  const listed = {} as Record<Plain, Phrases>;
  for (const key of plain) listed[key] = of(conventions[key]);
  return {
    ...{ conventions, fold },
    ...listed,
    bylines: of(byline.labels),
    roles: of(byline.roles),
    at: of(byline.at),
    joiners: of(byline.joiners),
    openers: of(byline.aboveDateline),
    fields: new Map(Object.entries(fields).map(([name, labels]) => [name, of(labels)])),
    mail: new Map(Object.entries(conventions.mail).map(([name, labels]) => [name, of(labels)])),
    invitations: allOf(({ starts }) => starts),
    buttons: allOf(({ rows }) => rows),
    services: of(source.parts),
    particles: of(source.particles),
    names: of(source.words),
    ends: of(furniture[endGroup]?.lines ?? {}),
  };
}

/** The group of furniture that ends a text. */
export const endGroup = 'end mark of the agency';

/** The most words of a phrase. */
const longest = 8;

/** A text cut after the longest phrase that it begins with; `null` if it begins with none. */
export function cutPhrase(
  text: string,
  phrases: Phrases,
  fold: Fold,
): { phrase: string; rest: string } | null {
  const ends = [...text.matchAll(/[^\s:：|/()–—-]+/gu)]
    .slice(0, longest)
    .map((match) => match.index + match[0].replace(/[.…]+$/u, '').length);
  for (const end of ends.reverse()) {
    const phrase = text.slice(0, end);
    if (phrases.has(fold(phrase))) return { phrase, rest: text.slice(end) };
  }
  return null;
}

/** Whether a text holds one of some phrases, between other words. */
export function holdsPhrase(text: string, phrases: Phrases, fold: Fold): boolean {
  const words = ` ${fold(text)} `;
  return [...phrases].some((phrase) => words.includes(` ${phrase} `));
}

/** Whether notes to desks begin with a line. */
export const isNotebook = (text: string, { notebook, agencies, fold }: Lexicon): boolean => {
  const words = fold(text.replace(/^#{1,6}\s+/, ''));
  const [agency = '', ...rest] = words.split(' ');
  return notebook.has(words) || (agencies.has(agency) && notebook.has(rest.join(' ')));
};

/** A line without brackets around the whole of it, and without dashes, stars and slashes at its ends. */
export function bare(text: string): string {
  const inner = text.replace(/^[/*_\s\p{Pd}]+|[/*_\s\p{Pd}]+$/gu, '');
  return /^[([]([^()[\]]*)[)\]]$/u.exec(inner)?.[1]?.trim() ?? inner;
}
