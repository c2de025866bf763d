import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importInputs } from '../../../src/disk/import/import.ts';
import { fileInput } from '../../../src/disk/import/input-files.ts';
import { checkContent } from '../../../src/press/review/check-content.ts';
import { fixture } from '../../import/agency/inputs.ts';
import { project, type TestSite, testSite, today } from '../../site.ts';

let site: TestSite;
beforeEach(() => {
  site = testSite();
  mkdirSync(path.join(site.folder, 'in'));
});
afterEach(() => site.remove());

const roots = () => ({ project, content: site.content, locales: site.locales });
const put = (name: string, bytes: string | Uint8Array) =>
  writeFileSync(path.join(site.folder, 'in', name), bytes);

/** Imports what a file says. */
async function run(name: string, text: string) {
  put(name, text);
  const file = fileInput(path.join(site.folder, 'in', name), name);
  return importInputs(roots(), [{ file }], { now: today, dryRun: false });
}

const ninjs = (more: object) =>
  JSON.stringify({
    uri: 'tag:example.org,2026:harbour',
    type: 'text',
    version: '2',
    versioncreated: '2026-01-21T09:00:00+03:00',
    language: 'en',
    headline: 'The harbour opens after a storm',
    body_text: 'The harbour opened on Monday after a storm that lasted three days.\n\nShips are waiting.',
    ...more,
  });
const imported = async (more: object = {}) => run('item.json', ninjs(more));
const outcome = async (more: object = {}) => (await imported(more)).imported.map((one) => one.outcome);
const draftFolder = async () => path.dirname((await imported()).imported[0]?.file ?? '');
const inContent = (file: string) => path.join(site.folder, file);

describe('versions of an item', () => {
  test('a newer one updates the draft, the same and an older one change nothing', async () => {
    expect(await outcome()).toEqual(['written']);
    expect(await outcome()).toEqual(['present']);
    expect(
      await outcome({ version: '10', body_text: 'The harbour opened on Monday, and ships left it.' }),
    ).toEqual(['updated']);
    expect(await outcome({ version: '9' })).toEqual(['older']);
    const text = readFileSync(inContent(`${await draftFolder()}/en.md`), 'utf8');
    expect(text).toContain('ships left it');
  });

  test('a draft that somebody edited stays, and that is said', async () => {
    const file = inContent((await imported()).imported[0]?.file ?? '');
    appendFileSync(file, '\nA sentence of ours.\n');
    expect(await outcome({ version: '3', headline: 'Another headline' })).toEqual(['edited']);
    expect(readFileSync(file, 'utf8')).toContain('A sentence of ours.');
  });

  test('a draft that breaks no rule', async () => {
    const before = await checkContent(roots(), site.cache);
    for (const name of ['bridge.ninjs3.json', 'bridge.nitf.xml', 'message.g2.xml'])
      await run(name, fixture(name));
    expect(await checkContent(roots(), site.cache)).toEqual(before);
  });
});

