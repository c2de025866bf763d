import { describe, expect, it } from 'vitest';
import { alternatesOf } from '../../../src/newsroom/queries/hreflang.ts';
import { asker, type QueryArgs } from '../../../src/newsroom/queries.ts';
import { type Content, createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import { arabic, english, publication } from '../../publication/bilingual.ts';
import { articleOf, contentOf, pageOf } from '../contents.ts';

/** What hreflang says of something, as `tag address`. */
function tags(content: Content, ...group: QueryArgs<'translations'>): string[] {
  const ask = asker(createSnapshot(content, Number.POSITIVE_INFINITY));
  return alternatesOf(ask, ...group).map(({ hreflang, url }) => `${hreflang} ${url}`);
}

const site = 'https://news.example';
const story = articleOf('rivers', 'en');
const translation = articleOf('rivers', 'ar', { original: 'en', slug: 'أنهار' });

describe('the versions of a page', () => {
  it('have addresses of their own, and the first edition that has one is the default', () => {
    expect(tags(contentOf([translation, story]), 'story', 'rivers')).toEqual([
      `en ${site}/en/2025/12/rivers/`,
      `ar ${site}/ar/2025/12/${encodeURIComponent('أنهار')}/`,
      `x-default ${site}/en/2025/12/rivers/`,
    ]);
  });

  it('do not depend on which of them came first', () => {
    const turned = [
      { ...story, original: 'ar' },
      { ...translation, original: 'ar' },
    ];
    expect(tags(contentOf(turned), 'story', 'rivers')).toEqual(
      tags(contentOf([story, translation]), 'story', 'rivers'),
    );
  });

  it('of a front page lead readers of other languages to the chooser', () => {
    expect(tags(contentOf([]), 'front', '')).toEqual([
      `en ${site}/en/`,
      `ar ${site}/ar/`,
      `x-default ${site}/`,
    ]);
  });

  it.each([
    ['not translated', [story]],
    ['whose translation is withdrawn', [story, { ...translation, status: 'withdrawn' as const }]],
    ['whose translation has expired', [story, { ...translation, expires: story.published }]],
  ])('are not named where there is one only: %s', (_what, articles) => {
    expect(tags(contentOf(articles), 'story', 'rivers')).toEqual([]);
  });

  it('of static pages and terms are those that exist', () => {
    const pages = [pageOf('about', 'en'), pageOf('about', 'ar', 'draft'), pageOf('contact', 'ar')];
    const content = contentOf(
      [
        { ...story, topics: ['water'] },
        { ...translation, topics: [] },
      ],
      { pages },
    );
    expect(tags(content, 'page', 'about')).toEqual([]);
    expect(tags(content, 'topic', 'water')).toEqual([]);
    expect(tags(content, 'person', 'desk')).toHaveLength(3);
  });

  it('are told apart by region where two editions share a language', () => {
    const american = { ...english, id: 'us', locale: 'en-US-u-nu-latn-ca-gregory' };
    const editions = [english, american, arabic];
    expect(tags(contentOf([], { publication: { ...publication, editions } }), 'archive', '')).toEqual([
      `en-GB ${site}/en/archive/`,
      `en-US ${site}/us/archive/`,
      `ar ${site}/ar/archive/`,
      `x-default ${site}/en/archive/`,
    ]);
  });
});
