import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/newsroom/page-data/frame.ts';
import { routesOf } from '../../../src/newsroom/routes/routes.ts';
import type { Content } from '../../../src/newsroom/snapshot/snapshot.ts';
import { runs } from '../../runs.ts';
import { contentArbitrary, nowArbitrary } from '../contents.ts';
import { newsroomOf } from '../renderer.ts';
import { pageOf } from './pages.ts';

const origin = 'https://news.example';

/** Address → frame, for every page of a newsroom that has one. */
function frames(content: Content, now?: number): Map<string, Frame> {
  const { newsroom, renderer } = newsroomOf(content, now);
  return new Map(
    routesOf(renderer.snapshot).flatMap((route) => {
      const page = pageOf(newsroom, route);
      return page && 'frame' in page ? [[route.url, page.frame] as const] : [];
    }),
  );
}

describe('in any newsroom', () => {
  it('every route has a page that knows its own address and title', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        for (const [url, frame] of frames(content, now)) {
          expect(frame.url).toBe(url);
          expect(frame.title.trim()).not.toBe('');
          expect(frame.description.trim()).not.toBe('');
        }
      }),
      { numRuns: runs(30) },
    );
  });

  it('translations name each other and themselves, and exist', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const all = frames(content, now);
        for (const [url, { alternates, edition, counterparts }] of all) {
          if (alternates.length > 0) {
            const { language, id } = edition;
            expect(alternates).toContainEqual({ hreflang: language, url: origin + url, edition: id });
            expect(alternates.filter(({ hreflang }) => hreflang === 'x-default')).toHaveLength(1);
          }
          for (const one of alternates.filter(({ hreflang }) => hreflang !== 'x-default')) {
            expect(all.get(one.url.slice(origin.length))?.alternates).toEqual(alternates);
          }
          for (const one of counterparts) expect(all.has(one.url)).toBe(true);
        }
      }),
      { numRuns: runs(30) },
    );
  });

  it('every link of a frame leads somewhere', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const { renderer } = newsroomOf(content, now);
        const urls = new Set(routesOf(renderer.snapshot).map(({ url }) => url));
        for (const { sections, staticPages, home, archive, corrections, feedList, feeds } of frames(
          content,
          now,
        ).values()) {
          const links = [...sections, ...staticPages, ...feeds].map(({ url }) => url);
          expect([...links, home, archive, corrections, feedList].filter((url) => !urls.has(url))).toEqual(
            [],
          );
        }
      }),
      { numRuns: runs(30) },
    );
  });
});
