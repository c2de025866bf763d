import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportRequest } from '../../../src/disk/import/report.ts';
import { checkContent } from '../../../src/press/review/check-content.ts';
import { project, type TestSite, today } from '../../site.ts';
import { importOne, textsOf, wire, wireSite } from './wire-site.ts';

const nextMonth = today + 40 * 24 * 3600 * 1000;

let site: TestSite;
beforeEach(() => {
  site = wireSite();
});
afterEach(() => site.remove());

const roots = () => ({ project, content: site.content, locales: site.locales });
type Asked = Partial<ImportRequest> & { file?: string };
async function run(request: Asked = {}) {
  const { imported, problems, dropped } = await importOne(site, { file: wire('bridge'), ...request });
  return { imported: imported[0], problems, dropped };
}
const outcome = async (request?: Asked) => (await run(request)).imported?.outcome;
const rules = async (request?: Asked) => (await run(request)).problems.map(({ rule }) => rule);
const inContent = (file: string) => path.join(site.folder, file);
const files = () => textsOf(site);

/** Imports, and returns the path of the draft. */
async function imported(request?: Asked): Promise<string> {
  const { file } = (await run(request)).imported ?? {};
  if (!file) throw new Error('nothing was imported');
  return inContent(file);
}

const textOf = (file = '') => readFileSync(inContent(file), 'utf8');
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

/** Writes a text file that is no part of the newsroom. */
function input(bytes: string | Uint8Array): string {
  const file = path.join(site.folder, 'wire.txt');
  writeFileSync(file, bytes);
  return file;
}

/** A post of WordPress with this text. */
const post = (content: string) => `<?xml version="1.0"?><rss version="2.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
  <language>en</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url>
  <item><title>A talk on the river</title><link>https://old.example/?p=7</link><wp:post_id>7</wp:post_id>
  <content:encoded><![CDATA[${content}]]></content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
  </item></channel></rss>`;

test('recordings and documents that are at hand come along, and of others a link', async () => {
  const uploads = 'https://old.example/wp-content/uploads/2020/01';
  const bytes: Record<string, string> = {
    '2020/01/talk.mp3': 'ID3\x04',
    '2020/01/a.pdf': '%PDF-1.4',
    '2020/01/fake.pdf': 'MZ',
  };
  const open = (name: string) => {
    const all = Buffer.from(bytes[name] ?? '');
    const file = {
      name,
      size: all.length,
      head: all,
      bytes: async () => all,
      chunks: async function* () {},
      beside: () => undefined,
    };
    return name in bytes ? file : undefined;
  };
  const attachments = { name: 'uploads', paths: Object.keys(bytes).sort(), open };
  const words = 'The river was low in all of the years that the report speaks of.';
  const content = `<p>${words}</p><figure class="wp-block-audio"><audio src="${uploads}/talk.mp3"></audio><figcaption>The talk</figcaption></figure>
    <p><a href="${uploads}/a.pdf">The report</a> and <a href="${uploads}/fake.pdf">another</a>.</p>[video mp4="${uploads}/gone.mp4"]`;
  const { imported } = await run({ file: input(post(content)), attachments });
  const body = textOf(imported?.file).split(/^---$/m).at(-1)?.trim();
  expect(body).toBe(
    [
      words,
      ':::audio[The talk]{src="talk.mp3"}\n:::',
      `[The report](a.pdf) and [another](${uploads}/fake.pdf).`,
      `[gone.mp4](${uploads}/gone.mp4)`,
    ].join('\n\n'),
  );
  expect(imported?.pictures).toEqual(['talk.mp3', 'a.pdf']);
  expect(imported?.dropped.map(({ what, reason }) => `${what}: ${reason}`)).toEqual([
    expect.stringMatching(/^old address \/\?p=7/),
    expect.stringMatching(/fake\.pdf: a file of another kind/),
    `${uploads}/gone.mp4: a file elsewhere: \`--fetch HOST\` fetches it`,
  ]);
});

test('what an archive published is a draft until it has a section and an author, or if drafts are wanted', async () => {
  const file = input(post('<p>The river was low in all of the years that the report speaks of.</p>'));
  const first = await run({ file });
  expect(first.imported).toMatchObject({ status: 'draft', needs: ['section', 'person'] });
  expect(textOf(first.imported?.file)).toMatch(/^status: draft$/m);
  const chosen = { section: 'world', author: 'desk' };
  expect((await run({ file, ...chosen })).imported).toMatchObject({
    ...{ outcome: 'updated', status: 'published', needs: [] },
  });
  expect(textOf(first.imported?.file)).not.toMatch(/^status:|the first/m);
  const held = await run({ file, drafts: true });
  expect(held.imported).toMatchObject({ outcome: 'updated', status: 'draft', needs: [] });
  expect((await run({ file })).imported).toMatchObject({ outcome: 'present', status: 'draft' });
  expect(await rules({ file, author: 'nobody' })).toEqual(['unknown-person']);
});