describe('a kill', () => {
  test('withdraws what an editor published, says so first, and keeps the text', async () => {
    const file = inContent((await imported()).imported[0]?.file ?? '');
    writeFileSync(file, `${readFileSync(file, 'utf8').replace('status: draft\n', '')}\nOurs.\n`);
    const { imported: all, dropped } = await imported({
      version: '3',
      pubstatus: 'canceled',
      ednote: 'KILL: not confirmed.',
    });
    expect(all.map((one) => one.outcome)).toEqual(['withdrawn']);
    expect(dropped).toMatchObject([{ what: 'KILL: not confirmed.', urgent: true }]);
    expect(readFileSync(file, 'utf8')).toMatch(/^status: withdrawn$/m);
    expect(readFileSync(file, 'utf8')).toContain('Ours.');
    expect(await outcome({ version: '3', pubstatus: 'canceled' })).toEqual(['present']);
    expect(await outcome({ version: '2' })).toEqual(['older']);
    expect(await outcome({ version: '4', headline: 'Another headline' })).toEqual(['edited']);
  });

  test('of a draft that nobody edited is followed by the version that corrects it', async () => {
    const file = inContent((await imported()).imported[0]?.file ?? '');
    expect(await outcome({ version: '3', pubstatus: 'canceled' })).toEqual(['withdrawn']);
    expect(
      await outcome({ version: '4', body_text: 'The harbour stayed closed, officials said on Monday.' }),
    ).toEqual(['updated']);
    expect(readFileSync(file, 'utf8')).toMatch(/^status: draft$/m);
  });

  test('withdraws a text that begins with a byte order mark, which an updated one keeps', async () => {
    const file = inContent((await imported()).imported[0]?.file ?? '');
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`);
    expect(await outcome({ version: '3', headline: 'Another headline' })).toEqual(['updated']);
    expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFF[\s\S]*Another headline/);
    expect(await outcome({ version: '4', pubstatus: 'canceled' })).toEqual(['withdrawn']);
    expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFF[\s\S]*^status: withdrawn$/m);
  });

  test('of a text that can’t be read is no success: it says that the text is as it was', async () => {
    const file = inContent((await imported()).imported[0]?.file ?? '');
    const bytes = Buffer.concat([readFileSync(file), Buffer.from([0xc7, 0xe1])]);
    writeFileSync(file, bytes);
    const killed = await imported({ version: '3', pubstatus: 'canceled' });
    expect(killed).toMatchObject({
      imported: [],
      problems: [{ rule: 'import-kill-failed', severity: 'error' }],
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('that can’t be remembered stops the import, and nothing is written over what is remembered', async () => {
    const file = path.join(site.content, 'import-kills.yaml');
    const damaged = 'tag:example.org,2026:early: { version: "2" }\n<<<<<<< HEAD\n';
    writeFileSync(file, damaged);
    for (const more of [{}, { uri: 'tag:example.org,2026:unknown', pubstatus: 'canceled' }]) {
      const { imported: all, problems } = await imported(more);
      expect(all).toEqual([]);
      expect(problems).toMatchObject([{ severity: 'error', file: 'content/import-kills.yaml' }]);
    }
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  });

  test('of an older version, and of what never came, changes nothing and is said', async () => {
    const [{ file } = { file: '' }] = (await imported()).imported;
    const late = await imported({ version: '1', pubstatus: 'canceled' });
    expect(late.dropped).toMatchObject([
      { urgent: true, reason: expect.stringContaining('version 1; here is 2') },
    ]);
    expect(readFileSync(inContent(file), 'utf8')).toMatch(/^status: draft$/m);
    const unknown = await imported({ uri: 'tag:example.org,2026:unknown', pubstatus: 'canceled' });
    expect(unknown).toMatchObject({ imported: [], dropped: [{ urgent: true }] });
  });

  test('that comes before its item is remembered: only a newer version becomes a draft', async () => {
    const uri = 'tag:example.org,2026:early';
    await imported({ uri, version: '2', pubstatus: 'canceled' });
    await imported({ uri, version: '1', pubstatus: 'canceled' });
    const late = await imported({ uri, version: '2' });
    expect(late).toMatchObject({
      imported: [],
      dropped: [{ urgent: true, reason: expect.stringContaining('before it came') }],
    });
    expect(await outcome({ uri, version: '1' })).toEqual([]);
    expect(await outcome({ uri, version: '3' })).toEqual(['written']);
  });
});

test('what an agency holds back becomes a draft, which is said first', async () => {
  const { imported: all, dropped } = await imported({ pubstatus: 'withheld' });
  expect(all.map((one) => one.outcome)).toEqual(['written']);
  expect(dropped).toMatchObject([{ urgent: true, reason: expect.stringContaining('not to be published') }]);
});

test('an embargo is when it may be published, in the newsroom’s zone', async () => {
  const [one] = (await imported({ embargoed: '2026-02-10T03:00:00Z' })).imported;
  expect(readFileSync(inContent(one?.file ?? ''), 'utf8')).toContain('published: 2026-02-10T06:00:00+03:00');
});

test('codes of subjects are sections and topics, by the nearest that is listed', async () => {
  appendFileSync(
    path.join(site.content, 'sections.yaml'),
    'economy: { en: Economy, ar: الاقتصاد, codes: [medtop:04000000] }\n',
  );
  appendFileSync(
    path.join(site.content, 'topics.yaml'),
    'banks: { en: Banks, ar: المصارف, codes: [medtop:20000350] }\nmoney: { en: Money, ar: المال, codes: [medtop:20000344, X:1] }\n',
  );
  const subjects = (...codes: string[]) => ({ subject: codes.map((code) => ({ code, name: code })) });
  const front = async (more: object) => {
    const [one] = (await imported(more)).imported;
    return readFileSync(inContent(one?.file ?? ''), 'utf8');
  };
  expect(await front(subjects('http://cv.iptc.org/newscodes/mediatopic/20000350'))).toMatch(
    /section: economy\ntopics:\n {2}- banks\n/,
  );
  expect(await front({ version: '3', ...subjects('medtop:20000346') })).toMatch(
    /section: economy\ntopics:\n {2}- money\n/,
  );
  expect(await front({ version: '4', ...subjects('X:1', 'subj:04006002') })).toMatch(
    /section: economy\ntopics:\n {2}- money\n/,
  );
  expect(existsSync(path.join(site.content, 'import.yaml'))).toBe(false);
});

test('pictures are found beside the item by the name in their address, the largest first, and nowhere else', async () => {
  const jpeg = (width: number) =>
    sharp({ create: { width, height: 9, channels: 3, background: '#246' } })
      .jpeg()
      .toBuffer();
  put('large.jpg', await jpeg(32));
  put('small.jpg', await jpeg(16));
  writeFileSync(path.join(site.folder, 'secret.jpg'), await jpeg(64));
  const rendition = (href: string, width: number) => ({ href, width, height: 9, mimetype: 'image/jpeg' });
  const picture = (...renditions: object[]) => ({
    type: 'picture',
    uri: `p${renditions.length}`,
    description_text: 'Ships.',
    renditions: Object.fromEntries(Object.entries(renditions)),
  });
  const associations = {
    main: picture(
      rendition('https://example.org/a/small.jpg', 16),
      rendition('https://example.org/a/large.jpg?x=1', 32),
    ),
    other: picture(
      rendition('../secret.jpg', 64),
      rendition('..%2fsecret.jpg', 64),
      rendition('file:///etc/passwd', 9),
    ),
  };
  const [one] = (await imported({ associations })).imported;
  const files = readdirSync(path.dirname(inContent(one?.file ?? ''))).sort();
  expect(files).toEqual(['en.md', 'imported.yaml', 'large.jpg']);
  expect(readFileSync(inContent(one?.file ?? ''), 'utf8')).toContain('src: large.jpg');
});

test('data of the agency are kept beside the text, and published nowhere', async () => {
  const [one] = (await imported({ slugline: 'HARBOUR', usageterms: 'Not in print', urgency: 3 })).imported;
  const text = readFileSync(inContent(one?.file ?? ''), 'utf8');
  const record = readFileSync(path.join(path.dirname(inContent(one?.file ?? '')), 'imported.yaml'), 'utf8');
  expect(record).toContain('usageTerms: Not in print');
  expect(record).toContain('slugline: HARBOUR');
  expect(text).not.toContain('Not in print');
});
