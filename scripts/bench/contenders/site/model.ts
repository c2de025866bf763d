/** What a site says of itself, as `site.json` has it. */
export interface SiteData {
  origin: string;
  timeZone: string;
  email: string;
  /** Properties of schema.org, and the page that each policy is stated on. */
  policies: Readonly<Record<string, string>>;
  storiesPerPage: number;
  feedItems: number;
  /** The content security policy, and the scripts that it lets run. */
  policy: string;
  scripts: Readonly<Record<'theme' | 'times', string>>;
  editions: readonly EditionData[];
}

export const kinds = ['sections', 'topics', 'people'] as const;
export type Kind = (typeof kinds)[number];

export interface EditionData {
  id: string;
  language: string;
  locale: string;
  direction: string;
  script: string;
  label: string;
  name: string;
  description: string;
  strings: Readonly<Record<string, string>>;
  terms: Readonly<Record<Kind, readonly { id: string; name: string; type?: string | undefined }[]>>;
}

/** The front matter of a story or a static page, which has none of the optional keys. */
export interface Front {
  edition: string;
  title: string;
  description: string;
  /** The path it is published at. */
  url: string;
  story?: string;
  date?: string;
  lastmod?: string;
  original?: string;
  sections?: readonly string[];
  topics?: readonly string[];
  people?: readonly string[];
  months?: readonly string[];
  corrections?: readonly { at: string; text: string }[];
}

export interface Item extends Front {
  words: number;
  /** Tells its file from what it was before; empty where the generator doesn't ask. */
  digest: string;
  /** Its text as HTML. */
  html(): string;
}

/** A page of the site. */
export interface Page {
  path: string;
  edition: EditionData;
  title: string;
  description: string;
  /** Edition and path of all its versions. */
  alternates: readonly (readonly [edition: string, path: string])[];
  /** The path that its own feed is at, if it has one. */
  feed?: string | undefined;
  /** The story or static page that it is. */
  item?: Item | undefined;
  next?: Item | undefined;
  related: readonly Item[];
  /** The stories that it lists. */
  stories: readonly Item[];
  /** Changes with the files that the page is made of. */
  key: string;
  /** Its text, of a page that is neither story nor static page. */
  main: () => string;
}

/** Stories from the newest, and where each stands. */
export interface List {
  stories: Item[];
  places: Map<Item, number>;
}

export interface Site {
  data: SiteData;
  editions: ReadonlyMap<string, EditionData>;
  statics: readonly Item[];
  /** By edition (`en`), by term (`en/topics/space`) and by month (`en/months/2025-12`). */
  lists: ReadonlyMap<string, List>;
  /** The versions of each story, in the order of the editions. */
  versions: ReadonlyMap<string, readonly Item[]>;
  names: ReadonlyMap<string, string>;
  dates: (edition: string) => Intl.DateTimeFormat;
}
