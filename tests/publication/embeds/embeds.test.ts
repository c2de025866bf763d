import { describe, expect, test } from 'vitest';
import { embedOf, embedOriginsIn, embedProviders } from '../../../src/publication/embeds/embeds.ts';

/** Who shows an address, and in which frame. */
const shown = (address: string) => {
  const found = embedOf(address);
  return found && `${found.provider} ${found.shape} ${found.frame}`;
};

const youtube = 'https://www.youtube-nocookie.com/embed/aB3dE5gH7jK?autoplay=1&hl={language}';

test.each([
  ['https://www.youtube.com/watch?v=aB3dE5gH7jK', `youtube wide ${youtube}`],
  ['https://m.youtube.com/watch?app=desktop&v=aB3dE5gH7jK&t=1m30s', `youtube wide ${youtube}&start=90`],
  ['https://youtu.be/aB3dE5gH7jK?si=x&t=42', `youtube wide ${youtube}&start=42`],
  ['https://www.youtube.com/live/aB3dE5gH7jK', `youtube wide ${youtube}`],
  ['https://youtube.com/shorts/aB3dE5gH7jK', `youtube tall ${youtube}`],
  [
    'https://www.youtube.com/playlist?list=PL123',
    'youtube wide https://www.youtube-nocookie.com/embed/videoseries?list=PL123&autoplay=1&hl={language}',
  ],
  ['https://vimeo.com/76979871', 'vimeo wide https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'],
  [
    'https://vimeo.com/76979871/abc123',
    'vimeo wide https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=abc123',
  ],
  [
    'https://twitter.com/un/status/12345?s=20',
    'x post https://platform.twitter.com/embed/Tweet.html?id=12345&dnt=true&lang={language}',
  ],
  [
    'https://bsky.app/profile/news.example/post/3l6oveex3ii2l',
    'bluesky post https://embed.bsky.app/embed/news.example/app.bsky.feed.post/3l6oveex3ii2l',
  ],
  [
    'https://social.example/@un/109254208668258721',
    'mastodon post https://social.example/@un/109254208668258721/embed',
  ],
  [
    'https://social.example/users/un/statuses/1092542086',
    'mastodon post https://social.example/@un/1092542086/embed',
  ],
  ['https://t.me/s/channel/68', 'telegram post https://t.me/channel/68?embed=1&mode=tme'],
  [
    'https://www.tiktok.com/@un.news/video/6718335390845095173',
    'tiktok tall https://www.tiktok.com/player/v1/6718335390845095173?autoplay=1',
  ],
  [
    'https://www.instagram.com/un/reel/Cab_-1/?hl=ar',
    'instagram post https://www.instagram.com/reel/Cab_-1/embed/',
  ],
  [
    'https://soundcloud.com/un/sets/voices',
    'soundcloud strip https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fun%2Fsets%2Fvoices&auto_play=true&visual=false',
  ],
  [
    'https://www.google.com.eg/maps/place/Petra/@30.32,35.44,14z',
    'googleMaps wide https://www.google.com/maps?q=Petra&ll=30.32,35.44&z=14&hl={language}&output=embed',
  ],
  [
    'https://maps.google.com/?q=31.95,35.92',
    'googleMaps wide https://www.google.com/maps?q=31.95,35.92&hl={language}&output=embed',
  ],
])('%s is shown', (address, expected) => {
  expect(shown(address)).toBe(expected);
});

test('a map shows its middle, its mark, and as much around as at that zoom', () => {
  const { frame = '' } =
    embedOf('https://www.openstreetmap.org/?mlat=31.95&mlon=35.92#map=13/31.95/35.92') ?? {};
  const query = new URL(frame).searchParams;
  const [west = 0, south = 0, east = 0, north = 0] = (query.get('bbox') ?? '').split(',').map(Number);
  expect((west + east) / 2).toBeCloseTo(35.92, 4);
  expect((south + north) / 2).toBeCloseTo(31.95, 4);
  // At zoom 13 a tile of 256 pixels is 360° / 2¹³ wide.
  expect(east - west).toBeCloseTo((640 / 256) * (360 / 2 ** 13), 3);
  expect(query.get('marker')).toBe('31.95,35.92');
});

test.each([
  'https://example.org/@name/an-article',
  'https://social.example/@un@other.example/109254208668258721',
  'https://www.youtube.com/@channel/videos',
  'https://www.youtube.com.evil.example/watch?v=aB3dE5gH7jK',
  'https://notyoutube.com/watch?v=aB3dE5gH7jK',
  'https://www.google.com/search?q=maps',
  'https://google.evil.example/maps?q=x',
  'https://maps.app.goo.gl/abc',
  'https://127.0.0.1/@un/109254208668258721',
  'https://vimeo.com:8443/76979871',
  'https://www.openstreetmap.org/#map=99/31.95/35.92',
  'javascript:alert(1)',
  'vimeo.com/1',
])('%s is shown by nobody', (address) => {
  expect(shown(address)).toBeNull();
});

describe('addresses of frames', () => {
  test.each([
    ['https://www.youtube.com/embed/aB3dE5gH7jK?start=3', 'https://www.youtube.com/watch?v=aB3dE5gH7jK'],
    ['https://player.vimeo.com/video/76979871?h=abc&title=0', 'https://vimeo.com/76979871/abc'],
    ['https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12345', 'https://x.com/i/status/12345'],
    ['https://www.instagram.com/p/Cab_-1/embed/captioned/', 'https://www.instagram.com/p/Cab_-1/'],
    ['https://social.example/@un/1092542086/embed', 'https://social.example/@un/1092542086'],
    [
      'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/un/voices',
      'https://soundcloud.com/un/voices',
    ],
  ])('%s lead to the page that people read', (address, page) => {
    expect(embedOf(address)?.page).toBe(page);
    expect(shown(page)?.split(' ').slice(0, 2)).toEqual(shown(address)?.split(' ').slice(0, 2));
  });
});

test('frames load over https, from one origin whatever the language', () => {
  for (const { addresses } of Object.values(embedProviders)) expect(addresses.length).toBeGreaterThan(0);
  const found = embedOf('https://youtu.be/aB3dE5gH7jK');
  expect(found?.origin).toBe('https://www.youtube-nocookie.com');
  expect(new URL(found?.frame.replace('{language}', 'ar') ?? '').origin).toBe(found?.origin);
});

test('the origins of a text are those of its blocks', () => {
  const text =
    '::embed{url="https://vimeo.com/1" title="a url= in {braces}"}\n\n- ::embed{title=x url=https://t.me/channel/1}\n\n[a](https://youtu.be/aB3dE5gH7jK)\n';
  expect(embedOriginsIn(text)).toEqual(['https://player.vimeo.com', 'https://t.me']);
  expect(embedOriginsIn('no blocks')).toEqual([]);
});
