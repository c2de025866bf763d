import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { validate } from '../../src/problems/validate.ts';
import { parseYaml } from '../../src/problems/yaml.ts';
import { editionOf, type TermKind } from '../../src/publication/publication.ts';
import { editionsFrom, publicationFrom, publicationSchema } from '../../src/publication/schema.ts';
import { termsFrom, termsSchema } from '../../src/publication/schemas/terms.ts';
import { places } from '../problems/places.ts';
import { arabic, english } from './bilingual.ts';

const edition = (language: string) => ({
  language,
  locale: language,
  label: language,
  name: 'The Copyist',
  description: 'News.',
});
const data = {
  origin: 'https://news.example',
  timeZone: 'Asia/Amman',
  editions: { en: edition('en') } as Record<string, object>,
};
/** The rules that a publication breaks, and where. */
const problemsOf = (value: object) =>
  places(validate(publicationSchema, parseYaml(stringify(value), 'content/publication.yaml')).problems);
const editionsOf = (...languages: string[]) =>
  editionsFrom(
    publicationSchema.parse({
      ...data,
      editions: Object.fromEntries(languages.map((one) => [one.toLowerCase(), edition(one)])),
    }),
  );

describe('publication.yaml', () => {
  it.each([
    ['ar-SA-u-ca-islamic-umalqura-nu-arab', 0],
    ['ar-JO-u-ca-hijri', 1],
    ['ar-JO-u-nu-arb', 1],
    ['xx-YY', 1],
    ['ar_JO', 1],
  ])('has dates and numbers as %s writes them: %i mistakes', (locale, count) => {
    expect(problemsOf({ ...data, editions: { ar: { ...edition('ar'), locale } } })).toHaveLength(count);
  });

  it.each([
    'https://news.example',
    'http://localhost:4321',
    'https://xn--mgbh0fb.example',
    'https://user.example/project',
    'https://news.example/a/b-c/D_1.2',
  ])('origin %s', (origin) => {
    expect(problemsOf({ ...data, origin })).toEqual([]);
  });

  it.each([
    'https://news.example/',
    'https://news.example/path/',
    'https://news.example/a//b',
    'https://news.example/../b',
    'https://news.example/.well-known',
    'https://news.example/a b',
    'https://news.example/أخبار',
    'https://news.example/a?b',
    'https://news.example/a#b',
    'https://news.example?x',
    'HTTPS://news.example',
    'https://user@news.example',
    'https://news.example:443',
    'news.example',
    'javascript:alert(1)',
    '',
  ])('no origin: %j', (origin) => {
    expect(problemsOf({ ...data, origin })).toEqual(['invalid-value 1:9']);
  });

  it.each([
    ['a root each', { en: '/', ar: '/' }, '', ['edition-address 11:14']],
    ['one domain twice', { en: 'https://a.example', ar: 'https://a.example' }, '', ['edition-address 11:14']],
    ['the origin as a domain', { en: 'https://news.example' }, '', ['edition-address 4:14']],
    ['a domain beside a path', { en: 'https://a.example' }, '/news', ['edition-address 4:14']],
    ['a path of its own', { en: '/english/' }, '', ['invalid-value 4:14']],
    ['a domain with a path', { en: 'https://a.example/x' }, '', ['invalid-value 4:14']],
    ['a root and a domain', { en: '/', ar: 'https://ar.news.example' }, '', []],
    ['a root below a path', { en: '/' }, '/news', []],
  ])('addresses of editions: %s', (_name, addresses: Record<string, string>, base, expected) => {
    const editions = Object.entries(addresses).map(([id, address]) => [id, { address, ...edition(id) }]);
    const found = problemsOf({
      origin: `${data.origin}${base}`,
      editions: Object.fromEntries(editions),
      timeZone: data.timeZone,
    });
    expect(found).toEqual(expected);
  });

  it.each(['Mars/Olympus', 'Amman', '', '+25:00'])('no time zone: %j', (timeZone) => {
    expect(problemsOf({ ...data, timeZone })).toEqual(['invalid-value 2:11']);
  });

  it.each(['e', 'en_GB', 'en-', '', '../en'])('no language: %j', (language) => {
    const problems = problemsOf({ ...data, editions: { en: { ...edition('en'), language } } });
    expect(problems).toEqual(['invalid-value 5:15']);
  });

  it.each<[string, object, string]>([
    ['an edition id with capitals', { editions: { EN: edition('en') } }, 'invalid-key 4:3'],
    ['an edition id with a slash', { editions: { 'en/us': edition('en') } }, 'invalid-key 4:3'],
    ['no editions', { editions: {} }, 'invalid-value 3:11'],
    ['a page without stories', { storiesPerPage: 0 }, 'invalid-value 10:17'],
    ['half a story', { storiesPerPage: 2.5 }, 'wrong-type 10:17'],
    ['a feed of thousands', { feedItems: 5000 }, 'invalid-value 10:12'],
    ['an unknown key', { story_per_page: 3 }, 'unknown-key 10:1'],
    [
      'an unknown direction',
      { editions: { en: { ...edition('en'), direction: 'up' } } },
      'invalid-value 10:16',
    ],
    ['an unnamed edition', { editions: { en: { ...edition('en'), name: ' ' } } }, 'invalid-value 8:11'],
  ])('refuses %s', (_what, change, expected) => {
    expect(problemsOf({ ...data, ...change })).toEqual([expected]);
  });
});

