import type { EmbedProvider } from './provider.ts';

const tweet = 'https://platform.twitter.com/embed/Tweet.html?id={id}&dnt=true&lang={language}';
const skeet = 'https://embed.bsky.app/embed/{who}/app.bsky.feed.post/{id}';
const toot = 'https://{host}/@{who}/{id}/embed';

/** What people and institutions write in public. */
export const posts = {
  x: {
    name: 'X',
    kind: 'post',
    shape: 'post',
    hosts: ['x.com', 'twitter.com', 'platform.twitter.com'],
    addresses: [
      {
        pattern: /^\/embed\/Tweet\.html\?(?:[^#]*&)?id=(?<id>\d+)/,
        frame: tweet,
        page: 'https://x.com/i/status/{id}',
      },
      { pattern: /^\/(?:i\/web|\w+)\/status(?:es)?\/(?<id>\d+)/, frame: tweet },
    ],
    oembed: 'https://publish.x.com/oembed',
  },
  bluesky: {
    name: 'Bluesky',
    kind: 'post',
    shape: 'post',
    hosts: ['bsky.app', 'embed.bsky.app'],
    addresses: [
      {
        pattern: /^\/embed\/(?<who>did:[\w:.-]+)\/app\.bsky\.feed\.post\/(?<id>\w+)/,
        frame: skeet,
        page: 'https://bsky.app/profile/{who}/post/{id}',
      },
      { pattern: /^\/profile\/(?<who>[\w.:-]+)\/post\/(?<id>\w+)/, frame: skeet },
    ],
    oembed: 'https://embed.bsky.app/oembed',
  },
  telegram: {
    name: 'Telegram',
    kind: 'post',
    shape: 'post',
    hosts: ['t.me', 'telegram.me'],
    addresses: [
      {
        pattern: /^\/(?:s\/)?(?<channel>[a-z]\w{3,})\/(?<id>\d+)/i,
        frame: 'https://t.me/{channel}/{id}?embed=1&mode=tme',
      },
    ],
  },
  instagram: {
    name: 'Instagram',
    kind: 'post',
    shape: 'post',
    hosts: ['instagram.com', 'instagr.am'],
    addresses: [
      {
        pattern: /^\/(?<sort>p|reel|tv)\/(?<id>[\w-]+)\/embed\b/,
        frame: 'https://www.instagram.com/{sort}/{id}/embed/',
        page: 'https://www.instagram.com/{sort}/{id}/',
      },
      {
        pattern: /^\/(?:[\w.]+\/)?(?<sort>p|reel|tv)\/(?<id>[\w-]+)/,
        frame: 'https://www.instagram.com/{sort}/{id}/embed/',
      },
    ],
  },
  /** Whoever runs Mastodon has posts at such addresses; a post of another server is shown by that server alone. */
  mastodon: {
    name: 'Mastodon',
    kind: 'post',
    shape: 'post',
    hosts: null,
    addresses: [
      {
        pattern: /^\/@(?<who>\w[\w.-]*)\/(?<id>\d{6,})\/embed\/?(?:[?#]|$)/,
        frame: toot,
        page: 'https://{host}/@{who}/{id}',
      },
      { pattern: /^\/@(?<who>\w[\w.-]*)\/(?<id>\d{6,})\/?(?:[?#]|$)/, frame: toot },
      { pattern: /^\/users\/(?<who>\w[\w.-]*)\/statuses\/(?<id>\d{6,})\/?(?:[?#]|$)/, frame: toot },
    ],
    oembed: 'https://{host}/api/oembed',
  },
} as const satisfies Record<string, EmbedProvider>;
