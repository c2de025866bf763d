import type { Begun, Posted } from '../../disk/store/post-records.ts';
import type { AnnounceData, ChannelData, Placeholder } from '../../publication/schemas/announce.ts';
import { marked, type PostedStory, packStory, removed, unpackStory } from './post.ts';
import { editionOfKey, type LiveStory } from './stories.ts';
import { shownIn, templateOf } from './text.ts';

/** What is to be done in a channel. */
export interface Action {
  kind: 'post' | 'change' | 'mark' | 'remove';
  key: string;
  edition: string;
  /** What is noted once it is done. */
  version: string;
  /** What is posted; of what is removed, what was. */
  story: PostedStory;
  /** What the channel calls the post; `null` of one that is new. */
  reference: string | null;
  /** Whether nothing was said of the story before. */
  isFirst: boolean;
}

/** Of a post, what only a person can find out: whether it arrived, or by what name it is known. */
export interface Doubt {
  key: string;
  why: 'arrived' | 'nameless';
  /** What is noted if a person keeps it as it is. */
  version: string;
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

const inOrder = (a: Action, b: Action) => a.story.at - b.story.at || (a.key < b.key ? -1 : 1);

/** A story that was never posted, or whose post was deleted, if it is to be. */
function newPost(
  { editions, sections }: Pick<ChannelData, 'editions' | 'sections'>,
  story: LiveStory,
  { posted, begun, since, isImported }: Known,
): Action[] {
  const { key, edition, at, sectionId, announce } = story;
  const before = posted.get(key)?.version;
  const isFirst = before === undefined;
  if (at < since || announce === false || begun.has(key) || !(isFirst || before === removed)) return [];
  if (editions && !editions.includes(edition)) return [];
  if (sections && !sections.includes(sectionId)) return [];
  if (announce === undefined && isImported(story)) return [];
  const content = contentOf(story);
  return [
    { kind: 'post', key, edition, version: packStory(content), story: content, reference: null, isFirst },
  ];
}

/**
 * What was begun and has no end: the same again at today's address, or a doubt where that could be a second post or the story
 * is gone.
 */
function resumed({ posted, begun, stories, now, repeatable }: Known): (Action | Doubt)[] {
  return [...begun].flatMap(([key, { version, at }]): (Action | Doubt)[] => {
    const before = unpackStory(version);
    const live = stories.get(key);
    const isFirst = !posted.has(key);
    if (!before || !(isFirst || posted.get(key)?.version === removed)) return [];
    if (!live || (at !== null && now - at >= repeatable)) return [{ key, why: 'arrived', version }];
    const story = { ...before, url: live.url };
    const edition = editionOfKey(key);
    return [{ kind: 'post', key, edition, version, story, reference: null, isFirst }];
  });
}

/** What becomes of a post whose story is another one, or none. */
function changeOf(
  { corrections, withdrawn }: Pick<ChannelData, 'corrections' | 'withdrawn'>,
  shown: readonly Placeholder[],
  key: string,
  { version, reference }: Posted,
  { stories, isEditable }: Known,
): (Action | Doubt)[] {
  const before = unpackStory(version);
  const live = stories.get(key);
  if (!before && !(live && version === marked)) return [];
  const compared = isEditable ? (['title', 'description', 'url'] as const) : (['title'] as const);
  const differs = live && compared.some((name) => shown.includes(name) && before?.[name] !== live[name]);
  if (live ? before && !(differs && corrections) : withdrawn === 'leave') return [];
  const next = nextOf(live, before, withdrawn);
  if (!next) return [];
  if (reference === null) return [{ key, why: 'nameless', version: next.version }];
  return [{ ...next, key, edition: editionOfKey(key), reference, isFirst: false }];
}

/** What a post is to say, of the story as it is or, if that is gone, as it was. */
function nextOf(
  live: LiveStory | undefined,
  before: PostedStory | null,
  withdrawn: ChannelData['withdrawn'],
): Pick<Action, 'kind' | 'version' | 'story'> | null {
  if (live) {
    const story = contentOf(live);
    return { kind: 'change', version: packStory(story), story };
  }
  if (!before) return null;
  return withdrawn === 'mark'
    ? { kind: 'mark', version: marked, story: before }
    : { kind: 'remove', version: removed, story: before };
}

const contentOf = ({ title, description, section, url, hashtags, at }: LiveStory): PostedStory => ({
  title,
  description,
  section,
  url,
  hashtags,
  at,
});
