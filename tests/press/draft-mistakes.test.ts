import { expect, test } from 'vitest';
import { readFiles } from '../../src/press/read-newsroom.ts';
import { hasErrors } from '../../src/problems/problem.ts';
import { front, newsroom, original, translation } from '../disk/small-content.ts';

type Texts = Readonly<Record<string, string | Uint8Array>>;

/** A newsroom with a public story `sound`, and these files below `content/stories` more. */
function read(texts: Texts) {
  const files = Object.entries(texts).map(([name, text]) => [`content/stories/${name}`, text]);
  const { roots } = newsroom({ 'content/stories/sound/en.md': original, ...Object.fromEntries(files) });
  const { content, problems } = readFiles(roots);
  const errors = problems.filter(
    ({ severity, file }) => severity === 'error' && !file.startsWith('locales/'),
  );
  return {
    blocks: hasErrors(errors),
    told: errors.map(({ rule, file, draft }) => `${rule} ${file.slice(16)}${draft ? '' : ' (public)'}`),
    read: content?.articles.map(({ story, edition, status }) => `${story} ${edition} ${status}`) ?? [],
    unresolved: content?.unresolved,
  };
}

const draft = (text: string) => text.replace('\n---\n', '\nstatus: draft\n---\n');
const broken = (text: string) => text.replace('title: T', 'title: a: b');
const own = (text: string, status: string) => text.replace('\n---\n', `\nstatus: ${status}\n---\n`);

/** Everything that can be wrong with a draft: its files, and the rule it breaks. */
const mistakes: Record<string, [Texts, ...string[]]> = {
  'is not YAML': [{ 'd/en.md': broken(draft(original)) }, 'yaml-syntax d/en.md'],
  'has a list that never ends': [
    { 'd/en.md': draft(original).replace('[desk]', '[desk') },
    'yaml-syntax d/en.md',
  ],
  'says Draft': [{ 'd/en.md': own(original, 'Draft') }, 'invalid-value d/en.md'],
  'says it in JSON that is broken': [
    { 'd/en.md': '---\n{\n  "title": "T",\n  "status": "draft",\n  "section": oops"\n---\n' },
    'yaml-syntax d/en.md',
  ],
  'has no end of front matter': [
    { 'd/en.md': `---\n${front}status: draft\n\nText.\n` },
    'front-matter-unclosed d/en.md',
  ],
  'has no beginning of front matter': [
    { 'd/en.md': `${front}status: draft # for now\n---\nText.\n` },
    'front-matter-missing d/en.md',
  ],
  'has Windows line ends': [
    { 'd/en.md': broken(draft(original)).replaceAll('\n', '\r\n') },
    'yaml-syntax d/en.md',
  ],
  'is not UTF-8': [
    { 'd/en.md': Buffer.from(draft(original).replace('Text', '\xe9t\xe9'), 'latin1') },
    'file-encoding d/en.md',
  ],
  'is UTF-16': [{ 'd/en.md': Buffer.from(`\uFEFF${draft(original)}`, 'utf16le') }, 'file-encoding d/en.md'],
  'has a wrong date': [
    { 'd/en.md': draft(original).replace('2026-01-01T00:00:00Z', 'tomorrow') },
    'invalid-date d/en.md',
  ],
  'says nothing else': [
    { 'd/en.md': '---\nstatus: draft\n---\n' },
    'missing-key d/en.md',
    'missing-key d/en.md',
  ],
  'has no section': [{ 'd/en.md': draft(original).replace('section: world\n', '') }, 'missing-key d/en.md'],
  'has no such section': [
    { 'd/en.md': draft(original).replace('world', 'wrold') },
    'unknown-section d/en.md',
  ],
  'has a forbidden character': [
    { 'd/en.md': draft(original).replace('title: T', 'title: T\u202E') },
    'bidi-control d/en.md',
  ],
  'lacks its picture': [
    { 'd/en.md': draft(original).replace('section', 'image: { src: a.jpg, alt: A }\nsection') },
    'image-missing d/en.md',
  ],
  'has a picture that is none': [
    { 'd/en.md': draft(original), 'd/a.jpg': 'no picture' },
    'image-unreadable d/a.jpg',
  ],
  'has the address of a story': [
    { 'd/en.md': draft(original).replace('section', 'slug: sound\nsection') },
    'duplicate-url d/en.md',
  ],
  'has the old address of another': [
    {
      'd/en.md': draft(original).replace('section', 'slug: old\nsection'),
      'moved/en.md': original.replace('section', 'aliases: [/en/2026/01/old/]\nsection'),
    },
    'duplicate-url d/en.md',
  ],
  'leads away from a story': [
    { 'd/en.md': draft(original).replace('section', 'aliases: [/en/2026/01/sound/]\nsection') },
    'alias-taken d/en.md',
  ],
  'has an id that is none': [{ 'A Draft/en.md': draft(original) }, 'folder-name A Draft/en.md'],
  'has the id of a story': [{ '2026/sound/en.md': draft(original) }, 'duplicate-story 2026/sound/en.md'],
  'is of no edition': [
    { 'd/en.md': draft(original), 'd/notes.md': draft(translation) },
    'file-name d/notes.md',
  ],
  'is a translation of nothing': [{ 'd/ar.md': draft(translation) }, 'translation-of-nothing d/ar.md'],
  'has a translation with a mistake': [
    { 'd/en.md': draft(original), 'd/ar.md': broken(translation) },
    'yaml-syntax d/ar.md',
  ],
  'has a translation, and a mistake': [
    { 'd/en.md': broken(draft(original)), 'd/ar.md': translation },
    'yaml-syntax d/en.md',
  ],
  'is a second original': [{ 'd/ar.md': draft(original), 'd/en.md': original }, 'several-originals d/ar.md'],
  'is a translation of a public story': [
    { 'd/en.md': original, 'd/ar.md': broken(draft(translation)) },
    'yaml-syntax d/ar.md',
  ],
  'is a translation, of itself': [
    { 'd/en.md': original, 'd/ar.md': draft(translation).replace('of: en', 'of: ar') },
    'translation-of-itself d/ar.md',
  ],
  'is a translation of no edition that is there': [
    { 'd/en.md': original, 'd/ar.md': draft(translation).replace('of: en', 'of: fr') },
    'translation-of-nothing d/ar.md',
  ],
};

