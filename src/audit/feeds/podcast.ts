import { type Problem, problem } from '../../problems/problem.ts';
import { childOf, childrenOf, spaces, textOf, type XmlNode } from '../xml/document.ts';

/** What a podcast or an episode must say: the name of the element, what of it is judged, and what is right. */
type Requirement = readonly [
  name: string,
  space: keyof typeof spaces | null,
  attribute: string | null,
  isRight: RegExp,
  need: 'required' | 'optional',
];

const some = /\S/;
/** Apple’s types of files. */
const playable = /^(?:audio\/(?:mpeg|x-m4a)|video\/(?:mp4|x-m4v|quicktime)|application\/pdf)$/;
/** A date as RSS has it (RFC 2822): `Fri, 30 Jan 2026 09:00:00 +0300`. */
const rfc822 =
  /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|[A-Z]{1,5})$/;
const web = /^https?:\/\/\S+$/;

/**
 * Of a show. https://podcasters.apple.com/support/823-podcast-requirements;
 * of Podcasting 2.0: https://github.com/Podcastindex-org/podcast-namespace/tree/main/docs/tags
 */
const ofShow: readonly Requirement[] = [
  ['title', null, null, some, 'required'],
  ['description', null, null, some, 'required'],
  ['language', null, null, /^[a-z]{2,3}(?:-[a-z\d]+)*$/i, 'required'],
  ['image', 'itunes', 'href', web, 'required'],
  ['category', 'itunes', 'text', some, 'required'],
  ['explicit', 'itunes', null, /^(?:true|false)$/, 'required'],
  ['type', 'itunes', null, /^(?:episodic|serial)$/, 'optional'],
  ['author', 'itunes', null, some, 'optional'],
  ['guid', 'podcast', null, /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/, 'optional'],
  ['locked', 'podcast', null, /^(?:yes|no)$/, 'optional'],
  ['trailer', 'podcast', null, /^(?=.*\S).{1,128}$/su, 'optional'],
  ['trailer', 'podcast', 'url', web, 'optional'],
  ['trailer', 'podcast', 'pubdate', rfc822, 'optional'],
  ['trailer', 'podcast', 'type', playable, 'optional'],
  ['trailer', 'podcast', 'length', /^(?:[1-9]\d*)?$/, 'optional'],
];

/** Of an episode; lengths are bytes. */
const ofEpisode: readonly Requirement[] = [
  ['title', null, null, some, 'required'],
  ['guid', null, null, some, 'required'],
  ['enclosure', null, 'url', web, 'required'],
  ['enclosure', null, 'length', /^[1-9]\d*$/, 'required'],
  ['enclosure', null, 'type', playable, 'required'],
  ['duration', 'itunes', null, /^[1-9]\d*$/, 'optional'],
  ['episodeType', 'itunes', null, /^(?:full|trailer|bonus)$/, 'optional'],
  ['transcript', 'podcast', 'url', web, 'optional'],
  [
    'transcript',
    'podcast',
    'type',
    /^(?:text\/(?:plain|html|vtt)|application\/(?:json|srt|x-subrip))$/,
    'optional',
  ],
  ['chapters', 'podcast', 'url', web, 'optional'],
  ['chapters', 'podcast', 'type', /^application\/json(?:\+chapters)?$/, 'optional'],
  ['person', 'podcast', null, some, 'optional'],
];

/** What is wrong with the feed of a podcast; nothing of any other feed. */
export function podcastProblems(root: XmlNode): Problem[] {
  const channel = childOf(root, 'channel');
  if (!channel?.children.some(({ space }) => space === spaces.itunes)) return [];
  return [
    ...judged(channel, ofShow),
    ...childrenOf(channel, 'item').flatMap((item) => judged(item, ofEpisode)),
    ...sameTitles(channel),
  ];
}

function judged(node: XmlNode, requirements: readonly Requirement[]): Problem[] {
  return requirements.flatMap(([name, space, attribute, isRight, need]) => {
    const found = childrenOf(node, name, space ? spaces[space] : '');
    const written = space ? `${space}:${name}` : name;
    if (found.length === 0)
      return need === 'required' ? [problem('podcast-feed', { element: written, value: null }, node)] : [];
    return found.flatMap((one) => {
      const value = attribute ? (one.attributes[attribute] ?? '') : one.text.trim();
      const element = attribute ? `${written} ${attribute}` : written;
      return isRight.test(value) ? [] : [problem('podcast-feed', { element, value }, one)];
    });
  });
}

/** Episodes that are called the same can't be told apart in a list. */
function sameTitles(channel: XmlNode): Problem[] {
  const byTitle = Map.groupBy(childrenOf(channel, 'item'), (item) => textOf(item, 'title'));
  return [...byTitle].flatMap(([value, [, ...others]]) =>
    others.map((item) => problem('podcast-feed', { element: 'title', value }, item)),
  );
}
