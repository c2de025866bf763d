import type { Focus } from './focus.ts';
import type { Podcast } from './media/podcast.ts';

/** What stories are filed under and who made them: an id and its name in each edition. */
export interface Term {
  id: string;
  /** Edition id → name. */
  names: Readonly<Record<string, string>>;
  /** Ids that it had before: what readers and subscribers know of them leads here. */
  aliases?: readonly string[] | undefined;
  /** Of people only: whether the name is a person's, or that of a desk or agency. */
  type?: AuthorType | undefined;
  /** Of people only: pages elsewhere that are about them, such as a public profile. */
  sameAs?: readonly string[] | undefined;
  /** What agencies file it under, as qcodes: `medtop:04000000`. */
  codes?: readonly string[];
  /** What it is about, or who they are, by edition. */
  about?: Words | undefined;
  /** Of people only: what they do, by edition, and where they can be reached. */
  role?: Words | undefined;
  contact?: string | undefined;
  /** A file in its folder: see `pictureFolders`. */
  picture?: { src: string; alt: Words; focus?: Focus | undefined } | undefined;
  /** Of shows only. */
  podcast?: Podcast | undefined;
  /** Ids of stories that its page opens with. */
  featured?: readonly string[] | undefined;
}

/** Edition id → words in its language. */
export type Words = Readonly<Record<string, string>>;

/** The types of schema.org an author can have. */
export const authorTypes = ['Person', 'Organization'] as const;
export type AuthorType = (typeof authorTypes)[number];

/** The vocabularies of a publication. */
export const termKinds = ['section', 'topic', 'person', 'show'] as const;
export type TermKind = (typeof termKinds)[number];

/** The file of each vocabulary, as problems name it. */
export const termFiles: Readonly<Record<TermKind, string>> = {
  section: 'content/sections.yaml',
  topic: 'content/topics.yaml',
  person: 'content/people.yaml',
  show: 'content/shows.yaml',
};

/** The folder below content/ in which pictures of each vocabulary lie, in a folder for each id. */
export const pictureFolders: Readonly<Record<TermKind, 'sections' | 'topics' | 'people' | 'shows'>> = {
  section: 'sections',
  topic: 'topics',
  person: 'people',
  show: 'shows',
};