describe('editions', () => {
  it.each([
    ['en', 'ltr', 'Latn'],
    ['ar', 'rtl', 'Arab'],
    ['he', 'rtl', 'Hebr'],
    ['fa', 'rtl', 'Arab'],
    ['ur', 'rtl', 'Arab'],
    ['fr', 'ltr', 'Latn'],
    ['ru', 'ltr', 'Cyrl'],
    ['zh-Hant', 'ltr', 'Hant'],
    ['az-Arab', 'rtl', 'Arab'],
    ['ar-Latn', 'ltr', 'Latn'],
  ])('%s is written %s in %s', (language, direction, script) => {
    expect(editionsOf(language)).toMatchObject([{ language, direction, script }]);
  });

  it('may say their direction themselves', () => {
    const editions = { x: { ...edition('en'), direction: 'rtl' } };
    expect(editionsFrom(publicationSchema.parse({ ...data, editions }))[0]?.direction).toBe('rtl');
  });

  it('keep the order of the file', () => {
    expect(editionsOf('he', 'en', 'ar', 'fr').map(({ id }) => id)).toEqual(['he', 'en', 'ar', 'fr']);
  });

  it('are found by id, or not at all', () => {
    expect(editionOf({ editions: [english, arabic] }, 'ar')).toBe(arabic);
    expect(() => editionOf({ editions: [english] }, 'ar')).toThrow(RangeError);
  });
});

describe('vocabularies', () => {
  const check = (text: string, kind: TermKind = 'topic') =>
    places(validate(termsSchema([english, arabic], kind), parseYaml(text, 'topics.yaml')).problems);

  it('name every term in every edition', () => {
    expect(check('water: { en: Water, ar: مياه }')).toEqual([]);
    expect(check('water: { en: Water }\nink: { ar: حبر }')).toEqual(['missing-key 1:8', 'missing-key 2:6']);
    expect(check('water: { en: Water, ar: مياه, fr: Eau }')).toEqual(['unknown-key 1:31']);
    expect(check('water: { en: "", ar: مياه }')).toEqual(['invalid-value 1:14']);
  });

  it('tell machines who a person is', () => {
    const desk = 'desk: { en: Desk, ar: مكتب, type: Organization, sameAs: [https://desk.example/] }';
    expect(check(desk, 'person')).toEqual([]);
    expect(check(desk)).toEqual(['unknown-key 1:29', 'unknown-key 1:49']);
    expect(check('a: { en: A, ar: أ, type: Robot, sameAs: [desk] }', 'person')).toEqual([
      'invalid-value 1:26',
      'invalid-value 1:42',
    ]);
  });

  it.each(['Water', 'fresh water', 'a/b', 'a--b', 'مياه'])('have no id %j', (id) => {
    expect(check(`${JSON.stringify(id)}: { en: a, ar: b }`)).toHaveLength(1);
  });

  it('keep the order of the file', () => {
    expect(termsFrom({ water: { en: 'W' }, ink: { en: 'I' } }).map(({ id }) => id)).toEqual(['water', 'ink']);
  });
});

it('a publication is put together from its files', () => {
  const terms = { section: [], topic: [], person: [], show: [] };
  expect(publicationFrom(publicationSchema.parse(data), terms)).toMatchObject({
    origin: 'https://news.example',
    timeZone: 'Asia/Amman',
    storiesPerPage: 20,
    feedItems: 20,
    editions: [{ id: 'en', direction: 'ltr', script: 'Latn' }],
    terms,
  });
});