test('a meaning that is no entry of a vocabulary is told at its line, and nothing is written', async () => {
  const mapping =
    'byline:\n  Omar Nassar: { person: desk }\n  Rana Saleh: { person: dezk }\nsection:\n  A: none\n';
  writeFileSync(path.join(site.content, 'import.yaml'), mapping);
  const before = files();
  const { problems, imported } = await run();
  expect(imported).toBeUndefined();
  expect(problems.map(({ rule, file, line }) => [rule, file, line])).toEqual([
    ['unknown-person', 'content/import.yaml', 3],
  ]);
  expect(files()).toEqual(before);
});

test('of a story of a site the text in its main language is the original, and its translation is a draft as long as it is', async () => {
  const folder = path.join(site.folder, 'old');
  mkdirSync(path.join(folder, 'content/news'), { recursive: true });
  const config = 'defaultContentLanguage = "en"\n[languages.en]\n[languages.ar]\n';
  writeFileSync(path.join(folder, 'hugo.toml'), config);
  const text = (title: string, body: string) =>
    `---\ntitle: ${title}\ndate: 2024-01-02\nauthor: Rana Saleh\n---\n${body}\n`;
  const place = (name: string) => path.join(folder, 'content/news', name);
  writeFileSync(
    place('o.md'),
    text('An owl', 'An owl lives in the tower.\n\n{{< figure src="owl.jpg" caption="The owl" >}}'),
  );
  writeFileSync(place('o.ar.md'), text('بومة', 'تعيش بومة في البرج القديم.'));
  const all = async (request: Asked = {}) => (await importOne(site, { file: folder, ...request })).imported;
  const [en, ar] = await all();
  expect([en, ar].map((one) => [one?.edition.id, one?.status])).toEqual([
    ['en', 'draft'],
    ['ar', 'draft'],
  ]);
  expect(textOf(ar?.file)).toContain('of: en');
  expect(textOf(en?.file)).not.toContain('translation:');
  const again = await all({ section: 'world', author: 'desk' });
  expect(again.map(({ status }) => status)).toEqual(['published', 'published']);
  const found = await checkContent(roots(), site.cache);
  expect(found.filter(({ file, severity }) => file.includes('/o/') && severity === 'error')).toEqual([]);
});

test('a site among other files of a folder is read as one', async () => {
  const inbox = path.join(site.folder, 'inbox');
  mkdirSync(path.join(inbox, 'old/content/post'), { recursive: true });
  writeFileSync(path.join(inbox, 'bridge.txt'), readFileSync(wire('bridge')));
  writeFileSync(path.join(inbox, 'old/hugo.toml'), 'baseURL = "https://old.example/"\n');
  const post =
    '---\ntitle: Bread\ndate: 2023-02-02\n---\nBread is baked twice a day in the old oven of the quarter.\n';
  writeFileSync(path.join(inbox, 'old/content/post/bread.md'), post);
  const { imported, problems } = await importOne(site, { file: inbox });
  expect(problems).toEqual([]);
  expect(imported.map(({ file, source }) => [source, path.basename(path.dirname(file))])).toEqual([
    ['wire', expect.anything()],
    ['site', 'bread'],
  ]);
});

