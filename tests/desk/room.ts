import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { putUser, type StoredUser } from '../../src/desk/access/users.ts';
import { type ListenOptions, listenDesk, type RunningDesk } from '../../src/desk/server.ts';
import { usersFileOf } from '../../src/disk/desk/users-file.ts';
import { rootsIn } from '../../src/disk/roots.ts';
import { project } from '../kept.ts';

/** A newsroom of the demo's content under version control, and a desk that is open on it. */
export interface Room {
  folder: string;
  port: number;
  /** Runs Git there, and gives what it prints. */
  git(...args: string[]): string;
  read(file: string): string;
  write(file: string, text: string): void;
  visitor(): Visitor;
  close(): Promise<void>;
}

/** What a browser would send: its cookie, the token of its session, and that our page asks. */
export interface Visitor {
  cookie: string;
  token: string;
  ask(method: string, target: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  signIn(user: string, password: string): Promise<Answer>;
}

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came.
  json: any;
}

export const password = 'correct horse battery';

type Users = readonly Omit<StoredUser, 'password'>[];

export async function openRoom(
  users: Users = [],
  more: Partial<ListenOptions> = {},
  { hasGit = true } = {},
): Promise<Room> {
  const { folder, git } = newsroomFolder(hasGit);
  for (const user of users) await putUser(usersFileOf(folder), user, password);
  const desk = await deskAt(folder, more);
  return roomOf(folder, desk, git);
}

/** A folder with the demo's content, under version control or not, and what runs Git there. */
export function newsroomFolder(hasGit = true): Pick<Room, 'folder' | 'git'> {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-room-'));
  cpSync(path.join(project, 'content'), path.join(folder, 'content'), { recursive: true });
  writeFileSync(path.join(folder, '.gitignore'), '.warraq/\n.desk/\n');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (hasGit) {
    git('init', '-q', '-b', 'main');
    git('config', 'user.name', 'At this machine');
    git('config', 'user.email', 'here@news.example');
    git('add', '.');
    git('commit', '-qm', 'The demo');
  }
  return { folder, git };
}

/** A desk that is open on a newsroom. */
export const deskAt = (folder: string, more: Partial<ListenOptions> = {}): Promise<RunningDesk> =>
  listenDesk({
    roots: rootsIn(project, folder),
    cache: path.join(folder, '.warraq'),
    clock: () => Date.now(),
    usersFile: usersFileOf(folder),
    doors: { names: ['desk.news.example'], proxies: [] },
    host: '127.0.0.1',
    port: 0,
    report: (error) => void process.stderr.write(`${(error as Error).stack}\n`),
    ...more,
  });

function roomOf(folder: string, desk: RunningDesk, git: Room['git']): Room {
  return {
    folder,
    port: desk.port,
    git,
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    write: (file, text) => writeFileSync(path.join(folder, file), text),
    visitor: () => visitorAt(desk.port),
    close: async () => {
      await desk.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function visitorAt(port: number): Visitor {
  const visitor: Visitor = {
    cookie: '',
    token: '',
    ask: async (method, target, body, headers = {}) => {
      const isBytes = body instanceof Uint8Array;
      const sent = {
        host: `127.0.0.1:${port}`,
        'sec-fetch-site': 'same-origin',
        ...(visitor.cookie && { cookie: visitor.cookie }),
        ...(visitor.token && { 'x-desk-token': visitor.token }),
        ...(body !== undefined && !isBytes && { 'content-type': 'application/json' }),
        ...headers,
      };
      const answer = await send(
        port,
        method,
        target,
        sent,
        isBytes ? body : body === undefined ? '' : JSON.stringify(body),
      );
      const [set] = answer.headers['set-cookie'] ?? [];
      if (set) visitor.cookie = set.split(';', 1)[0] ?? '';
      if (answer.json?.token) visitor.token = answer.json.token;
      return answer;
    },
    signIn: async (user, secret) => {
      await visitor.ask('GET', '/desk/api/session');
      return visitor.ask('POST', '/desk/api/sign-in', { user, password: secret });
    },
  };
  return visitor;
}

/** Paths are sent as they are: no client in between that would tidy them up. */
function send(
  port: number,
  method: string,
  target: string,
  headers: Record<string, string>,
  body: string | Uint8Array,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', method, path: target, headers, agent: false };
    const request = http.request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const isJson = response.headers['content-type']?.startsWith('application/json');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          json: isJson ? JSON.parse(text) : undefined,
        });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
