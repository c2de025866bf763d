import { describe, expect, it, test } from 'vitest';
import { examineXml } from '../../src/audit/xml/examine.ts';
import { runStoryChecks } from '../../src/checks/check.ts';
import { artwork, episodes } from '../../src/checks/shows.ts';
import { chaptersFile } from '../../src/newsroom/page-data/feed/chapters.ts';
import { createResolver } from '../../src/newsroom/routes/routes.ts';
import type { MediaAsset } from '../../src/newsroom/snapshot/media.ts';
import type { Content } from '../../src/newsroom/snapshot/snapshot.ts';
import { feedGuid, trailerTitle } from '../../src/outputs/podcast.ts';
import { articleOf, contentOf, imageOf } from '../newsroom/contents.ts';
import { newsroomOf } from '../newsroom/renderer.ts';
import { publication } from '../publication/bilingual.ts';
import { feedAt, parser } from './feeds.ts';

const recording = (story: string, name: string, type = 'audio/mpeg'): MediaAsset => ({
  owner: `stories/${story}`,
  name,
  file: `content/stories/${story}/${name}`,
  digest: `0123456789${story}`,
  kind: name.endsWith('.vtt') ? 'captions' : 'audio',
  type: name.endsWith('.vtt') ? 'text/vtt' : type,
  bytes: 4_321_000,
  seconds: name.endsWith('.vtt') ? null : 754.4,
  size: null,
  flaw: null,
  found: [],
  faults: [],
});

const names = { en: 'The Margin', ar: 'الهامش' };
const cover = { src: 'cover.png', alt: names };
const podcast = { category: 'News > Daily News', email: 'podcast@news.example' };
const episode = (story: string, change = {}) =>
  articleOf(story, 'en', { show: 'margin', audio: { src: 'episode.mp3' }, ...change });

const chapters = [
  { at: '0:00', title: 'Before print' },
  { at: '12:03', title: 'After it' },
];

/** A show of three stories: an MP3 with captions, an M4A, and one that can only be read. */
function newsroom(change: Partial<Content> = {}): Content {
  const show = [{ id: 'margin', names, about: names, picture: cover, podcast }];
  const articles = [
    episode('ink', { audio: { src: 'episode.mp3', chapters } }),
    episode('reed', {
      audio: { src: 'episode.m4a', episode: 'trailer' },
      published: Date.parse('2026-01-02T00:00:00Z'),
    }),
    episode('glue', { audio: undefined }),
  ];
  return contentOf(articles, {
    publication: { ...publication, feedItems: 20, terms: { ...publication.terms, show } },
    images: [{ ...imageOf('shows/margin', 'cover.png'), width: 3000, height: 3000 }],
    media: [
      recording('ink', 'episode.mp3'),
      recording('ink', 'episode.en.vtt'),
      recording('reed', 'episode.m4a', 'audio/mp4'),
    ],
    ...change,
  });
}

const path = '/en/podcasts/margin/feed.xml';
const rulesOf = (xml: string) =>
  examineXml('en/podcasts/margin/feed.xml', new TextEncoder().encode(xml)).problems.map(({ rule }) => rule);