describe('a new text', () => {
  test.each(['bridge', 'museum', 'observatory'])('%s becomes a draft that breaks no rule', async (name) => {
    const before = await checkContent(roots(), site.cache);
    expect(await outcome({ file: wire(name) })).toBe('written');
    expect(await checkContent(roots(), site.cache)).toEqual(before);
  });

  test('with what nobody sees in it becomes a draft that breaks no rule', async () => {
    const before = await checkContent(roots(), site.cache);
    const text = readFileSync(wire('bridge'), 'utf8').replace(/^(.+)$/gm, '\u202A$1\u202C');
    const file = input(text.replace(' ', '\u200B \uFEFF').replace(/\.$/m, '.\0'));
    const { imported } = await run({ file, title: 'The\u202E bridge' });
    expect(imported?.outcome).toBe('written');
    expect(imported?.dropped.map(({ what }) => what)).toContain('U+202A U+200B U+FEFF U+202C');
    expect(textOf(imported?.file)).toContain('title: The bridge\n');
    expect(await checkContent(roots(), site.cache)).toEqual(before);
  });

  test('lies in the month of the moment, in the time zone of the publication', async () => {
    const { imported } = await run({ now: Date.parse('2026-01-31T22:30:00Z'), id: 'bridge' });
    expect(imported?.file).toBe('content/stories/2026/02/bridge/en.md');
    expect(textOf(imported?.file)).toContain('published: 2026-02-01T01:30:00+03:00');
  });

  test('is not written in a dry run', async () => {
    const before = files();
    const { imported } = await run({ dryRun: true });
    expect(files()).toEqual(before);
    expect(imported?.outcome).toBe('written');
    const written = await run();
    expect(written.imported?.file).toBe(imported?.file);
    expect(textOf(written.imported?.file)).toBe(imported?.markdown);
  });
});

describe('a text that was imported before is left as it is', () => {
  /** What editors do to a draft. */
  const edits: Record<string, (file: string) => void> = {
    nothing: () => {},
    'a later month': (file) => {
      const folder = path.dirname(file);
      const place = path.join(site.content, 'stories/2026/05', path.basename(folder));
      mkdirSync(path.dirname(place), { recursive: true });
      renameSync(folder, place);
    },
    'another id': (file) => renameSync(path.dirname(file), path.join(path.dirname(file), '../old-bridge')),
    'another text': (file) => edit(file, (text) => `${text.split('\n---\n')[0]}\n---\nRewritten.\n`),
    'front matter without comments': (file) =>
      edit(file, (text) => text.replaceAll(/ ?# .*review|^# imported.*$/gm, '')),
  };

  test.each(Object.keys(edits))('%s', async (name) => {
    edits[name]?.(await imported());
    const before = files();
    for (const request of [
      {},
      { now: nextMonth },
      { title: 'Another', section: 'culture' },
      { dryRun: true },
    ]) {
      expect(await outcome(request)).toBe('present');
    }
    expect(files()).toEqual(before);
  });

  test('under whatever id it is asked for', async () => {
    await imported({ id: 'swing-bridge' });
    expect(await run()).toMatchObject({
      imported: { outcome: 'present', file: 'content/stories/2026/02/swing-bridge/en.md' },
    });
  });

  test('with a byte order mark, other line ends and blank lines', async () => {
    await imported();
    const text = readFileSync(wire('bridge'), 'utf8');
    expect(await outcome({ file: input(`\uFEFF${text.replaceAll('\n', '  \r\n\r\n')}`) })).toBe('present');
  });
});

describe('what can’t be imported is a problem, and nothing is written', () => {
  test.each<[string, () => Asked, string[]]>([
    ['an id of another story', () => ({ id: 'six-pens' }), ['import-id-taken']],
    ['an id that is no folder name', () => ({ id: 'Six Pens' }), ['folder-name']],
    [
      'an unknown section, with the id',
      () => ({ id: '', section: 'wolrd' }),
      ['folder-name', 'unknown-section'],
    ],
    ['no such file', () => ({ file: '/nowhere/wire.txt' }), ['import-unreadable']],
    [
      'a program',
      () => ({ file: input(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 1)) }),
      ['import-unknown'],
    ],
    ['an unknown encoding', () => ({ encoding: 'utf-77' }), ['import-encoding']],
    ['an empty file', () => ({ file: input('') }), ['import-empty']],
    ['another language', () => ({ file: input('Мост снова открыт.') }), ['import-language']],
  ])('%s', async (_, request, expected) => {
    const asked = request();
    const before = files();
    expect(await rules(asked)).toEqual(expected);
    expect(files()).toEqual(before);
  });

  test('a mistyped section gets a hint', async () => {
    expect((await run({ section: 'wolrd' })).problems[0]).toMatchObject({
      file: '--section',
      hint: expect.stringContaining('`world`'),
    });
  });

  test('mistakes in the conventions have a place', async () => {
    edit(path.join(site.locales, 'wire.yaml'), (text) => text.replace('furniture:', 'furnitures:'));
    const { problems } = await run();
    const places = problems.map(({ rule, file }) => `${rule} ${file}`).sort();
    expect(places).toEqual(['unknown-key locales/wire.yaml']);
  });

  test('and so is a publication that can’t be read', async () => {
    rmSync(path.join(site.content, 'people.yaml'));
    expect(await rules()).toEqual(['file-missing']);
  });
});
