import type { Begun, Posted } from '../../disk/store/post-records.ts';
import type { AnnounceData, ChannelData, Placeholder } from '../../publication/schemas/announce.ts';
import { type PostedStory, packStory, removed, unpackStory } from './post.ts';
import { editionOfKey, type LiveStory } from './stories.ts';
import { shownIn, usualTemplate } from './text.ts';

/** What is to be done in a channel. */
export interface Action {
  kind: 'post' | 'change' | 'mark' | 'remove';
  key: string;
  edition: string;
  /** What is noted once it is done. */
  version: string;
  /** What is posted; of what is removed, what was. */
  story: PostedStory;
  /** When the story came, in milliseconds since 1970-01-01 UTC. */
  at: number;
  /** What the channel calls the post; `null` of one that is new. */
  reference: string | null;
}

/** Of a post, what only a person can find out: whether it arrived, or by what name it is known. */
export interface Doubt {
  key: string;
  why: 'arrived' | 'nameless';
}

/** What is known when a channel is planned. Instants are in milliseconds since 1970-01-01 UTC. */
export interface Known {
  posted: ReadonlyMap<string, Posted>;
  begun: ReadonlyMap<string, Begun>;
  stories: ReadonlyMap<string, LiveStory>;
  /** Stories that came before are not announced. */
  since: number;
  now: number;
  /** For how long what was begun may be sent again. */
  repeatable: number;
  isEditable: boolean;
  /** Whether a story was imported. */
  isImported: (story: LiveStory) => boolean;
}

/** The template of an edition in a channel. */
export const templateOf = (
  data: Pick<ChannelData, 'texts'>,
  all: Pick<AnnounceData, 'texts'>,
  edition: string,
): string => data.texts[edition] ?? all.texts[edition] ?? usualTemplate;

/** What a channel is to be told, the oldest story first. */
export function planOf(
  data: Pick<ChannelData, 'editions' | 'sections' | 'corrections' | 'withdrawn' | 'texts'>,
  all: Pick<AnnounceData, 'texts'>,
  known: Known,
): { actions: Action[]; doubts: Doubt[] } {
  const shown = (edition: string) => shownIn(templateOf(data, all, edition));
  const found = [
    ...[...known.stories.values()].flatMap((story) => newPost(data, story, known)),
    ...resumed(known),
    ...[...known.posted].flatMap(([key, posted]) =>
      changeOf(data, shown(editionOfKey(key)), key, posted, known),
    ),
  ];
  const actions = found.filter((one): one is Action => 'kind' in one);
  return { actions: actions.toSorted(inOrder), doubts: found.filter((one): one is Doubt => 'why' in one) };
}

const inOrder = (a: Action, b: Action) => a.at - b.at || (a.key < b.key ? -1 : 1);

/** A story that was never posted, if it is to be. */
function newPost(
  { editions, sections }: Pick<ChannelData, 'editions' | 'sections'>,
  story: LiveStory,
  { posted, begun, since, isImported }: Known,
): Action[] {
  const { key, edition, at, sectionId, announce } = story;
  if (at < since || announce === false || posted.has(key) || begun.has(key)) return [];
  if (editions && !editions.includes(edition)) return [];
  if (sections && !sections.includes(sectionId)) return [];
  if (announce === undefined && isImported(story)) return [];
  const content = contentOf(story);
  return [{ kind: 'post', key, edition, version: packStory(content), story: content, at, reference: null }];
}

/** What was begun and has no end: the same again, or a doubt where that could be a second post. */
function resumed({ posted, begun, stories, now, repeatable }: Known): (Action | Doubt)[] {
  return [...begun].flatMap(([key, { version, at }]): (Action | Doubt)[] => {
    const story = unpackStory(version);
    if (posted.has(key) || !story) return [];
    if (now - at >= repeatable) return [{ key, why: 'arrived' }];
    const came = stories.get(key)?.at ?? at;
    return [{ kind: 'post', key, edition: editionOfKey(key), version, story, at: came, reference: null }];
  });
}

/** What becomes of a post whose story is another one, or none. */
function changeOf(
  { corrections, withdrawn }: Pick<ChannelData, 'corrections' | 'withdrawn'>,
  shown: readonly Placeholder[],
  key: string,
  { version, reference }: Posted,
  { stories, isEditable, now }: Known,
): (Action | Doubt)[] {
  const before = unpackStory(version);
  if (!before) return [];
  const live = stories.get(key);
  const compared = isEditable ? (['title', 'description', 'url'] as const) : (['title'] as const);
  const differs = live && compared.some((name) => shown.includes(name) && before[name] !== live[name]);
  if (live ? !differs || !corrections : withdrawn === 'leave') return [];
  if (reference === null) return [{ key, why: 'nameless' }];
  const edition = editionOfKey(key);
  if (!live) {
    const kind = withdrawn === 'mark' ? 'mark' : 'remove';
    return [{ kind, key, edition, version: removed, story: before, at: now, reference }];
  }
  const story = contentOf(live);
  return [{ kind: 'change', key, edition, version: packStory(story), story, at: live.at, reference }];
}

const contentOf = ({ title, description, section, url, hashtags }: LiveStory): PostedStory => ({
  title,
  description,
  section,
  url,
  hashtags,
});
