import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OnDemandSite, openOnDemand } from '../../../src/press/serve/open.ts';
import { pathOfFile } from '../../../src/publication/output-paths.ts';
import { project, type TestSite, testSite } from '../../site.ts';
import { instant, writeNewsroom } from '../small-newsroom.ts';
import { smallNewsroom } from '../small-stories.ts';
import { readTree } from '../tree.ts';

/** A web server of Debian: its program, and how it is started for a site on a port. */
interface Host {
  name: string;
  program: string;
  start(folder: string, site: string, port: number): string[];
}

const modules = [
  'mpm_event',
  'authz_core',
  'alias',
  'dir',
  'headers',
  'mime',
  'rewrite',
  'deflate',
  'filter',
];
const hosts: readonly Host[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    start: (folder, site, port) => {
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (one) => `${one}_temp_path ${folder}/${one};`,
      );
      const config = `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}
server { listen 127.0.0.1:${port}; root ${site}; absolute_redirect off; include ${site}/_nginx.conf; } }`;
      writeFileSync(path.join(folder, 'nginx.conf'), config);
      return ['-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'error.log')];
    },
  },
  {
    name: 'Caddy',
    program: '/usr/bin/caddy',
    start: (folder, site, port) => {
      const config = `{\n admin off\n auto_https off\n}\nhttp://127.0.0.1:${port} {\n root * ${site}\n import ${site}/_caddy.conf\n}\n`;
      writeFileSync(path.join(folder, 'Caddyfile'), config);
      return ['run', '--config', path.join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
    },
  },
  {
    name: 'Apache',
    program: '/usr/sbin/apache2',
    start: (folder, site, port) => {
      const loaded = modules.map((one) => `LoadModule ${one}_module /usr/lib/apache2/modules/mod_${one}.so`);
      const config = `${loaded.join('\n')}
ServerRoot ${folder}\nPidFile ${folder}/pid\nErrorLog ${folder}/error.log\nListen 127.0.0.1:${port}\nServerName 127.0.0.1
TypesConfig /etc/mime.types\nUser www-data\nGroup www-data
<VirtualHost *:${port}>\nDocumentRoot ${site}
<Directory ${site}>\nRequire all granted\n</Directory>
Include ${site}/_apache.conf\n</VirtualHost>\n`;
      writeFileSync(path.join(folder, 'apache.conf'), config);
      return ['-f', path.join(folder, 'apache.conf'), '-D', 'FOREGROUND'];
    },
  },
];

const isAbsent = ({ program }: Host) => spawnSync('test', ['-x', program]).status !== 0;

let folder: string;
let site: TestSite;
let served: OnDemandSite;
const now = instant(7);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'warraq-hosts-'));
  execFileSync('chmod', ['755', folder]);
  site = testSite(null);
  execFileSync('chmod', ['755', site.folder]);
  const newsroom = smallNewsroom(6);
  const [moved, withdrawn] = newsroom.stories;
  if (moved?.texts.en && moved.texts.ar && withdrawn) {
    moved.texts.en.aliases = ['/old/place', '/old.html', '/100%25'];
    moved.texts.ar.aliases = ['/ar/قديم'];
    moved.picture = 'teal';
    withdrawn.status = 'withdrawn';
  }
  writeNewsroom(newsroom, site.content);
  await site.build({ now });
  const roots = { project, content: site.content, locales: site.locales };
  const opened = await openOnDemand({ roots, cache: site.cache, clock: () => now, report: () => {} });
  if ('problems' in opened) throw new Error(JSON.stringify(opened.problems));
  served = opened;
});
afterAll(() => {
  site.remove();
  rmSync(folder, { recursive: true, force: true });
});

interface Said {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: string;
}

async function ask(port: number, target: string): Promise<Said> {
  const [response] = await once(
    request({ port, path: target, host: '127.0.0.1', headers: { host: '127.0.0.1' } }).end(),
    'response',
  );
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  return {
    status: response.statusCode,
    headers: response.headers,
    body: Buffer.concat(parts).toString('base64'),
  };
}

async function expected(target: string): Promise<Said> {
  const asked = { method: 'GET', target, acceptEncoding: undefined, ifNoneMatch: undefined };
  const { status, headers, body } = await served.answer(asked);
  return { status, headers, body: Buffer.from(body ?? []).toString('base64') };
}

async function startHost(host: Host): Promise<{ child: ChildProcess; port: number }> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  const own = path.join(folder, host.name);
  mkdirSync(own);
  const env = { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own };
  const child = spawn(host.program, host.start(own, site.out, port), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  });
  let said = '';
  child.stderr?.on('data', (data) => (said += data));
  for (let left = 200; left > 0 && child.exitCode === null; left -= 1) {
    const isOpen = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false));
      socket.on('connect', () => socket.destroy());
    });
    if (isOpen) return { child, port };
    await wait(50);
  }
  throw new Error(`${host.name} does not listen: ${said}`);
}

/** What readers and caches depend on. */
const compared = [
  'content-type',
  'cache-control',
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
];

/** The type of scripts has two names: https://www.rfc-editor.org/rfc/rfc9239#section-6 */
const spelled = (header: unknown) =>
  typeof header === 'string' ? header.replace('application/javascript', 'text/javascript') : header;

/** A target as both write it: some servers make it whole. */
const pathIn = (location: unknown) => String(location ?? '').replace(/^https?:\/\/[^/]+/, '');

for (const host of hosts)
  describe.skipIf(isAbsent(host))(`${host.name} with the file that is made for it`, () => {
    let running: Awaited<ReturnType<typeof startHost>>;
    beforeAll(async () => {
      running = await startHost(host);
    });
    afterAll(async () => {
      running.child.kill();
      await once(running.child, 'exit');
    });

    test('answers every address as `npm run serve` does', async () => {
      const files = [...readTree(site.out).keys()]
        .filter((name) => !name.endsWith('404.html'))
        .map(pathOfFile);
      const odd = [
        '/nowhere/',
        '/en/nowhere/',
        '/en/nowhere.xml',
        '/ar/nowhere.json',
        '/ar/nowhere/',
        '/en/feed.xml?x=1',
        '/old/place/',
        '/old.html',
        '/100%25/',
      ];
      const differ: string[] = [];
      for (const target of [...files, ...odd]) {
        const [theirs, ours] = [await ask(running.port, target), await expected(target)];
        const say = (what: string, a: unknown, b: unknown) =>
          differ.push(`${target} ${what}: ${a}, not ${b}`);
        if (theirs.status !== ours.status) say('status', theirs.status, ours.status);
        else if (ours.status === 301) {
          const [a, b] = [theirs, ours].map(({ headers }) => pathIn(headers['location']));
          if (a !== b) say('location', a, b);
        } else {
          for (const name of compared)
            if (spelled(theirs.headers[name]) !== ours.headers[name])
              say(name, theirs.headers[name], ours.headers[name]);
          if (theirs.body !== ours.body) say('bytes', theirs.body.length, ours.body.length);
        }
      }
      expect(differ).toEqual([]);
    });

    test('leads from a page without its final slash to the page', async () => {
      const { status, headers } = await ask(running.port, '/en');
      expect([301, 308]).toContain(status);
      expect(pathIn(headers['location'])).toBe('/en/');
    });
  });
