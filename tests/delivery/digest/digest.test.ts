import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { SMTPServer } from 'smtp-server';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { periodOf } from '../../../src/delivery/digest/period.ts';
import { type DigestOptions, runDigest } from '../../../src/delivery/digest/run.ts';
import { project } from '../../kept.ts';
import { articleOf, contentOf } from '../../newsroom/contents.ts';
import { type ToldServer, toldServer } from '../told-server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'warraq-digest-'));
const roots = { project, content: path.join(folder, 'content'), locales: path.join(project, 'locales') };
const now = Date.parse('2026-02-04T15:00:00+03:00');
const hour = 60 * 60 * 1000;
const day = 24 * hour;
const password = 'p@ss/word';

/** What a mail server took, and how it takes what comes. */
const taken: string[] = [];
let manner: 'take' | 'lose' | 'refuse' = 'take';
const smtp = new SMTPServer({
  authOptional: false,
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  onAuth: (auth, _, done) =>
    auth.password === password
      ? done(null, { user: auth.username })
      : done(new Error(`wrong: ${auth.password}`)),
  onData: (stream, _, done) => {
    let message = '';
    stream.on('data', (part) => (message += part));
    stream.on('end', () => {
      if (manner === 'refuse') return done(Object.assign(new Error('no room'), { responseCode: 452 }));
      taken.push(message);
      if (manner === 'lose')
        for (const one of smtp.connections)
          (one as unknown as { _socket: { destroy(): void } })._socket.destroy();
      else done();
    });
  },
});
smtp.on('error', () => {});
let lists: ToldServer;
let mailServer: string;