describe('the feed of a show', () => {
  const xml = feedAt(newsroom(), path, 'rss');
  const { channel } = parser.parse(xml).rss;

  it('says what directories of podcasts ask', () => {
    expect(channel).toMatchObject({
      title: 'The Margin',
      description: 'The Margin',
      'itunes:image': { '@href': 'https://news.example/media/shows/margin/cover.png' },
      'itunes:explicit': 'false',
      'itunes:type': 'episodic',
      'itunes:owner': { 'itunes:email': 'podcast@news.example' },
      'podcast:locked': { '@owner': 'podcast@news.example', '#text': 'yes' },
    });
    expect(xml).toContain('<itunes:category text="News"><itunes:category text="Daily News">');
  });

  it('has the episodes that can be heard, with their true length', () => {
    expect(channel.item).toHaveLength(2);
    const [reed, ink] = channel.item;
    expect(reed.enclosure['@type']).toBe('audio/x-m4a');
    expect(ink.enclosure).toEqual({
      '@url': 'https://news.example/media/stories/ink/episode.0123456789.mp3',
      '@length': '4321000',
      '@type': 'audio/mpeg',
    });
    expect(ink['itunes:duration']).toBe('754');
    expect(ink['content:encoded']).toContain('>Listen to this episode</a>');
    expect(ink['podcast:transcript']).toEqual({
      '@url': 'https://news.example/media/stories/ink/episode.en.0123456789.vtt',
      '@type': 'text/vtt',
      '@language': 'en',
    });
    expect(ink['podcast:person']).toMatchObject({ '@role': 'host', '#text': 'The Desk' });
  });

  it('names chapters, and the trailers of the show', () => {
    const [reed, ink] = channel.item;
    const at = '/en/2025/12/ink/chapters.json';
    expect(ink['podcast:chapters']).toEqual({
      '@url': `https://news.example${at}`,
      '@type': 'application/json+chapters',
    });
    const { newsroom: asked, renderer } = newsroomOf(newsroom());
    const route = createResolver(renderer.snapshot)(at);
    expect(route).toMatchObject({ template: 'chapters', url: at });
    expect(chaptersFile(asked, route)).toEqual({
      version: '1.2.0',
      title: 'title of ink in en',
      chapters: [
        { startTime: 0, title: 'Before print' },
        { startTime: 723, title: 'After it' },
      ],
    });
    expect([reed['itunes:episodeType'], ink['itunes:episodeType']]).toEqual(['trailer', 'full']);
    expect(reed['podcast:chapters']).toBeUndefined();
    expect(channel['podcast:trailer']).toEqual({
      '@pubdate': 'Fri, 02 Jan 2026 03:00:00 +0300',
      '@url': reed.enclosure['@url'],
      '@length': '4321000',
      '@type': 'audio/x-m4a',
      '#text': 'title of reed in en',
    });
  });

  it('is right to the audit, and has the name that others know it by', () => {
    expect(rulesOf(xml)).toEqual([]);
    // The example of https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md
    expect(feedGuid('https://podnews.net/rss')).toBe('9b024349-ccf0-5f69-a609-6b82873eab3c');
    expect(channel['podcast:guid']).toBe(feedGuid(`https://news.example${path}`));
  });

  test.each([
    ['<itunes:explicit>false', '<itunes:explicit>clean'],
    ['length="4321000"', 'length="0"'],
    ['type="audio/x-m4a"', 'type="audio/ogg"'],
    [/(<enclosure [^>]*)audio\/x-m4a/, '$1audio/ogg'],
    ['<itunes:duration>754', '<itunes:duration>12 minutes'],
    [/<itunes:image href="[^"]*">/, '<itunes:image href="/cover.png">'],
    ['<podcast:locked owner="podcast@news.example">yes', '<podcast:locked>perhaps'],
    ['<title>title of reed in en', '<title>title of ink in en'],
    ['type="application/json+chapters"', 'type="text/html"'],
    [/<podcast:chapters url="[^"]*"/, '<podcast:chapters url="chapters.json"'],
    [/(<podcast:trailer [^>]*>)/, `$1${'Long '.repeat(30)}`],
    ['pubdate="Fri, 02 Jan 2026 03:00:00 +0300"', 'pubdate="2026-01-02"'],
  ])('with %s as %s is told', (from, to) => {
    expect(xml.replace(from, to)).not.toBe(xml);
    expect(rulesOf(xml.replace(from, to))).toContain('podcast-feed');
  });

  it('of a show without a picture is a feed like any other', () => {
    const plain = feedAt(newsroom({ images: [] }), path, 'rss');
    expect(plain).not.toContain('itunes');
    expect(parser.parse(plain).rss.channel.item).toHaveLength(3);
  });
});

