import { describe, expect, it } from 'vitest';
import { frontStories } from '../../../src/checks/front-page.ts';
import { termProfiles } from '../../../src/checks/term-profiles.ts';
import { topicPage } from '../../../src/newsroom/page-data/listing.ts';
import { asker } from '../../../src/newsroom/queries.ts';
import { createResolver, routesOf } from '../../../src/newsroom/routes/routes.ts';
import { createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import type { Term } from '../../../src/publication/publication.ts';
import { found } from '../../checks/found.ts';
import { publication } from '../../publication/bilingual.ts';
import { articleOf, contentOf, daily, imageOf, start } from '../contents.ts';
import { newsroomOf } from '../renderer.ts';

/** A newsroom whose topic of water says more of itself. */
const withTopic = (said: Partial<Term>, change: Parameters<typeof contentOf>[1] = {}) => {
  const topic = publication.terms.topic.map((one) => (one.id === 'water' ? { ...one, ...said } : one));
  return contentOf(daily(3, { topics: ['water'] }), {
    publication: { ...publication, terms: { ...publication.terms, topic } },
    ...change,
  });
};
const picture = { src: 'wave.png', alt: { en: 'A wave.', ar: 'موجة.' } };

describe('a topic', () => {
  const content = withTopic(
    { about: { en: 'Rivers.' }, picture, featured: ['story-000', 'no-such-story'] },
    { images: [imageOf('topics/water', 'wave.png')] },
  );

  it('has its own words and picture, and opens with what an editor chose, once', () => {
    const { newsroom, renderer } = newsroomOf(content);
    const page = topicPage(newsroom, createResolver(renderer.snapshot)('/en/topics/water/'));
    expect(page.profile).toMatchObject({ about: 'Rivers.', picture: { alt: 'A wave.' } });
    expect(page.frame.description).toBe('Rivers.');
    expect(page.featured.map(({ url }) => url)).toEqual(['/en/2025/12/story-000/']);
    expect(page.cards.map(({ url }) => url)).not.toContain('/en/2025/12/story-000/');
    expect(page.cards).toHaveLength(2);
  });

  it('publishes its picture, and no picture of a topic that shows none', () => {
    const paths = (one: typeof content) => routesOf(createSnapshot(one, start)).map(({ url }) => url);
    expect(paths(content)).toContain('/media/topics/water/wave.png');
    expect(paths(withTopic({}, { images: content.images }))).not.toContain('/media/topics/water/wave.png');
  });

  it('is told of a picture and of stories that are not there', () => {
    expect(found(termProfiles, content)).toEqual(['front-story content/topics.yaml water.featured.1']);
    expect(found(termProfiles, withTopic({ picture }))).toEqual([
      'image-missing content/topics.yaml water.picture.src',
    ]);
    expect(found(frontStories, content)).toEqual([]);
  });
});

it('a picture with words has a file for each edition that has one', () => {
  const image = { src: 'map.svg', alt: 'A map', caption: null, credit: null, wordsOf: null };
  const articles = ['en', 'ar'].map((edition) => articleOf('rivers', edition, { image, original: 'en' }));
  const images = ['map.svg', 'map.ar.svg'].map((name) => imageOf('stories/rivers', name));
  const ask = asker(createSnapshot(contentOf(articles, { images }), start));
  const shown = (edition: string) => ask('article', edition, 'rivers')?.image?.url;
  expect(shown('en')).toBe('/media/stories/rivers/map.svg');
  expect(shown('ar')).toBe('/media/stories/rivers/map.ar.svg');
  expect(ask('image', 'stories/rivers', 'map.svg', 'ar')?.url).toBe('/media/stories/rivers/map.ar.svg');
});
