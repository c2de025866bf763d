import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Target } from '../../src/delivery/target.ts';
import { FolderTarget } from '../../src/delivery/targets/folder.ts';
import { GitTarget } from '../../src/delivery/targets/git.ts';
import { RsyncTarget } from '../../src/delivery/targets/rsync.ts';
import { S3Target } from '../../src/delivery/targets/s3.ts';
import { readTree, type Tree } from '../press/tree.ts';
import { type FakeS3, fakeS3, keys } from './fake-s3.ts';

/** Somewhere that the site goes to in a test. */
export interface Place {
  name: string;
  /** The target as another process would open it. */
  open(): Target;
  /** The site as it lies there, without hidden files. */
  tree(): Tree;
  /** Changes a file there behind everybody's back. */
  write(name: string, text: string): void;
  close(): Promise<void>;
}

const has = (program: string) => spawnSync('which', [program]).status === 0;
/** Programs that tests of a place need and this machine lacks: such tests are skipped, and say so. */
export const missing = ['rsync', 'git', '/usr/sbin/sshd'].filter((one) => !has(one));

const visible = (tree: Tree): Tree =>
  new Map([...tree].filter(([name]) => !name.startsWith('.') || name.startsWith('.well-known/')));

const put = (root: string) => (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};

export function folderPlace(folder: string, live = false): Place {
  const root = path.join(folder, live ? 'live/site' : 'plain/site');
  mkdirSync(path.dirname(root), { recursive: true });
  const [tree, close] = [() => visible(readTree(root)), async () => {}];
  return {
    name: live ? 'live' : 'folder',
    open: () => new FolderTarget(root, live),
    tree,
    write: put(root),
    close,
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** Waits until something listens, or has ended. */
async function listening(child: ChildProcess, port: number): Promise<void> {
  const { connect } = await import('node:net');
  for (let left = 100; left > 0 && child.exitCode === null; left -= 1) {
    const isOpen = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false));
      socket.unref();
      setTimeout(() => socket.destroy(), 200).unref();
    });
    if (isOpen) return;
    await wait(50);
  }
  throw new Error(`nothing listens on ${port}`);
}

export const daemonPassword = 'a-password-of-the-daemon';

/** A real rsync daemon, with a password. */
export async function daemonPlace(folder: string): Promise<Place> {
  const [port, root] = [await freePort(), path.join(folder, 'module/site')];
  const at = (name: string) => path.join(folder, name);
  mkdirSync(root, { recursive: true });
  const id = userInfo().uid === 0 ? ['uid = 0', 'gid = 0'] : [];
  writeFileSync(at('secrets'), `writer:${daemonPassword}\n`, { mode: 0o600 });
  const settings = [
    'use chroot = no',
    ...id,
    `pid file = ${at('pid')}`,
    '[module]',
    `path = ${at('module')}`,
    'read only = no',
    'auth users = writer',
    `secrets file = ${at('secrets')}`,
  ];
  writeFileSync(at('rsyncd.conf'), `${settings.join('\n')}\n`);
  const child = spawn(
    'rsync',
    ['--daemon', '--no-detach', `--config=${at('rsyncd.conf')}`, `--port=${port}`, '--address=127.0.0.1'],
    { stdio: 'ignore' },
  );
  await listening(child, port);
  const address = `rsync://writer@127.0.0.1:${port}/module/site`;
  return {
    name: 'rsync daemon',
    open: () => new RsyncTarget({ address }, daemonPassword),
    tree: () => visible(readTree(root)),
    write: put(root),
    close: async () => void child.kill(),
  };
}

