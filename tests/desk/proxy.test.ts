import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../src/desk/protocol.ts';
import { openRoom, type Room, type Visitor } from './room.ts';

let room: Room;
beforeAll(async () => {
  const users: Parameters<typeof openRoom>[0] = [
    { id: 'sara', name: 'Sara', roles: { '*': 'publisher' } },
    { id: 'wafa', name: 'وفاء', roles: { ar: 'writer' } },
  ];
  room = await openRoom(users, { doors: { names: [], proxies: ['127.0.0.1'] } }, { hasGit: false });
});
afterAll(() => room.close());

/** Somebody whom the proxy before the desk knows. */
const through = async (name: string): Promise<Visitor> => {
  const visitor = room.visitor();
  const { ask } = visitor;
  visitor.ask = (method, target, body, headers = {}) =>
    ask(method, target, body, { ...(name && { 'remote-user': name }), ...headers });
  await visitor.ask('GET', '/desk/api/session');
  return visitor;
};
const story = '/desk/api/story/eclipse-2034';
const textOf = ({ texts }: Item, edition: string) => texts.find((one) => one.edition === edition)?.text ?? '';

describe('a desk behind a proxy that signs people in, over a folder without Git', () => {
  it('takes the word of the proxy for who somebody is, and nobody else’s', async () => {
    const [sara, stranger, nobody] = await Promise.all(['sara', 'mallory', ''].map(through));
    expect((await sara?.ask('GET', '/desk/api/session'))?.json).toMatchObject({
      user: { id: 'sara' },
      git: false,
    });
    expect((await stranger?.ask('GET', '/desk/api/stories'))?.status).toBe(401);
    expect((await nobody?.ask('GET', '/desk/api/stories'))?.status).toBe(401);
    expect(
      (await sara?.ask('POST', `${story}/comments`, { text: 'x' }, { 'x-desk-token': 'x'.repeat(43) }))
        ?.status,
    ).toBe(403);
  });

  it('writes the file, and lets publishers alone change what readers see', async () => {
    const [sara, wafa] = [await through('sara'), await through('wafa')];
    const item: Item = (await sara.ask('GET', story)).json;
    expect(item.changes).toBeNull();
    const base = textOf(item, 'ar');
    const fields = [{ path: ['title'], value: 'كسوف' }];
    expect((await wafa.ask('PUT', `${story}/ar`, { base, fields })).status).toBe(403);
    const saved = await sara.ask('PUT', `${story}/ar`, { base, fields });
    expect(saved.json).toMatchObject({ changed: true, commit: null });
    expect(room.read('content/stories/2034/03/eclipse-2034/ar.md')).toContain('title: كسوف\n');
    expect((await sara.ask('POST', `${story}/discard`)).status).toBe(409);
    const begun = await wafa.ask('POST', '/desk/api/stories', {
      id: 'wafas',
      edition: 'ar',
      title: 'قصة',
      section: 'culture',
    });
    expect(begun.status).toBe(201);
    const move = { to: 'published', base: textOf(begun.json, 'ar') };
    expect((await wafa.ask('POST', '/desk/api/story/wafas/ar/move', move)).status).toBe(403);
    expect((await sara.ask('POST', '/desk/api/story/wafas/ar/move', move)).status).toBe(200);
    rmSync(path.join(room.folder, begun.json.folder), { recursive: true });
  });

  it('tells two at one story of each other’s saves, and puts both together', async () => {
    const [sara, wafa] = [await through('sara'), await through('sara')];
    const { texts }: Item = (await sara.ask('GET', story)).json;
    const own = texts.find(({ edition }) => edition === 'en');
    const base = own?.text ?? '';
    const [front, body] = [base.slice(0, own?.bodyStart), base.slice(own?.bodyStart)];
    const first = await sara.ask('PUT', `${story}/en`, { base, body: `First.\n\n${body}` });
    const second = await wafa.ask('PUT', `${story}/en`, { base, body: `${body}\nLast.\n` });
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.json.merged).toBe(true);
    expect(room.read('content/stories/2034/03/eclipse-2034/en.md')).toBe(
      `${front}First.\n\n${body}\nLast.\n`,
    );
  });
});