const itemsOf = (content: Content): { link: string }[] =>
  [parser.parse(feedAt(content, path, 'rss')).rss.channel.item].flat();

test('a show keeps its episodes, however many stories came later', () => {
  const content = newsroom();
  const items = itemsOf({ ...content, publication: { ...content.publication, feedItems: 1 } });
  expect(items.map(({ link }) => link)).toEqual(itemsOf(content).map(({ link }) => link));
  expect(items).toHaveLength(2);
});

test('a recording in the text makes no episode of a story that has none of its own', () => {
  const content = newsroom();
  const media = [...(content.media ?? []), recording('glue', 'clip.mp3')];
  const readBody = () => ':::audio[A clip]{src=clip.mp3}\nWords.\n:::';
  expect(itemsOf({ ...content, media, readBody })).toHaveLength(2);
});

test('a show keeps the name it had, and is locked for those alone who can be written to', () => {
  const content = newsroom();
  const guid = '9b024349-ccf0-5f69-a609-6b82873eab3c';
  const show = content.publication.terms.show.map((one) => ({ ...one, podcast: { category: 'News', guid } }));
  const publicationOf = { ...content.publication, terms: { ...content.publication.terms, show } };
  const xml = feedAt({ ...content, publication: publicationOf }, path, 'rss');
  expect(parser.parse(xml).rss.channel['podcast:guid']).toBe(guid);
  expect(xml).not.toContain('podcast:locked');
  expect(rulesOf(xml)).toEqual([]);
});

test('the name of a trailer is cut where it is too long, and what it isolates stays so', () => {
  expect(trailerTitle('Before the first episode')).toBe('Before the first episode');
  const long = trailerTitle(`${'Words '.repeat(15)}\u2067${'كلمات '.repeat(15)}\u2069`);
  expect([...long].length).toBeLessThanOrEqual(128);
  expect(long).toMatch(/^(?:Words ){15}\u2067(?:كلمات ?)+…\u2069$/);
  expect([...trailerTitle('記'.repeat(200))].length).toBeLessThanOrEqual(128);
});

test('a chapter that begins when the recording of its edition is over is told', () => {
  const content = newsroom();
  const at = (...times: string[]) => times.map((one) => ({ at: one, title: 'A part' }));
  const told = (...times: string[]) => {
    const articles = (['en', 'ar'] as const).map((edition) => ({
      ...articleOf('ink', edition),
      audio: { src: 'episode.mp3', chapters: at(...times) },
    }));
    const shorter = { ...recording('ink', 'episode.ar.mp3'), seconds: 60 };
    const media = [...(content.media ?? []), shorter];
    return runStoryChecks({ ...content, articles, media }).map(
      ({ rule, file, at }) => `${rule} ${file} ${at}`,
    );
  };
  expect(told('0:00', '0:59')).toEqual([]);
  expect(told('0:00', '1:00')).toEqual(['chapter-late content/stories/ink/ar.md audio,chapters,1,at']);
  expect(told('0:00', '0:30', '12:34')).toEqual([
    'chapter-late content/stories/ink/ar.md audio,chapters,2,at',
  ]);
  expect(told('0:00', '12:35')).toEqual([
    'chapter-late content/stories/ink/en.md audio,chapters,1,at',
    'chapter-late content/stories/ink/ar.md audio,chapters,1,at',
  ]);
});

test('what directories refuse is told', () => {
  const content = newsroom();
  expect(episodes(content).map(({ rule, file }) => [rule, file])).toEqual([
    ['episode-audio', 'content/stories/glue/en.md'],
  ]);
  expect(artwork(content)).toEqual([]);
  for (const [width, height] of [
    [1600, 900],
    [1000, 1000],
  ] as const) {
    const images = [{ ...imageOf('shows/margin', 'cover.png'), width, height }];
    expect(artwork({ ...content, images }).map(({ rule }) => rule)).toEqual(['show-artwork']);
  }
});
