import { describe, expect, it } from 'vitest';
import { articleOf, contentOf, daily, day, pageOf, start } from '../../newsroom/contents.ts';
import { publication } from '../../publication/bilingual.ts';
import { nodeAt, nodesAt } from '../graphs.ts';

const site = 'https://news.example';
const titles = (list: { itemListElement: { name: string }[] }) =>
  list.itemListElement.map(({ name }) => name);

describe('the publisher', () => {
  const organization = {
    policies: { ethicsPolicy: 'ethics', masthead: 'nowhere' },
    email: 'desk@news.example',
    sameAs: ['https://social.example/@copyist'],
  };
  const content = contentOf([], {
    pages: [pageOf('ethics', 'en'), pageOf('about', 'en')],
    publication: { ...publication, organization },
  });

  it('says on each page who it is, how to reach it and where it states its policies', () => {
    const node = nodeAt(content, '/en/about/', 'NewsMediaOrganization');
    expect(node).toMatchObject({
      '@id': `${site}/#organization`,
      name: 'The Copyist',
      url: `${site}/`,
      logo: { '@type': 'ImageObject', url: `${site}/icons/icon-512.png` },
      email: 'desk@news.example',
      sameAs: ['https://social.example/@copyist'],
      ethicsPolicy: `${site}/en/ethics/`,
    });
    expect(node).not.toHaveProperty('masthead');
    expect(nodesAt(content, '/ar/')).toContainEqual(
      expect.objectContaining({ name: 'الناسخ', '@id': node['@id'] }),
    );
  });

  it('has pages of the kinds that schema.org knows', () => {
    expect(nodeAt(content, '/en/about/', 'AboutPage')['url']).toBe(`${site}/en/about/`);
    expect(nodeAt(content, '/en/ethics/', 'WebPage')['name']).toBe('title of ethics in en');
  });

  it('has one site for each edition, and a name for all of them at the root', () => {
    expect(nodeAt(content, '/ar/', 'WebSite')).toMatchObject({ url: `${site}/ar/`, inLanguage: 'ar' });
    expect(nodeAt(content, '/', 'WebSite')).toMatchObject({
      url: `${site}/`,
      name: 'The Copyist',
      alternateName: ['الناسخ'],
    });
  });
});

describe('a list', () => {
  const content = contentOf(daily(8));

  it('of a section holds its stories as the page shows them', () => {
    const { mainEntity } = nodeAt(content, '/en/world/', 'CollectionPage');
    expect(mainEntity['@type']).toBe('ItemList');
    expect(titles(mainEntity)).toEqual(
      ['007', '006', '005', '004', '003'].map((number) => `title of story-${number} in en`),
    );
    expect(mainEntity.itemListElement[0]).toEqual({
      '@type': 'ListItem',
      position: 1,
      name: 'title of story-007 in en',
      url: `${site}/en/2026/01/story-007/`,
    });
  });

  it('of a numbered page is below its newest page', () => {
    const { itemListElement } = nodeAt(content, '/en/world/page/1/', 'BreadcrumbList');
    expect(itemListElement.map(({ item }: { item: { '@id': string } }) => item['@id'])).toEqual([
      `${site}/en/`,
      `${site}/en/world/`,
      `${site}/en/world/page/1/`,
    ]);
  });

  it('of a front page holds every story on it once', () => {
    const { mainEntity } = nodeAt(content, '/en/', 'CollectionPage');
    expect(titles(mainEntity)).toHaveLength(8);
    expect(new Set(titles(mainEntity)).size).toBe(8);
  });

  it('of corrections leads to where each story says what was wrong', () => {
    const corrected = articleOf('rivers', 'en', { corrections: [{ at: start + day, text: 'Another.' }] });
    const { mainEntity } = nodeAt(contentOf([corrected]), '/en/corrections/', 'CollectionPage');
    expect(mainEntity.itemListElement).toMatchObject([{ url: `${site}/en/2025/12/rivers/#corrections` }]);
  });
});

describe('who made stories', () => {
  const sameAs = ['https://profiles.example/desk'];
  const person = [
    { id: 'desk', names: { en: 'The Desk', ar: 'هيئة' }, type: 'Organization' as const, sameAs },
    { id: 'translator', names: { en: 'A Translator', ar: 'مترجم' } },
  ];
  const terms = { ...publication.terms, person };
  const content = contentOf(daily(8, { authors: ['desk', 'translator'] }), {
    publication: { ...publication, terms },
  });

  it('has a profile, the same that articles name', () => {
    const profile = nodeAt(content, '/en/people/desk/', 'ProfilePage');
    expect(profile['mainEntity']).toEqual({
      '@type': 'Organization',
      '@id': `${site}/#person-desk`,
      name: 'The Desk',
      url: `${site}/en/people/desk/`,
      sameAs,
    });
    const [article] = nodesAt(content, '/en/2026/01/story-007/');
    expect(article?.['author'][0]).toEqual(profile['mainEntity']);
    expect(article?.['author'][1]['@type']).toBe('Person');
    expect(titles(nodeAt(content, '/en/people/desk/', 'ItemList') as never)).toHaveLength(5);
  });

  it('has it at one address: numbered pages are lists like any other', () => {
    const types = nodesAt(content, '/en/people/desk/page/1/').map((one) => one['@type']);
    expect(types).toContain('CollectionPage');
    expect(types).not.toContain('ProfilePage');
  });
});
