import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthInZone } from '../../src/language/formats.ts';
import { openRoom, password, type Room, type Visitor } from './room.ts';

let room: Room;
let editor: Visitor;
beforeAll(async () => {
  room = await openRoom([
    { id: 'sara', name: 'سارة', roles: { '*': 'publisher' } },
    { id: 'tariq', name: 'Tariq', roles: { en: 'translator' } },
    { id: 'wafa', name: 'Wafa', roles: { ar: 'writer' } },
  ]);
  editor = room.visitor();
  await editor.signIn('sara', password);
});
afterAll(() => room.close());

/** Who is present by so many events of a stream. */
async function presentIn(stream: http.IncomingMessage, count: number): Promise<string[][]> {
  const found: string[][] = [];
  let text = '';
  for await (const bytes of stream) {
    text += bytes;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const one of events) {
      const event = JSON.parse(one.slice('data: '.length));
      if (event.type === 'presence') found.push(event.present.map(({ id }: { id: string }) => id));
      if (found.length === count) return found;
    }
  }
  return found;
}

const story = '/desk/api/story/eclipse-2034';
/** That of the demo. */
const timeZone = 'Asia/Amman';
const outside = [
  '..',
  '%2e%2e',
  '..%2f..%2fpublication',
  '..%5c..',
  '%00',
  '.',
  'a%2fb',
  '%c0%ae%c0%ae',
  'eclipse-2034%2f..',
];

