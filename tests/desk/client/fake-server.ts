import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mergeTexts } from '../../../src/desk/client/model/merge.ts';
import type { ClientFiles } from '../../../src/desk/client-files.ts';
import type { DeskEvent, Item, Move, Save, Text } from '../../../src/desk/protocol.ts';
import { rows, session, story, vocabularies } from './newsroom.ts';

/** A server that answers as the contract says, from memory: for tests of the browser's side alone. */
export interface FakeServer {
  origin: string;
  item: Item;
  /** Whether the newsroom has Git. */
  git: boolean;
  /** Makes something else of a text. */
  change(edition: string, what: Partial<Text>): void;
  /** Somebody else writes a text. */
  write(edition: string, text: string): void;
  close(): Promise<void>;
}

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' };
const policy =
  "default-src 'self'; style-src 'self' 'nonce-nonce'; script-src 'self'; object-src 'none'; base-uri 'none'";

const shell = ({ script, style }: ClientFiles) => `<!doctype html><html lang="en" dir="ltr"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Desk</title>
<meta name="desk-nonce" content="nonce"><link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script></head><body><div id="desk"></div></body></html>`;

const preview = ({ text, bodyStart, language, direction }: Text) =>
  `<!doctype html><html lang="${language}" dir="${direction}"><title>Preview</title><main>${text
    .slice(bodyStart)
    .split('\n\n')
    .map((block, index) => `<p data-block="${index + 1}">${block.replace(/[&<]/g, '')}</p>`)
    .join('')}</main></html>`;

export async function startFakeServer(client: ClientFiles): Promise<FakeServer> {
  const state = {
    item: story(),
    isSignedIn: false,
    git: true,
    listeners: new Set<ServerResponse>(),
    version: 0,
  };
  const tell = (event: DeskEvent) => {
    for (const one of state.listeners) one.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  const textOf = (edition: string) => state.item.texts.find((one) => one.edition === edition);
  const write = (edition: string, text: string, by: string) => {
    const was = textOf(edition);
    if (!was) return;
    state.version += 1;
    const digest = `${edition}${state.version}`;
    const next = { ...was, text, digest };
    state.item = { ...state.item, texts: state.item.texts.map((one) => (one === was ? next : one)) };
    const who = { id: by, name: by, edition };
    tell({ type: 'changed', kind: 'story', id: state.item.id, edition, digest, by: who });
  };
  const save = (edition: string, { base, body, resolved, text }: Save) => {
    const now = textOf(edition);
    if (!now) return [404, { problems: [] }] as const;
    const mine = text ?? (body === undefined ? base : base.slice(0, now.bodyStart) + body);
    const merged = resolved ? mine : mergeTexts(base, mine, now.text);
    if (merged === null) {
      const parts = [{ same: now.text.slice(0, now.bodyStart) }, { base, mine, theirs: now.text }];
      return [409, { problems: [], base, theirs: now.text, mine, parts }] as const;
    }
    write(edition, merged, 'sara');
    return [200, { changed: true, merged: now.text !== base, text: textOf(edition), commit: null }] as const;
  };
  const change = (edition: string, what: Partial<Text>) => {
    const texts = state.item.texts.map((one) => (one.edition === edition ? { ...one, ...what } : one));
    state.item = { ...state.item, texts };
  };
  const move = (edition: string, { to }: Move) => {
    change(edition, { stage: to });
    return [200, { changed: true, merged: false, text: textOf(edition), commit: null }] as const;
  };
  const answers: Record<string, (parts: string[], body: never) => readonly [number, unknown]> = {
    'GET session': () => [200, { ...session(state.isSignedIn), git: state.git }],
    'POST sign-in': (_, { password }: { password: string }) => {
      state.isSignedIn = password === 'right';
      return state.isSignedIn ? [200, session(true)] : [401, { problems: [] }];
    },
    'GET strings': ([, language = '']) => [200, stringsOf(language)],
    'GET stories': () => [
      200,
      { total: 2000, offset: 0, stories: rows(50), states: { stale: 17 }, unread: [] },
    ],
    'GET vocabularies': () => [200, vocabularies],
    'GET story': () => [200, state.item],
    'PUT story': ([, , edition = ''], body) => save(edition, body),
    'POST story': ([, , edition = '', what], body) =>
      what === 'move'
        ? move(edition, body)
        : what === 'preview'
          ? [200, { path: `/desk/site/${edition}/`, problems: [] }]
          : [200, { problems: problemsOf(textOf(edition)), blocks: textOf(edition)?.blocks, removed: [] }],
    'POST propose-id': (_, { title }: { title: string }) => [
      200,
      { id: title.toLowerCase().replace(/\W+/g, '-'), problems: [] },
    ],
    'POST presence': () => [204, undefined],
  };
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const file = client.files.get(pathname);
    if (file) return send(response, 200, file, types[pathname.split('.').at(-1) ?? ''] ?? '');
    if (pathname === '/desk/api/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"type":"alive","version":"1"}\n\n');
      state.listeners.add(response);
      response.on('close', () => state.listeners.delete(response));
      return;
    }
    const [, site] = /^\/desk\/site\/(\w+)\/$/.exec(pathname) ?? [];
    if (site) return send(response, 200, preview(textOf(site) as Text), 'text/html');
    if (!pathname.startsWith('/desk/api/')) return send(response, 200, shell(client), 'text/html');
    const parts = pathname.slice('/desk/api/'.length).split('/');
    const body = request.method === 'GET' ? undefined : await new Response(request as never).text();
    const [status, said] = answers[`${request.method} ${parts[0]}`]?.(
      parts,
      (body ? JSON.parse(body) : undefined) as never,
    ) ?? [404, { problems: [] }];
    send(response, status, said === undefined ? '' : JSON.stringify(said), 'application/json');
  }
  await once(server.listen(0, 'localhost'), 'listening');
  return {
    origin: originOf(server),
    get item() {
      return state.item;
    },
    get git() {
      return state.git;
    },
    set git(git) {
      state.git = git;
    },
    change,
    write: (edition, text) => write(edition, text, 'سامي'),
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const stringsOf = (language: string) =>
  JSON.parse(readFileSync(new URL(`../../../locales/desk/${language}.json`, import.meta.url), 'utf8'));

const problemsOf = (text: Text | undefined) =>
  text?.edition === 'en'
    ? [
        {
          rule: 'missing-caption',
          severity: 'warning',
          message: 'The quotation has no source.',
          hint: 'Say where it is from.',
          line: 8,
          column: 1,
        },
      ]
    : [];

function send(response: ServerResponse, status: number, body: string | Uint8Array, type: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy });
  response.end(status === 204 ? undefined : body);
}

function originOf(server: Server): string {
  const address = server.address();
  return typeof address === 'object' && address ? `http://localhost:${address.port}` : '';
}
