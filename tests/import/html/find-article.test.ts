import { expect, test } from 'vitest';
import { findArticle } from '../../../src/import/html/find-article.ts';

const words = 'The old bridge over the river reopened on Sunday after two years of repairs. '.repeat(6);
const page = (data: object, head = '') =>
  `<!doctype html><html><head><title>Bridge | The Herald</title>${head}<script type="application/ld+json">${JSON.stringify(data)}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Bridge</h1><p>${words}</p></article></body></html>`;
const article = {
  '@type': 'NewsArticle',
  headline: 'Old bridge reopens',
  description: 'Traffic returns on Monday.',
  datePublished: '2026-03-01T08:00:00+01:00',
  dateModified: '2026-03-02T09:30:00+01:00',
  inLanguage: 'en-GB',
  author: [
    { '@type': 'Person', name: 'Ana Silva' },
    { '@type': 'Person', name: 'Max Weber' },
  ],
  articleSection: 'World',
  keywords: ['bridges'],
};
const graph = (image: unknown) => ({
  '@graph': [
    { '@type': 'WebSite', name: 'The Herald' },
    { ...article, image },
  ],
});

test.each([
  ['an address', '/bridge.jpg'],
  ['a thing', { '@type': 'ImageObject', url: '/bridge.jpg' }],
  ['several', [{ '@type': 'ImageObject', contentUrl: '/bridge.jpg' }, '/other.jpg']],
])('what a page states in JSON-LD is taken, with %s as picture', (_, image) => {
  expect(findArticle(page(graph(image)), 'https://herald.example/a').facts).toMatchObject({
    title: 'Old bridge reopens',
    description: 'Traffic returns on Monday.',
    language: 'en-GB',
    authors: ['Ana Silva', 'Max Weber'],
    published: '2026-03-01T08:00:00+01:00',
    updated: '2026-03-02T09:30:00+01:00',
    section: 'World',
    keywords: ['bridges'],
    image: 'https://herald.example/bridge.jpg',
  });
});

test('the picture for link previews comes first', () => {
  const head = '<meta property="og:image" content="https://cdn.example/og.jpg">';
  expect(findArticle(page(graph('/bridge.jpg'), head), undefined).facts.image).toBe(
    'https://cdn.example/og.jpg',
  );
});