describe('the desk of a private host', () => {
  it('does not listen to other machines without users', async () => {
    await expect(openRoom([], { host: '0.0.0.0' })).rejects.toThrow(/no users/);
  });

  it('says nothing to whoever has not signed in', async () => {
    const stranger = room.visitor();
    const session = await stranger.ask('GET', '/desk/api/session');
    expect(session.json).toMatchObject({ user: null, editions: [] });
    for (const target of [
      '/desk/api/stories',
      story,
      '/desk/api/vocabularies',
      '/desk/api/events',
      '/desk/site/en/',
    ])
      expect((await stranger.ask('GET', target)).status).toBe(401);
    expect((await stranger.ask('GET', '/desk/', undefined, { 'remote-user': 'sara' })).status).toBe(200);
    const named = await stranger.ask('GET', '/desk/api/stories', undefined, { 'remote-user': 'sara' });
    expect(named.status).toBe(401);
  });

  it('tells who looks at a story who else does, and not of themselves', async () => {
    const told = async (cookie: string) => {
      const headers = { cookie, 'sec-fetch-site': 'same-origin' };
      const [stream] = await once(
        http.get({ port: room.port, path: '/desk/api/events', headers }),
        'response',
      );
      return stream as http.IncomingMessage;
    };
    const wafa = room.visitor();
    await wafa.signIn('wafa', password);
    const streams = await Promise.all([told(editor.cookie), told(wafa.cookie)]);
    const item = { kind: 'story', id: 'eclipse-2034' };
    for (const one of [editor, wafa]) await one.ask('POST', '/desk/api/presence', { item });
    const heard = await Promise.all(streams.map((one) => presentIn(one, 2)));
    expect(heard).toEqual([
      [[], ['wafa']],
      [['sara'], ['sara']],
    ]);
    for (const one of [editor, wafa]) await one.ask('POST', '/desk/api/presence', { item: null });
  });

  it('keeps passwords as scrypt, where nobody else reads them', () => {
    const file = path.join(room.folder, '.desk/users.json');
    expect(readFileSync(file, 'utf8')).not.toContain(password);
    expect(readFileSync(file, 'utf8').match(/scrypt\$/g)).toHaveLength(3);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(room.git('status', '--short', '--ignored=no')).not.toContain('.desk');
  });

  it('gives a new session at sign-in, so that one that others planted leads nowhere', async () => {
    const victim = room.visitor();
    await victim.ask('GET', '/desk/api/session');
    const planted = { cookie: victim.cookie, token: victim.token };
    const signed = await victim.signIn('sara', password);
    expect(signed.headers['set-cookie']?.[0]).toMatch(/; Path=\/desk; HttpOnly; SameSite=Strict$/);
    expect(victim.cookie).not.toBe(planted.cookie);
    const attacker = Object.assign(room.visitor(), planted);
    expect((await attacker.ask('GET', '/desk/api/stories')).status).toBe(401);
    const old = victim.cookie;
    await victim.ask('POST', '/desk/api/sign-out');
    expect(
      (await Object.assign(room.visitor(), { cookie: old }).ask('GET', '/desk/api/stories')).status,
    ).toBe(401);
  });

  it('hears no more than a few wrong passwords', async () => {
    const guesser = room.visitor();
    const statuses = [];
    for (let index = 0; index < 7; index += 1)
      statuses.push((await guesser.signIn('nobody', `guess ${index}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect((await guesser.signIn('sara', password)).status).toBe(200);
  });

  it('reads no more of what brings no text than that can need, signed in or not', async () => {
    const much = { much: 'x'.repeat(200_000) };
    const refused = (asked: Promise<{ status: number }>) =>
      asked.then(
        ({ status }) => status,
        () => 413,
      );
    const stranger = room.visitor();
    await stranger.ask('GET', '/desk/api/session');
    expect(await refused(stranger.ask('POST', '/desk/api/sign-in', much))).toBe(413);
    for (const name of ['stories', 'pages', 'presence', 'propose-id'])
      expect(await refused(editor.ask('POST', `/desk/api/${name}`, much)), name).toBe(413);
    expect(await refused(editor.ask('PUT', `${story}/en`, much))).toBe(400);
  });

  it('changes nothing for pages of other sites', async () => {
    const save = (headers: Record<string, string>) =>
      editor.ask('POST', `${story}/comments`, { text: 'x' }, headers);
    expect((await save({ 'x-desk-token': 'x'.repeat(43) })).status).toBe(403);
    expect((await save({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await save({ 'sec-fetch-site': 'same-site', origin: 'https://evil.news.example' })).status).toBe(
      403,
    );
    expect((await save({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await save({ 'content-type': 'text/plain' })).status).toBe(400);
    expect((await editor.ask('GET', story, undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await editor.ask('GET', story, undefined, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await editor.ask('GET', story, undefined, { host: 'evil.example' })).status).toBe(403);
    expect(
      (await editor.ask('GET', '/desk/api/session', undefined, { host: 'desk.news.example' })).status,
    ).toBe(200);
    expect(room.git('status', '--short')).toBe('');
  });

  it('leads no path out of content', async () => {
    for (const name of outside) {
      for (const target of [
        `/desk/api/story/${name}`,
        `/desk/api/page/${name}`,
        `/desk/api/vocabulary/${name}`,
        `/desk/api/strings/${name}`,
        `${story}/pictures/${name}`,
        `/desk/assets/fonts/${name}`,
      ])
        expect((await editor.ask('GET', target)).status, target).toBe(404);
      expect((await editor.ask('PUT', `${story}/${name}`, { base: '', text: 'x' })).status).not.toBe(200);
      const made = {
        id: decodeURIComponent(name.replace(/%c0%ae/g, '.')),
        edition: 'en',
        title: 'x',
        section: 'culture',
      };
      expect((await editor.ask('POST', '/desk/api/stories', made)).status).toBe(422);
      expect((await editor.ask('POST', `${story}/pictures?name=${name}`, Buffer.from('GIF89a'))).status).toBe(
        422,
      );
    }
    const fields = [{ path: ['__proto__', 'x'], value: 'y' }];
    expect((await editor.ask('PUT', `${story}/en`, { base: 'x', fields })).status).toBe(400);
    expect(existsSync(path.join(room.folder, 'content/stories/2034/03/x'))).toBe(false);
    expect(room.git('status', '--short')).toBe('');
  });

  it('neither shows nor writes what a link in content leads to outside', async () => {
    const users = path.join(room.folder, '.desk/users.json');
    const [before, ar] = [
      readFileSync(users, 'utf8'),
      path.join(room.folder, 'content/stories/2034/03/eclipse-2034/ar.md'),
    ];
    rmSync(ar);
    symlinkSync(users, ar);
    symlinkSync(users, path.join(path.dirname(ar), 'comments.yaml'));
    const shown = await editor.ask('GET', story);
    expect(shown.text).not.toContain('scrypt$');
    for (const base of ['', before]) {
      expect((await editor.ask('PUT', `${story}/ar`, { base, text: 'x' })).status).toBe(409);
      const preview = await editor.ask('POST', `${story}/ar/preview`, { base });
      expect(preview.text).not.toContain('scrypt$');
    }
    expect((await editor.ask('POST', `${story}/comments`, { text: 'x' })).status).toBe(409);
    expect(readFileSync(users, 'utf8')).toBe(before);
    rmSync(path.join(path.dirname(ar), 'comments.yaml'));
    room.git('checkout', '-q', '--', 'content');
  });

  it('begins no story where a link leads outside', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'desk-outside-'));
    const [year = '', month = ''] = monthInZone(Date.now(), timeZone).split('-');
    for (const place of [path.join('stories', year), path.join('stories', year, month)]) {
      const link = path.join(room.folder, 'content', place);
      if (existsSync(link)) continue;
      symlinkSync(elsewhere, link);
      const made = { id: 'leads-out', edition: 'en', title: 'x', section: 'culture' };
      expect((await editor.ask('POST', '/desk/api/stories', made)).status).toBe(409);
      expect(readdirSync(elsewhere)).toEqual([]);
      rmSync(link);
    }
    rmSync(elsewhere, { recursive: true });
  });

  it('tells nothing any more to whoever signed out, whatever they say a proxy says', async () => {
    const wafa = room.visitor();
    await wafa.signIn('wafa', password);
    const headers = { cookie: wafa.cookie, 'sec-fetch-site': 'same-origin', 'remote-user': 'wafa' };
    const [stream] = await once(http.get({ port: room.port, path: '/desk/api/events', headers }), 'response');
    await once(stream, 'data');
    await wafa.ask('POST', '/desk/api/sign-out');
    let told = '';
    stream.on('data', (bytes: Buffer) => (told += bytes));
    const ended = once(stream, 'end');
    await editor.ask('POST', '/desk/api/presence', { item: { kind: 'story', id: 'eclipse-2034' } });
    await ended;
    expect(told).toBe('');
    await editor.ask('POST', '/desk/api/presence', { item: null });
  });

  it('hears nothing that nests without end', async () => {
    const deep = `{"base":"x","fields":[{"path":["title"],"value":${'['.repeat(20_000)}${']'.repeat(20_000)}}]}`;
    const headers = { 'content-type': 'application/json' };
    expect((await editor.ask('PUT', `${story}/en`, Buffer.from(deep), headers)).status).toBe(400);
  });

  it('takes pictures alone, whatever they are called, and none that are too large', async () => {
    const put = (name: string, bytes: Buffer) => editor.ask('POST', `${story}/pictures?name=${name}`, bytes);
    expect((await put('page.html', Buffer.from('<script>alert(1)</script>'))).status).toBe(422);
    expect((await put('photo.jpg', Buffer.from('<html><script>alert(1)</script>'))).status).toBe(422);
    expect((await put('photo.png', Buffer.from('GIF89a'))).status).toBe(422);
    expect(
      (
        await put(
          '.htaccess.png',
          readFileSync(path.join(room.folder, 'content/stories/2034/03/eclipse-2034/hero.svg')),
        )
      ).status,
    ).toBe(422);
    const headers = { 'content-length': String(101e6) };
    const large = await editor
      .ask('POST', `${story}/pictures?name=a.png`, Buffer.from('x'), headers)
      .catch(() => null);
    expect(large?.status ?? 413).toBe(413);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>';
    await put('drawing.svg', Buffer.from(svg));
    const shown = await editor.ask('GET', `${story}/pictures/drawing.svg`);
    expect(shown.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
    expect(shown.headers['x-content-type-options']).toBe('nosniff');
    await editor.ask('POST', `${story}/discard`);
  });

  it('lets everybody do what their role allows, by whatever way', async () => {
    const [tariq, wafa] = [room.visitor(), room.visitor()];
    await tariq.signIn('tariq', password);
    await wafa.signIn('wafa', password);
    const { texts } = (await tariq.ask('GET', story)).json;
    const [en, ar] = ['en', 'ar'].map((id) => texts.find((one: { edition: string }) => one.edition === id));
    const write = (who: Visitor, edition: string, base: string, body: string) =>
      who.ask('PUT', `${story}/${edition}`, { base, body });
    expect((await write(tariq, 'en', en.text, 'x\n')).status).toBe(403);
    expect((await write(tariq, 'ar', ar.text, 'x\n')).status).toBe(403);
    const ask = async (how: string, body: object) =>
      (await tariq.ask('POST', `${story}/${how}`, body)).status;
    for (const how of ['en/check', 'en/preview']) {
      expect(await ask(how, { base: en.text })).toBe(200);
      expect(await ask(how, { base: en.text, others: { ar: { base: ar.text } } })).toBe(200);
      expect(await ask(how, { base: en.text, body: 'x\n' })).toBe(403);
      expect(await ask(how, { base: en.text, others: { ar: { base: ar.text, body: 'x\n' } } })).toBe(403);
      expect(await ask(how, { base: `${en.text}x\n` })).toBe(403);
    }
    expect((await tariq.ask('POST', `${story}/publish`, { editions: ['en'] })).status).toBe(403);
    expect((await wafa.ask('POST', `${story}/discard`)).status).toBe(403);
    expect((await wafa.ask('PUT', '/desk/api/vocabulary/topics/all', { base: '', text: 'x' })).status).toBe(
      403,
    );
    const begun = await wafa.ask('POST', '/desk/api/stories', {
      id: 'wafas-story',
      edition: 'ar',
      title: 'قصة',
      section: 'culture',
    });
    const own = begun.json.texts.find((one: { edition: string }) => one.edition === 'ar');
    const published = own.text.replace('status: draft', 'status: published');
    const target = '/desk/api/story/wafas-story';
    expect((await wafa.ask('PUT', `${target}/ar`, { base: own.text, text: published })).status).toBe(403);
    expect(
      (await wafa.ask('PUT', `${target}/ar`, { base: own.text, fields: [{ path: ['status'], value: null }] }))
        .status,
    ).toBe(403);
    expect((await wafa.ask('POST', `${target}/ar/move`, { to: 'ready', base: own.text })).status).toBe(403);
    expect((await wafa.ask('POST', `${target}/ar/move`, { to: 'review', base: own.text })).status).toBe(200);
    expect(room.git('log', '-1', '--format=%an <%ae> %s', 'desk/story/wafas-story')).toBe(
      'Wafa <wafa@desk.invalid> Hand to review wafas-story (ar)\n',
    );
  });

  it('lets no script into its own page, nor another page around it', async () => {
    const { headers, text } = await room.visitor().ask('GET', '/desk/story/%3Cscript%3E');
    expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(headers['content-security-policy']).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
    expect(text).not.toContain('<script>');
  });
});
