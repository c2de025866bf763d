import type { EmbedProvider, Found } from './provider.ts';

const onYoutube = 'https://www.youtube.com/watch?v={id}';
const playsYoutube = 'https://www.youtube-nocookie.com/embed/{id}?autoplay=1&hl={language}';
const listOnYoutube =
  'https://www.youtube-nocookie.com/embed/videoseries?list={list}&autoplay=1&hl={language}';

const youtubeAt = ({ start }: Found) =>
  start === undefined ? playsYoutube : `${playsYoutube}&start=${seconds(start)}`;

/** `90`, `90s` or `1m30s` in seconds. */
function seconds(text: string): number {
  const [, hours = 0, minutes = 0, rest = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}

/** A film that is not listed has a key. */
const vimeo = ({ secret }: Found) =>
  `https://player.vimeo.com/video/{id}?dnt=1&autoplay=1${secret === undefined ? '' : '&h={secret}'}`;

const soundcloud = 'https://w.soundcloud.com/player/?url={track}&auto_play=true&visual=false';

/** The address of a track as it is, if people can read that one: programs have addresses of their own. */
function decoded(track: string): string | null {
  try {
    const address = decodeURIComponent(track);
    return address.startsWith('https://soundcloud.com/') ? address : null;
  } catch {
    return null;
  }
}

/** Films and sound. Frames are those that set the fewest cookies. */
export const players = {
  youtube: {
    name: 'YouTube',
    kind: 'video',
    shape: 'wide',
    hosts: ['youtube.com', 'music.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    addresses: [
      { pattern: /^\/shorts\/(?<id>[\w-]{11})(?![\w-])/, frame: playsYoutube, shape: 'tall' },
      {
        pattern: /^\/embed\/videoseries\?(?:[^#]*&)?list=(?<list>[\w-]+)/,
        frame: listOnYoutube,
        page: 'https://www.youtube.com/playlist?list={list}',
      },
      { pattern: /^\/playlist\?(?:[^#]*&)?list=(?<list>[\w-]+)/, frame: listOnYoutube },
      {
        pattern: /^\/(?:embed|v)\/(?<id>[\w-]{11})(?![\w-])(?:[^#]*[?&]start=(?<start>\d+))?/,
        frame: youtubeAt,
        page: onYoutube,
      },
      {
        pattern:
          /^\/(?:watch\?(?:[^#]*&)?v=|live\/)?(?<id>[\w-]{11})(?![\w-])(?:[^#]*[?&]t=(?<start>\d[\dhms]*))?/,
        frame: youtubeAt,
      },
    ],
    oembed: 'https://www.youtube.com/oembed',
  },
  vimeo: {
    name: 'Vimeo',
    kind: 'video',
    shape: 'wide',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    addresses: [
      {
        pattern: /^\/video\/(?<id>\d+)(?:[^#]*[?&]h=(?<secret>[\da-f]+))?/,
        frame: vimeo,
        page: ({ secret }) => `https://vimeo.com/{id}${secret === undefined ? '' : '/{secret}'}`,
      },
      {
        pattern:
          /^\/(?:channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(?<id>\d+)(?:\/(?<secret>[\da-f]+))?\/?(?:[?#]|$)/,
        frame: vimeo,
      },
    ],
    oembed: 'https://vimeo.com/api/oembed.json',
  },
  tiktok: {
    name: 'TikTok',
    kind: 'video',
    shape: 'tall',
    hosts: ['tiktok.com'],
    addresses: [
      {
        pattern: /^\/(?:embed(?:\/v\d)?|player\/v1)\/(?<id>\d+)/,
        frame: 'https://www.tiktok.com/player/v1/{id}?autoplay=1',
        page: 'https://www.tiktok.com/@_/video/{id}',
      },
      {
        pattern: /^\/@[\w.-]+\/video\/(?<id>\d+)/,
        frame: 'https://www.tiktok.com/player/v1/{id}?autoplay=1',
      },
    ],
    oembed: 'https://www.tiktok.com/oembed',
  },
  soundcloud: {
    name: 'SoundCloud',
    kind: 'audio',
    shape: 'strip',
    hosts: ['soundcloud.com', 'w.soundcloud.com'],
    addresses: [
      {
        pattern: /^\/player\/?\?(?:[^#]*&)?url=(?<track>https(?:%3A|:)(?:%2F|\/){2}[^&#]+)/i,
        frame: soundcloud,
        page: ({ track = '' }) => decoded(track),
      },
      {
        pattern:
          /^\/(?!player\b|discover\b|search\b|upload\b)(?<path>[\w-]+\/(?:sets\/)?[\w-]+)\/?(?:[?#]|$)/,
        frame: ({ path }) =>
          soundcloud.replace('{track}', encodeURIComponent(`https://soundcloud.com/${path}`)),
      },
    ],
    oembed: 'https://soundcloud.com/oembed',
  },
} as const satisfies Record<string, EmbedProvider>;
