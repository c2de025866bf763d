import type { EditionStyle } from './faces.ts';
import type { MaxMegabytes } from './file-sizes.ts';
import type { Limits, Typography } from './house-style.ts';
import type { MixedWords } from './mixed-words.ts';
import type { Organization } from './organization.ts';
import type { Services } from './schemas/services.ts';
import type { Stems } from './stems.ts';
import type { Term, TermKind } from './terms.ts';

export * from './terms.ts';

/** One language's site. Everything a language decides is here or in its strings; code names none. */
export interface Edition {
  /** Name of its article files and, unless it has another address, first part of its paths, such as `en`. */
  id: string;
  /** BCP 47 language of its text; names its strings in `locales/`. */
  language: string;
  /** BCP 47 tag with extensions for dates and numbers, such as `ar-JO-u-nu-latn-ca-gregory`. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /**
   * Where it stands, if not at its id below the origin of the publication: `/` is that origin itself, and
   * scheme and host are those of a domain of its own.
   */
  address?: string | undefined;
  /** ISO 15924 code of its script, such as `Latn`: what style sheets choose faces and sizes by. */
  script: string;
  /** What the language calls itself, for the language switch. */
  label: string;
  /** The publication's name in this edition. */
  name: string;
  description: string;
  /** The marks its texts are set with; left out, they stay as they are written. */
  typography?: Typography | undefined;
  /** Whether the marks of its language are not wanted either. */
  asTyped?: boolean | undefined;
  /** How long things may be before an editor is warned, where it differs from the defaults. */
  limits?: Limits | undefined;
  /** How fast its language is read: words in a minute, letters where it has no spaces. */
  wordsPerMinute?: number | undefined;
  /** Locales whose names of months stand side by side in dates, in this order; the locale's own if left out. */
  monthNames?: readonly string[] | undefined;
  /** The calendar that dates are said in after the locale's own, by its BCP 47 name. */
  secondCalendar?: string | undefined;
  /** What its pages load beside the style sheet of the site, for its script. */
  style?: EditionStyle | undefined;
  /** Which forms of a word search takes for the same. */
  stems?: Stems | undefined;
  /** How words beside numbers and foreign names are read. */
  mixedWords?: MixedWords | undefined;
}

/** Which Markdown parser to use; `auto` is the native one where its binary loads. */
export const parserChoices = ['auto', 'remark', 'native'] as const;
export type ParserChoice = (typeof parserChoices)[number];

/** The orders that posts of live coverage can be shown in. */
export const postOrders = ['newest', 'oldest'] as const;
export type PostOrder = (typeof postOrders)[number];

/** The whole: name, origin, editions and house style. */
export interface Publication {
  /** Scheme and host that the site is published at, and the path there if it has one, without a final slash. */
  origin: string;
  /** IANA time zone that decides dates and addresses. */
  timeZone: string;
  /** In the order they are offered to readers. */
  editions: readonly Edition[];
  /** What turns Markdown into a tree. */
  parser: ParserChoice;
  /** How many stories a listing page holds; see `newsroom/queries/listings.ts`. */
  storiesPerPage: number;
  /** How many of the newest articles a feed carries. */
  feedItems: number;
  /** Whether readers can search. */
  search: boolean;
  organization: Organization;
  /** The WebSub hub that is told of new stories: https://www.w3.org/TR/websub/ */
  hub: string | null;
  /** What search engines know the site by when it tells them of changes; the text of a file of that name. */
  indexNowKey?: string | undefined;
  /** For `security.txt` (RFC 9116); `expires` is in milliseconds since 1970-01-01 UTC. */
  security: { contact: string; expires: number } | null;
  /** What becomes of a correction that another edition does not answer; `warn` if left out. */
  correctionsCross?: 'warn' | 'error' | 'notice' | undefined;
  /** Where readers tell of mistakes: `mailto:…` or `https://…`; articles have no link to it if left out. */
  reportMistakes?: string | undefined;
  /** The order of the posts of live coverage; as they are written if left out. */
  livePosts?: PostOrder | undefined;
  /** The command that drafts translations, as a shell takes it, and how many seconds it has for a story. */
  translation?: { command: string; seconds: number } | undefined;
  /** The command that reads articles aloud, likewise. */
  audio?: { command: string; seconds: number } | undefined;
  /** What is asked of others. */
  newsletter?: Services['newsletter'];
  analytics?: Services['analytics'];
  comments?: Services['comments'];
  /** Whether a device's own voice may read articles aloud; it may if left out. */
  deviceVoice?: boolean | undefined;
  /** Whether each article has a page of its words alone; not if left out. */
  textPages?: boolean | undefined;
  /** Whether each article has a picture of its headline for link previews; not if left out. */
  socialCards?: boolean | undefined;
  /** How large files may be that are read, in megabytes of each kind; see `file-sizes.ts` for what is left out. */
  maxMegabytes?: MaxMegabytes | undefined;
  /** The lines of `ads.txt`; empty where there is none. */
  ads: readonly string[];
  /** In the order of the navigation. */
  terms: Readonly<Record<TermKind, readonly Term[]>>;
  /** The kinds of pages that the newsroom's theme adds; none if left out. */
  customPages?: readonly CustomPages[] | undefined;
}

/** Where pages of a kind of the newsroom's own are. */
export interface CustomPages {
  /** Of its files, without their endings. */
  name: string;
  /** The file that says so, as problems name it. */
  file: string;
  /** What there is one of. */
  of: 'edition' | 'month' | TermKind;
  /** Below the edition, with `{id}` where there is more than one. */
  path: string;
}

/** The edition with this id; throws on an id the publication does not have. */
export function editionOf(publication: Pick<Publication, 'editions'>, id: string): Edition {
  const edition = publication.editions.find((one) => one.id === id);
  if (!edition) throw new RangeError(`no edition ${id}`);
  return edition;
}
