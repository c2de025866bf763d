import type { Focus } from '../publication/focus.ts';
import type { Chapter } from '../publication/media/chapters.ts';
import type { EpisodeType } from '../publication/media/podcast.ts';
import type { Change } from './revision.ts';

/** Where a text is and which version of it: the text itself is read when a page needs it. */
export interface Body {
  /** The Markdown file, relative to the content folder's parent. */
  file: string;
  /** Digest of the text, without front matter. */
  digest: string;
  /** The line of the file on which the text starts, from 1. */
  line: number;
  words: number;
  /** Names of recordings and documents that its links lead to and its blocks play; left out where there are none. */
  media?: readonly string[];
  /** Origins of the frames that its embeds lead to, sorted; left out if there are none. */
  frames?: readonly string[];
}

export const statuses = ['draft', 'published', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** How far a text is, as its front matter says it: a draft that is to be read, or was read and is ready, is a draft still. */
export const stages = ['draft', 'review', 'ready', 'published', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];

/** What a stage is to readers. */
export const statusAt = (stage: Stage): Status => (stage === 'review' || stage === 'ready' ? 'draft' : stage);

/** What a story is, as newsrooms label it; machines are told by the types of schema.org. */
export const storyKinds = ['news', 'explainer', 'analysis', 'opinion', 'reportage', 'live'] as const;
export type StoryKind = (typeof storyKinds)[number];

/** Why readers can't see a text yet. Set only where an editor looks at texts before readers do. */
export type Preview = 'draft' | 'embargoed';

/** How the original of a translation is another text than the one that was translated. */
export interface Outdated {
  /** What changed; empty if it is only known that something did. */
  changes: readonly Change[];
  /** Words that the first changed block begins with today; empty if there are none. */
  opening: string;
}

/** What an article waits for that is published together with other editions. */
export interface Together {
  /** The editions among them that have no text yet, or nothing but a draft. */
  lacks: readonly string[];
  /** The latest of the times at which the others are published, in milliseconds since 1970-01-01 UTC. */
  from: number;
}

/** The picture that leads an article. */
export interface Picture {
  /** File name in the story folder. */
  src: string;
  alt: string;
  caption: string | null;
  credit: string | null;
  /** What must be seen where it is cut; its middle if left out. */
  focus?: Focus | undefined;
  /** The edition whose language `alt`, `caption` and `credit` are written in, if not the article's own. */
  wordsOf: string | null;
}

/** The recording of a text, or the episode of a show. */
export interface Audio {
  /** File name in the story folder. */
  src: string;
  /** Who is heard, or who made it. */
  credit?: string | undefined;
  chapters?: readonly Chapter[] | undefined;
  episode?: EpisodeType | undefined;
}

export interface Correction {
  at: number;
  text: string;
  /** The other editions that are to answer it; all if left out. */
  editions?: readonly string[] | undefined;
}

/**
 * A story in one edition, with everything it inherits filled in.
 * Instants are milliseconds since 1970-01-01 UTC.
 */
export interface Article {
  /** Story id: the name of its folder, the same in every edition, for ever. */
  story: string;
  edition: string;
  /** The edition the story was first written in. */
  original: string;
  /** Set if this is a translation of what the original no longer says. */
  outdated: Outdated | null;
  title: string;
  description: string;
  slug: string;
  published: number;
  updated: number | null;
  section: string;
  topics: readonly string[];
  authors: readonly string[];
  translators: readonly string[];
  image: Picture | null;
  audio?: Audio | undefined;
  /** The show that it is an episode of. */
  show?: string | undefined;
  source: { name: string; url?: string | undefined } | null;
  /** Place and date above its text, as they are written. */
  dateline?: string | undefined;
  kind: StoryKind;
  /** When live coverage ends or ended, if that is said. */
  coverageEnds: number | null;
  status: Status;
  /** How far a draft is, if it is further than that. */
  stage?: 'review' | 'ready' | undefined;
  preview?: Preview;
  expires: number | null;
  /** Set if it is published together with other editions. */
  together?: Together;
  corrections: readonly Correction[];
  /** When other editions were corrected in what does not concern this one. */
  correctionsDeclined?: readonly number[] | undefined;
  /** Whether channels are told of it, if that is said. */
  announce?: boolean | undefined;
  /** Paths this article was once published at, as `aliasPath` writes them. */
  aliases: readonly string[];
  /** Its blocks that a machine translated and nobody accepted, as front matter keeps them. */
  machine?: string | undefined;
  /** Who works on it, and who is to read it; ids of people. */
  assignee?: string | undefined;
  review?: string | undefined;
  body: Body;
}

/** A page that is no story: about, policies, contact. */
export interface StaticPage
  extends Pick<Article, 'edition' | 'original' | 'outdated' | 'title' | 'description' | 'slug' | 'status'>,
    Pick<Article, 'stage' | 'preview' | 'aliases' | 'machine' | 'body'> {
  /** Page id: the name of its folder. */
  id: string;
  /** Where it stands in menus: lower numbers first, `null` last. */
  order: number | null;
}
