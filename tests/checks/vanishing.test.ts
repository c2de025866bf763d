import { expect, it } from 'vitest';
import { type LostAddress, vanishing } from '../../src/checks/vanishing.ts';
import type { Content } from '../../src/newsroom/snapshot/snapshot.ts';
import type { Article } from '../../src/story/article.ts';
import { articleOf, contentOf, day, pageOf, start } from '../newsroom/contents.ts';

const now = start + day;
const file = 'content/stories/rivers/en.md';
const url = '/en/2025/12/rivers/';
const lost = (origin: Partial<LostAddress['origin']> = {}, at = url): LostAddress => ({
  url: at,
  origin: { kind: 'story', id: 'rivers', edition: 'en', file, ...origin },
});

/** What is said of lost addresses: what would help, in which file, at which key. */
const said = (content: Content, ...all: LostAddress[]) =>
  vanishing(content, now, all).map(({ finding, alias }) =>
    [finding.params.remedy, finding.file, finding.at.join('.'), alias ?? ''].join(' ').trim(),
  );
const rivers = (change: Partial<Article>) => contentOf([articleOf('rivers', 'en', change)]);

it.each<[string, Partial<Article>, string]>([
  ['has another slug', { slug: 'floods' }, `alias ${file} slug ${url}`],
  ['was published in another month', { published: start - 40 * day }, `alias ${file} published ${url}`],
  [
    'has another slug and was withdrawn',
    { slug: 'floods', status: 'withdrawn' },
    `alias ${file} slug ${url}`,
  ],
  ['is a draft', { status: 'draft' }, `withdraw ${file} status`],
  ['is published later', { published: now + day }, `withdraw ${file} published`],
])('an article that %s', (_what, change, expected) => {
  expect(said(rivers(change), lost())).toEqual([expected]);
});

it('an article that was deleted is spoken of where it was', () => {
  expect(said(contentOf([articleOf('rivers', 'ar')]), lost())).toEqual([`restore ${file}`]);
});

it('an alias that was taken out is put back', () => {
  expect(said(rivers({}), lost({}, '/old/rivers.html'))).toEqual([`alias ${file} slug /old/rivers.html`]);
});

it('static pages and stories of one name are told apart, as are editions', () => {
  const pages = [{ ...pageOf('rivers', 'ar'), slug: 'أنهار' }];
  const content = contentOf([articleOf('rivers', 'en', { slug: 'floods' })], { pages });
  const page = { kind: 'page', edition: 'ar', file: 'content/pages/rivers/ar.md' } as const;
  expect(said(content, lost(), lost(page, '/ar/rivers/'))).toEqual([
    `alias ${file} slug ${url}`,
    'alias content/pages/rivers/ar.md slug /ar/rivers/',
  ]);
});

it('an address is written as people read it', () => {
  const at = `/ar/2025/12/${encodeURIComponent('أنهار')}/`;
  expect(vanishing(rivers({}), now, [lost({}, at)])[0]?.alias).toBe('/ar/2025/12/أنهار/');
});
