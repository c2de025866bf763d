import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/checks/addresses.ts';
import { aliasPath } from '../../src/publication/output-paths.ts';
import { articleOf, contentOf, day, minute, pageOf, start } from '../newsroom/contents.ts';
import { publication } from '../publication/bilingual.ts';
import { found } from './found.ts';

describe('addresses', () => {
  const rivers = articleOf('rivers', 'en');
  /** A newer story with the same slug in the same month. */
  const other = (change: object) =>
    articleOf('floods', 'en', { slug: 'rivers', published: start + minute, ...change });
  const twice = ['duplicate-url content/stories/floods/en.md slug'];

  it.each<[string, object]>([
    ['other slug', { slug: 'floods' }],
    ['other month', { published: start + 40 * day }],
    ['withdrawn', { status: 'withdrawn' }],
  ])('are silent: %s', (_what, change) => {
    expect(found(addresses, contentOf([rivers, other(change)]))).toEqual([]);
  });

  it('are told at a draft, whichever is older', () => {
    const draft = other({ status: 'draft' });
    expect(found(addresses, contentOf([rivers, draft]))).toEqual(twice);
    const older = other({ status: 'draft', published: start - minute });
    expect(found(addresses, contentOf([older, rivers]))).toEqual(twice);
  });

  it('are silent about the same slug in another edition', () => {
    const floods = articleOf('floods', 'ar', { slug: 'rivers' });
    expect(found(addresses, contentOf([rivers, floods]))).toEqual([]);
  });

  it.each<[string, object]>([
    ['now', {}],
    ['once an embargo ends', { published: start + day }],
    ['until it expires', { expires: start + day }],
  ])('report two stories with one address: %s', (_when, change) => {
    expect(found(addresses, contentOf([rivers, other(change)]))).toEqual(twice);
  });

  it.each([
    ['a section', 'world', 'content/pages/page/en.md slug'],
    ['the archive', 'archive', 'content/pages/page/en.md slug'],
  ])('report a static page with the address of %s', (_what, slug, place) => {
    const pages = [{ ...pageOf('page', 'en'), slug }];
    expect(found(addresses, contentOf([], { pages }))).toEqual([`duplicate-url ${place}`]);
  });

  it('report a section with the address of something else', () => {
    const section = [{ id: 'archive', names: { en: 'Archive', ar: 'أرشيف' } }];
    const terms = { ...publication.terms, section };
    const content = contentOf([], { publication: { ...publication, terms } });
    expect(found(addresses, content)).toEqual([
      'duplicate-url content/sections.yaml archive',
      'duplicate-url content/sections.yaml archive',
    ]);
  });

  describe('of an edition at the root', () => {
    const editions = publication.editions.map((one) => (one.id === 'en' ? { ...one, address: '/' } : one));
    const atRoot = { ...publication, editions };
    const pageAt = (slug: string, change: object = {}) => ({ ...pageOf('page', 'en'), slug, ...change });

    it.each([
      ['the other edition', 'ar'],
      ['the archive', 'archive'],
      ['the feeds', 'feeds'],
    ])('report a static page with that of %s, draft or not', (_what, slug) => {
      for (const status of ['published', 'draft'] as const) {
        const content = contentOf([], { publication: atRoot, pages: [pageAt(slug, { status })] });
        expect(found(addresses, content)).toEqual(['duplicate-url content/pages/page/en.md slug']);
      }
    });

    it('report a section with that of the other edition, once', () => {
      const section = [{ id: 'ar', names: { en: 'Arabic', ar: 'عربي' } }];
      const content = contentOf([], { publication: { ...atRoot, terms: { ...publication.terms, section } } });
      expect(found(addresses, content)).toEqual(['duplicate-url content/sections.yaml ar']);
    });

    it('report an old address that is that of the other edition, and none that it had below its id', () => {
      const content = (...aliases: string[]) =>
        contentOf([articleOf('rivers', 'en', { aliases })], { publication: atRoot });
      expect(found(addresses, content('/ar/'))).toEqual([
        'alias-taken content/stories/rivers/en.md aliases.0',
      ]);
      expect(found(addresses, content('/en/', '/en/2025/12/rivers/'))).toEqual([]);
    });

    it('are silent about what stands elsewhere', () => {
      expect(found(addresses, contentOf([], { publication: atRoot, pages: [pageAt('en')] }))).toEqual([]);
    });
  });
});