/** A real SSH server, and rsync over it. */
export async function sshPlace(
  folder: string,
): Promise<Place & { port: number; root: string; openWith: (command: string) => Target }> {
  const [port, root] = [await freePort(), path.join(folder, 'www/site')];
  const at = (name: string) => path.join(folder, name);
  mkdirSync(root, { recursive: true });
  for (const key of ['host', 'user'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(key)]);
  const settings = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${at('host')}`,
    `AuthorizedKeysFile ${at('user.pub')}`,
    `PidFile ${at('sshd.pid')}`,
    'StrictModes no',
    'PermitRootLogin yes',
    'PasswordAuthentication no',
    'UsePAM no',
  ];
  writeFileSync(at('sshd_config'), `${settings.join('\n')}\n`);
  // Where the server gives up its rights, if it has any.
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
  const child = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', at('sshd_config')], { stdio: 'ignore' });
  await listening(child, port);
  const options = [
    '-i',
    at('user'),
    '-o',
    'StrictHostKeyChecking=no',
    '-o',
    `UserKnownHostsFile=${at('known')}`,
    '-o',
    'LogLevel=ERROR',
  ];
  const wrapper = at('ssh');
  writeFileSync(wrapper, `#!/bin/sh\nexec /usr/bin/ssh ${options.join(' ')} "$@"\n`, { mode: 0o755 });
  const address = `${userInfo().username}@127.0.0.1:${root}`;
  const search = `${folder}:${process.env['PATH']}`;
  const env = { ...process.env, PATH: search };
  return {
    name: 'rsync over SSH',
    port,
    root,
    open: () => new RsyncTarget({ address, port }, undefined, env),
    openWith: (command) => new RsyncTarget({ address, port, command }, undefined, env),
    tree: () => visible(readTree(root)),
    write: put(root),
    close: async () => void child.kill(),
  };
}

export async function s3Place(compress?: 'gzip' | 'br'): Promise<Place & { server: FakeS3 }> {
  const server = await fakeS3();
  const { endpoint } = server;
  const data = {
    bucket: 'news',
    region: 'us-east-1',
    endpoint,
    prefix: 'site/',
    conditional: true,
  } as const;
  return {
    name: 's3',
    server,
    open: () => new S3Target(compress ? { ...data, compress } : data, keys),
    tree: () =>
      new Map(
        [...server.objects].flatMap(([key, { body }]) =>
          key.startsWith('site/') ? [[key.slice('site/'.length), body] as const] : [],
        ),
      ),
    write: (name, text) => {
      const body = Buffer.from(text);
      server.objects.set(`site/${name}`, { body, headers: {}, etag: '"someone"' });
    },
    close: server.close,
  };
}

/** A bare repository, and its branch. */
export function gitPlace(folder: string): Place {
  const [repository, cache] = [path.join(folder, 'pages.git'), path.join(folder, 'git-cache')];
  execFileSync('git', ['init', '--bare', '--quiet', repository]);
  const git = (...args: string[]) =>
    execFileSync('git', ['--git-dir', repository, ...args], { maxBuffer: 1e9 });
  const names = () => {
    const listed = spawnSync('git', [
      '--git-dir',
      repository,
      'ls-tree',
      '-r',
      '-z',
      '--name-only',
      'gh-pages',
    ]);
    return listed.stdout
      .toString()
      .split('\0')
      .filter((name) => name !== '');
  };
  return {
    name: 'git',
    open: () => new GitTarget({ repository, branch: 'gh-pages' }, cache, Date.parse('2026-02-01T00:00:00Z')),
    tree: () => visible(new Map(names().map((name) => [name, git('cat-file', 'blob', `gh-pages:${name}`)]))),
    write: (name, text) => {
      const env = { ...process.env, GIT_DIR: repository, GIT_INDEX_FILE: path.join(folder, 'other-index') };
      const who = {
        GIT_AUTHOR_NAME: 'x',
        GIT_AUTHOR_EMAIL: 'x@x',
        GIT_COMMITTER_NAME: 'x',
        GIT_COMMITTER_EMAIL: 'x@x',
      };
      const run = (args: string[], input = '') =>
        execFileSync('git', args, { env: { ...env, ...who }, input })
          .toString()
          .trim();
      run(['read-tree', 'gh-pages']);
      run([
        'update-index',
        '--add',
        '--cacheinfo',
        `100644,${run(['hash-object', '-w', '--stdin'], text)},${name}`,
      ]);
      const commit = run(['commit-tree', run(['write-tree']), '-p', 'gh-pages', '-m', 'another hand']);
      run(['update-ref', 'refs/heads/gh-pages', commit]);
    },
    close: async () => {},
  };
}