test.each(Object.entries(mistakes))(
  'a draft that %s keeps nothing else from being built',
  (_, [texts, ...rules]) => {
    const { blocks, told, read: found, unresolved } = read(texts);
    expect(told).toEqual(rules);
    expect(blocks).toBe(false);
    expect(found).toContain('sound en published');
    const hidden = (name: string) => !found.some((one) => one.startsWith(`${name} `));
    if (hidden('d') && 'd/en.md' in texts) expect(unresolved).toContain('stories/d');
  },
);

test('a translation with mistakes leaves the public original alone', () => {
  const [texts = {}] = mistakes['is a translation of a public story'] ?? [];
  expect(read(texts).read).toEqual(['d en published', 'sound en published']);
});

/** What is wrong with a public text, whatever stands beside it. */
const refused: Record<string, Texts> = {
  'a text without status': { 'p/en.md': broken(original) },
  'a published text': { 'p/en.md': broken(own(original, 'published')) },
  'a published text that speaks of drafts': {
    'p/en.md': `---\n${front}published: 2026-01-01T00:00:00Z\n\nstatus: draft\n\nText.\n`,
  },
  'a text that says both': { 'p/en.md': broken(draft(own(original, 'published'))) },
  'a text with a status nobody knows': { 'p/en.md': own(original, 'ready for the editor') },
  'a published translation of a draft with mistakes': {
    'p/en.md': broken(draft(original)),
    'p/ar.md': own(translation, 'published'),
  },
  'a published translation that inherits a draft’s mistake': {
    'p/en.md': draft(original).replace('world', 'wrold'),
    'p/ar.md': own(translation, 'published'),
  },
  'a public original beside a draft': { 'p/en.md': broken(original), 'p/ar.md': draft(translation) },
  'a translation of a public text': { 'p/en.md': original, 'p/ar.md': broken(translation) },
  'a picture of a public text': { 'p/en.md': original, 'p/ar.md': draft(translation), 'p/a.jpg': '' },
  'a public namesake of a public text': { '2026/sound/en.md': original },
};

test.each(Object.entries(refused))('the mistakes of %s refuse the build', (_, texts) => {
  const { blocks, told } = read(texts);
  expect(blocks).toBe(true);
  expect(told.some((one) => one.endsWith('(public)'))).toBe(true);
});

test('of two folders with one name the draft yields, whichever comes first', () => {
  const { blocks, told, read: found } = read({ '2026/sound/en.md': draft(original) });
  expect({ blocks, told }).toEqual({ blocks: false, told: ['duplicate-story 2026/sound/en.md'] });
  expect(found).toEqual(['sound en published']);
});

test('a page with mistakes is a draft like any other, and still there for what names it', () => {
  const page = `---\n${front}---\nAbout.\n`;
  const of = (status: string) =>
    readFiles(
      newsroom({
        'content/publication.yaml': JSON.stringify({
          origin: 'https://small.example',
          timeZone: 'UTC',
          organization: { policies: { masthead: 'about' } },
          editions: {
            en: { language: 'en', locale: 'en-u-nu-latn', label: 'en', name: 'S', description: 'S.' },
          },
        }),
        'content/sections.yaml': '{ world: { en: World } }',
        'content/people.yaml': '{ desk: { en: Desk } }',
        'content/pages/about/en.md': broken(own(page, status)),
      }).roots,
    ).problems.filter(({ file }) => file.startsWith('content/'));
  expect(of('draft')).toMatchObject([{ rule: 'yaml-syntax', draft: true }]);
  expect(of('published').map(({ rule, draft }) => [rule, draft])).toEqual([['yaml-syntax', undefined]]);
});
