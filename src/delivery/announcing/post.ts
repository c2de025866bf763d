import { z } from 'zod';
import type { Message } from '../notifications/channel.ts';
import type { Answer } from '../notifications/send.ts';

/** What posts say of a story in an edition, as it was when it was announced. It is what a record keeps. */
const storySchema = z.object({
  title: z.string(),
  description: z.string(),
  section: z.string(),
  /** Its whole address. */
  url: z.string(),
  /** Without `#`. */
  hashtags: z.array(z.string()),
  /** When it came, in milliseconds since 1970-01-01 UTC. */
  at: z.number(),
});
export type PostedStory = z.output<typeof storySchema>;

/** A version of a post, as records keep it. */
export const packStory = (story: PostedStory): string => JSON.stringify(story);

/** The story of a version; `null` of a version that is none, such as `removed`. */
export function unpackStory(version: string): PostedStory | null {
  if (!version.startsWith('{')) return null;
  return storySchema.safeParse(JSON.parse(version)).data ?? null;
}

/** The version of a post that was deleted, since its story is not there any more. */
export const removed = 'removed';
/** The version of a post that says that its story was withdrawn. */
export const marked = 'marked';

/** A part of a post: text, and what it leads to if it is an address or a hashtag. */
export interface Piece {
  text: string;
  url?: string;
  tag?: string;
}

/** What is posted. */
export interface Post {
  /** Tells it from all others for ever: story and edition. */
  key: string;
  /** What happens to the story: as it is told to programs. */
  event: 'published' | 'corrected' | 'withdrawn';
  edition: string;
  /** BCP 47. */
  language: string;
  /**
   * Tells it from what else is ever said of the story, and is the same if it is sent again: when it was begun, and of the first
   * post when the story came; in milliseconds since 1970-01-01 UTC.
   */
  moment: number;
  story: PostedStory;
  pieces: readonly Piece[];
}

/** Sends a message, and again what may pass. */
export type Call = (message: Message) => Promise<Answer>;

/** How a post was taken. `reference` is what the channel knows it by; `null` if it did not say. */
export type Outcome = { taken: true; reference: string | null } | Exclude<Answer, { taken: true }>;

/** Where stories are announced. Its functions do nothing but call. */
export interface Outlet {
  /** The characters that a text may have, and how they are counted. */
  limit: number;
  lengthOf(pieces: readonly Piece[]): number;
  /** How an address is shown; as it is if left out. */
  shownUrl?(url: string): string;
  /** For how long after a post was begun the same may be sent again and is one post, in milliseconds. */
  repeatable: number;
  /** Whether a post can be changed. Where it can't, a change is a reply. */
  isEditable: boolean;
  post(post: Post, call: Call): Promise<Outcome>;
  change(post: Post, reference: string, call: Call): Promise<Outcome>;
  remove(post: Post, reference: string, call: Call): Promise<Outcome>;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** The characters of a text as readers count them. */
export const graphemes = (text: string): number => [...segmenter.segment(text)].length;

export const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** What a server answered, as JSON; `null` if it is none, as of an answer that came by half. */
export function parsed(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return null;
  }
}

/** An answer that is not what was to come, though the server said that all is well. */
export const halfAnswer = {
  taken: false,
  reason: 'its answer broke off',
  wait: null,
  isFinal: false,
  isDoubtful: true,
} as const;