beforeAll(async () => {
  mkdirSync(roots.content, { recursive: true });
  lists = await toldServer();
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done));
  const { port } = smtp.server.address() as AddressInfo;
  mailServer = `smtp://news:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  const common = { from: 'The Copyist <news@paper.example>', edition: 'ar' };
  const unsubscribe = 'https://paper.example/leave?list=ar';
  const digests = {
    mail: { by: 'smtp', server: 'SMTP', to: 'readers@paper.example', unsubscribe, ...common },
    lists: {
      by: 'listmonk',
      server: lists.url,
      user: 'press',
      token: 'TOKEN',
      lists: [3],
      ...common,
      every: 'week',
    },
    folder: {
      by: 'file',
      folder: 'mails',
      unsubscribe: 'mailto:leave@paper.example',
      ...common,
      edition: 'en',
    },
  };
  writeFileSync(path.join(roots.content, 'announce.yaml'), JSON.stringify({ digests }));
});
afterAll(() => {
  lists.close();
  smtp.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  rmSync(path.join(folder, 'mails'), { recursive: true, force: true });
  rmSync(path.join(folder, 'records'), { recursive: true, force: true });
  taken.length = 0;
  manner = 'take';
});

const title = 'UNRWA تعلّق عملها: {{ سؤال }} <b>وجواب</b>';
const articles = [
  articleOf('one', 'ar', { title, description: 'قالت الوكالة (AFP) إن 5 MB كافية.', published: now - hour }),
  articleOf('two', 'ar', { title: 'خبر أقدم', published: now - 2 * hour }),
  articleOf('old', 'ar', { title: 'خبر قديم', published: now - 3 * day }),
  articleOf('silent', 'ar', { title: 'خبر صامت', published: now - hour, announce: false }),
  articleOf('one', 'en', { title: 'Work suspended, الوكالة says', published: now - hour }),
];

const run = (name: string, change: Partial<DigestOptions> = {}) =>
  runDigest(contentOf(articles), {
    roots,
    folder: path.join(folder, 'records'),
    cwd: folder,
    env: { SMTP: mailServer, TOKEN: 'a-token' },
    now,
    name,
    dryRun: false,
    eml: undefined,
    doubts: undefined,
    timeout: 3000,
    ...change,
  });

/** The parts of a message as they were before they were encoded. */
function partsOf(message: string) {
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(message) ?? [];
  const parts = message.split(`--${boundary}`).slice(1, -1);
  return parts.map((part) => {
    const at = part.indexOf('\r\n\r\n');
    const body = part.slice(at + 4);
    return /base64/i.test(part.slice(0, at)) ? Buffer.from(body, 'base64').toString() : unquoted(body);
  });
}
const unquoted = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

test('a digest goes to a mail server once a day, with what lets readers leave by one click', async () => {
  const first = await run('mail');
  expect(first).toMatchObject({ outcome: 'sent', stories: 2, problems: [] });
  const [message = ''] = taken;
  expect(message).toMatch(/^List-Unsubscribe: <https:\/\/paper\.example\/leave\?list=ar>\r$/m);
  expect(message).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(message).toMatch(/^Content-Type: multipart\/alternative;/m);
  expect(message).toMatch(/^Message-ID: <[\w-]{22}@paper\.example>\r$/m);
  const [text = '', html = ''] = partsOf(message);
  for (const part of [text, html]) {
    expect(part).toContain('خبر أقدم');
    expect(part).not.toMatch(/خبر (?:قديم|صامت)/);
  }
  expect(html).not.toContain('<b>');
  expect((await run('mail')).outcome).toBe('before');
  expect(taken).toHaveLength(1);
  const tomorrow = await run('mail', { now: now + day });
  expect([tomorrow.outcome, tomorrow.stories]).toEqual(['nothing', 0]);
});

test('every cell of a digest says its language and direction, and its style stands at each element', async () => {
  const file = path.join(folder, 'one.eml');
  expect((await run('mail', { eml: file })).outcome).toBe('written');
  const [, html = ''] = partsOf(
    readFileSync(file, 'latin1').replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString()),
  );
  const cells: unknown[] = [];
  const runs: unknown[] = [];
  visit(fromHtml(html), 'element', ({ tagName, properties, children }) => {
    if (tagName === 'td')
      cells.push([
        properties['dir'],
        properties['lang'],
        properties['align'],
        /text-align: (right|center)/.test(String(properties['style'])),
      ]);
    if (tagName === 'span')
      runs.push([properties['dir'], children.map((one) => ('value' in one ? one.value : ''))]);
  });
  expect(new Set(cells.map(String))).toEqual(new Set(['rtl,ar,right,true', 'rtl,ar,center,true']));
  expect(runs).toContainEqual(['ltr', ['UNRWA']]);
  expect(html).not.toMatch(/<style|var\(|inline-start/);
  expect(html).toMatch(/^<!DOCTYPE html><html lang="ar" dir="rtl">/);
});

test('of a mail server’s refusals no password is told, and what may have arrived is not sent twice', async () => {
  const refused = await run('mail', { env: { SMTP: mailServer.replace('p%40ss', 'wrong') } });
  expect(refused).toMatchObject({ outcome: 'failed', problems: [{ rule: 'digest-failed' }] });
  expect(JSON.stringify(refused)).not.toContain('wrong/word');
  manner = 'refuse';
  expect((await run('mail')).problems).toMatchObject([{ rule: 'digest-failed' }]);
  manner = 'lose';
  expect((await run('mail')).problems).toMatchObject([{ rule: 'digest-failed' }]);
  manner = 'take';
  expect((await run('mail')).problems).toMatchObject([{ rule: 'digest-doubt' }]);
  expect(taken).toHaveLength(1);
  expect((await run('mail', { doubts: 'keep' })).outcome).toBe('before');
  expect((await run('mail')).outcome).toBe('before');
});

test('a digest in doubt keeps those after it from being sent, and its stories come once', async () => {
  manner = 'lose';
  await run('mail');
  manner = 'take';
  const tomorrow = { now: now + day };
  expect((await run('mail', tomorrow)).problems).toMatchObject([{ rule: 'digest-doubt' }]);
  const kept = await run('mail', { ...tomorrow, doubts: 'keep' });
  expect([kept.outcome, taken.length]).toEqual(['nothing', 1]);
});

test('the password of a mail server is sent over no plain connection, and no server is guessed', async () => {
  for (const server of ['mail.example', 'user:secret@mail.example', 'http://mail.example'])
    expect((await run('mail', { env: { SMTP: server } })).problems).toMatchObject([
      { rule: 'secret-malformed' },
    ]);
  const { problems } = await run('mail', { env: { SMTP: mailServer.replace('127.0.0.1', hostname()) } });
  expect([problems.map(({ rule }) => rule), taken]).toEqual([['digest-failed'], []]);
});

test('a digest that can’t be written as a file is not in doubt', async () => {
  writeFileSync(path.join(folder, 'blocked'), '');
  const cwd = path.join(folder, 'blocked');
  expect((await run('folder', { cwd })).problems).toMatchObject([{ rule: 'digest-failed' }]);
  expect((await run('folder')).outcome).toBe('sent');
});

test('a section that there is not is an error', async () => {
  const file = path.join(roots.content, 'announce.yaml');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('"by":"file"', '"by":"file","sections":["wrold"]'));
  const { outcome, problems } = await run('folder');
  writeFileSync(file, before);
  expect([outcome, problems.map(({ rule }) => rule)]).toEqual(['failed', ['unknown-section']]);
});

test('listmonk gets a draft of a campaign, in which braces of titles are text', async () => {
  expect(await run('lists')).toMatchObject({ outcome: 'sent', stories: 3 });
  const [{ path: asked, headers, body } = { path: '', headers: {} as Record<string, string>, body: '{}' }] =
    lists.taken;
  expect([asked, headers['authorization']]).toEqual(['/api/campaigns', 'token press:a-token']);
  const campaign = JSON.parse(body);
  expect(campaign).toMatchObject({
    name: 'lists 2026-02-02',
    lists: [3],
    type: 'regular',
    content_type: 'html',
  });
  expect(campaign.body).toContain('href="{{ UnsubscribeURL }}"');
  expect(campaign.altbody).toContain('{{ "{{" }} سؤال');
  expect((await run('lists', { now: now + day })).outcome).toBe('before');
});

test('a digest is a file that is the same whenever it is made', async () => {
  expect((await run('folder')).outcome).toBe('sent');
  const [name = ''] = readdirSync(path.join(folder, 'mails'));
  expect(name).toBe('folder-2026-02-04.eml');
  const first = readFileSync(path.join(folder, 'mails', name), 'utf8');
  await run('folder', { eml: path.join(folder, 'again.eml') });
  expect(readFileSync(path.join(folder, 'again.eml'), 'utf8')).toBe(first);
  expect(first).toMatch(/^List-Unsubscribe: <mailto:leave@paper\.example>\r$/m);
  expect(first).not.toMatch(/List-Unsubscribe-Post/);
});

test('a digest that is not named, or not known, is told', async () => {
  for (const name of [undefined, 'other'])
    expect((await runDigest(contentOf([]), { ...(await optionsOf(name)) })).problems).toMatchObject([
      { rule: 'digest-name' },
    ]);
});

const optionsOf = async (name: string | undefined): Promise<DigestOptions> => ({
  roots,
  folder: path.join(folder, 'records'),
  cwd: folder,
  env: {},
  now,
  name,
  dryRun: true,
  eml: undefined,
  doubts: undefined,
});

test('a day is that of the newsroom’s zone, and a week begins on Monday', () => {
  const late = Date.parse('2026-02-01T22:30:00Z');
  expect([periodOf(late, 'day', 'Asia/Amman'), periodOf(late, 'week', 'Asia/Amman')]).toEqual([
    '2026-02-02',
    '2026-02-02',
  ]);
  expect([periodOf(late, 'day', 'UTC'), periodOf(late, 'week', 'UTC')]).toEqual(['2026-02-01', '2026-01-26']);
});
