import { describe, expect, it } from 'vitest';
import type { Body } from '../../src/story/article.ts';
import { places } from '../problems/places.ts';
import { articleOf, contentOf, imageOf, pageOf } from './contents.ts';
import { newsroomOf } from './renderer.ts';

const text = (markdown: string) => ({ readBody: (_body: Body) => markdown });
const url = '/en/2025/12/rivers/';

describe('the text of an article', () => {
  const content = contentOf([articleOf('rivers', 'en')], {
    ...text('![A map](map.png)\n\n![Missing](mpa.png)'),
    images: [imageOf('stories/rivers', 'map.png'), imageOf('stories/other', 'mpa.png')],
  });

  it('refers to the images of its own folder; what is missing is noted at its line in the file', () => {
    const { newsroom, problems } = newsroomOf(content);
    const { html } = newsroom.text('stories/rivers', 'en', url);
    expect(html).toContain('src="/media/stories/rivers/map.png"');
    expect(places(problems)).toEqual(['image-missing 11:1']);
    expect(problems[0]).toMatchObject({ file: 'content/stories/rivers/en.md', severity: 'error' });
    expect(problems[0]?.hint).toContain('map.png');
  });

  it('stands on its own in a feed', () => {
    const { newsroom } = newsroomOf(content);
    const html = newsroom.text('stories/rivers', 'en', url).feed();
    expect(html).toContain('src="https://news.example/media/stories/rivers/map.png"');
  });

  it('is that of a static page, too', () => {
    const pages = contentOf([], { ...text('*عنا*'), pages: [pageOf('about', 'ar')] });
    const { html } = newsroomOf(pages).newsroom.text('pages/about', 'ar', '/ar/about/');
    expect(html).toBe('<p class="news-note"><em>عنا</em></p>');
  });
});

it('what is not there is a mistake of the template', () => {
  const { newsroom } = newsroomOf(contentOf([articleOf('rivers', 'en', { status: 'draft' })]));
  expect(() => newsroom.text('stories/rivers', 'en', url)).toThrow(RangeError);
  expect(() => newsroom.text('stories/nothing', 'en', url)).toThrow(RangeError);
  expect(() => newsroom.language('fr')).toThrow(RangeError);
});