describe('aliases', () => {
  const rivers = (aliases: string[], change: object = {}) =>
    articleOf('rivers', 'en', { aliases, ...change });
  const at = (index: number) => `alias-taken content/stories/rivers/en.md aliases.${index}`;

  it('are told if they are, or lie below, a file that comes with the templates', () => {
    const content = contentOf([
      rivers(['/icons/icon.svg/', '/icons/icon.svg/more/', '/icons/', '/icons/other/']),
    ]);
    expect(
      found(addresses, {
        ...content,
        publicFiles: new Map([['icons/icon.svg', 'src/public/icons/icon.svg']]),
      }),
    ).toEqual([at(0), at(1)]);
  });

  it('are silent about old addresses that nobody else has', () => {
    const content = contentOf([rivers(['/old/', '/en/2019/05/rivers/', '/a.html'])]);
    expect(found(addresses, content)).toEqual([]);
  });

  it.each([
    ['the address of its own article', '/en/2025/12/rivers/'],
    ['the address of another article', '/en/2025/12/floods/'],
    ['that of a section', '/en/world/'],
    ['that of a feed', '/en/feed.xml/'],
    ['one in the folder of a file', '/en/feed.xml/old/'],
    ['the chooser of editions', '/404.html'],
  ])('report %s', (_what, alias) => {
    const content = contentOf([rivers(['/old/', alias]), articleOf('floods', 'en')]);
    expect(found(addresses, content)).toEqual([at(1)]);
  });

  it('report one path that two texts claim, or one text twice', () => {
    const floods = articleOf('floods', 'en', { aliases: ['/old/'] });
    expect(found(addresses, contentOf([floods, rivers(['/old/'])]))).toEqual([at(0)]);
    expect(found(addresses, contentOf([rivers(['/old/', '/old/'])]))).toEqual([at(1)]);
    const page = { ...pageOf('about', 'en'), aliases: ['/old/'] };
    expect(found(addresses, contentOf([rivers(['/old/'])], { pages: [page] }))).toEqual([
      'alias-taken content/pages/about/en.md aliases.0',
    ]);
  });

  it('report two forms of one name, which some machines take for one folder', () => {
    const forms = ['NFC', 'NFD'].map((form) => aliasPath(`/${'café'.normalize(form)}/`) ?? '');
    expect(new Set(forms).size).toBe(2);
    expect(found(addresses, contentOf([rivers(forms)]))).toEqual([at(1)]);
    expect(found(addresses, contentOf([rivers(forms.slice(1))]))).toEqual([]);
  });

  it('may lead away from the address of a withdrawn story', () => {
    const withdrawn = articleOf('floods', 'en', { status: 'withdrawn' });
    expect(found(addresses, contentOf([rivers(['/en/2025/12/floods/']), withdrawn]))).toEqual([]);
  });

  it('are never the fault of a draft’s address, nor of its aliases', () => {
    const draft = articleOf('floods', 'en', { status: 'draft', aliases: ['/old/'] });
    const content = contentOf([draft, rivers(['/en/2025/12/floods/', '/old/'])]);
    expect(found(addresses, content)).toEqual([
      'duplicate-url content/stories/floods/en.md slug',
      'alias-taken content/stories/floods/en.md aliases.0',
    ]);
  });
});

it('a withdrawn page can’t stand where a section does', () => {
  const pages = [{ ...pageOf('world', 'en', 'withdrawn') }];
  expect(found(addresses, contentOf([], { pages }))).toEqual([
    'duplicate-url content/pages/world/en.md slug',
  ]);
});
