import { expect, it } from 'vitest';
import { type LostAddress, vanishing, vanishingTexts } from '../../src/checks/vanishing.ts';
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
    [
      'remedy' in finding.params ? finding.params.remedy : finding.rule,
      finding.file,
      finding.at.join('.'),
      alias ?? '',
    ]
      .join(' ')
      .trim(),
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

it('an edition that stands elsewhere is told once, and what is lost besides', () => {
  const { publication, ...rest } = rivers({});
  const [english, ...others] = publication.editions;
  if (!english) throw new Error('no editions');
  const moved = (address: string) => ({
    ...rest,
    publication: { ...publication, editions: [{ ...english, address }, ...others] },
  });
  const fronts = publication.editions.map(({ id }) => ({ edition: id, url: `/${id}/`, address: `/${id}/` }));
  const topic = lost({ kind: 'topic', id: 'water', file: 'content/topics.yaml' }, '/en/topics/water/');
  const arabic = lost({ edition: 'ar', file: 'content/stories/rivers/ar.md' }, '/ar/2025/12/rivers/');
  const all = [lost(), topic, arabic];
  const rules = (content: Content) =>
    vanishing(content, now, all, fronts).map(({ finding: { rule, file: where } }) => [rule, where]);
  expect(rules(moved('/'))).toEqual([
    ['edition-moved', 'content/publication.yaml'],
    ['url-vanishes', 'content/stories/rivers/ar.md'],
  ]);
  // The other edition has a folder of its own now, and the address it had.
  expect(rules(moved('https://en.news.example'))).toEqual([['edition-moved', 'content/publication.yaml']]);
  // Aliases lead on where the host is the same.
  const aliases = (content: Content) =>
    vanishingTexts(content, now, all, fronts).flatMap(({ alias }) => alias ?? []);
  expect(aliases(moved('/'))).toEqual([url]);
  expect(aliases(moved('https://en.news.example'))).toEqual([]);
});
