import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { InboxFile } from '../../../src/disk/import/inbox.ts';
import { watchInbox } from '../../../src/press/inbox/inbox.ts';
import type { InboxOptions, Taken } from '../../../src/press/inbox/options.ts';
import { runningClock } from '../../../src/press/watch/clock.ts';

let folder: string;
let end: (() => Promise<void>) | undefined;
let taken: { name: string; text: string; isLast: boolean }[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'warraq-inbox-'));
  taken = [];
});
afterEach(async () => {
  await end?.();
  end = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** What ends with a full stop is whole. */
const judge = async (file: InboxFile, isLast: boolean): Promise<Taken> => {
  const text = readFileSync(file.full, 'utf8');
  taken.push({ name: file.name, text, isLast });
  if (file.name.endsWith('.jpg')) return { outcome: 'left' };
  return text.endsWith('.') ? { outcome: 'done' } : { outcome: 'broken', report: `${file.name}: cut off` };
};

async function start(options: Partial<InboxOptions> = {}): Promise<void> {
  end = await watchInbox({
    folder,
    settle: 60,
    patience: 400,
    clock: runningClock(Date.now),
    dayOf: () => '2026-11-29',
    take: judge,
    moved: () => {},
    failed: (error) => {
      throw error;
    },
    ...options,
  });
}

const put = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const has = (name: string) => existsSync(path.join(folder, name));
const done = (name: string) => has(`done/2026-11-29/${name}`);
const until = (test: () => boolean) =>
  vi.waitFor(() => expect(test()).toBe(true), { timeout: 3000, interval: 10 });

describe('an inbox', () => {
  test('takes what lies there, in the order in which it was written, and what comes', async () => {
    put('a.xml', 'First.');
    await wait(20);
    put('service/b.xml', 'Second.');
    await start();
    await until(() => done('a.xml') && done('service/b.xml'));
    put('c.xml', 'Third.');
    await until(() => done('c.xml'));
    expect(taken.map(({ name }) => name)).toEqual(['a.xml', 'service/b.xml', 'c.xml']);
    expect(readdirSync(folder).sort()).toEqual(['done', 'service']);
  });

  test('waits for what is being written', async () => {
    await start({ settle: 300 });
    for (const part of ['Half ', 'of ', 'it', '.']) {
      appendFileSync(path.join(folder, 'a.xml'), part);
      await wait(30);
    }
    await until(() => done('a.xml'));
    expect(taken).toEqual([{ name: 'a.xml', text: 'Half of it.', isLast: false }]);
  });

  test('takes no notice of names of unfinished and hidden files, until they are renamed', async () => {
    await start();
    for (const name of ['a.xml.part', '.a.xml', 'b.tmp', '~lock']) put(name, 'Whole.');
    await wait(200);
    expect(taken).toEqual([]);
    renameSync(path.join(folder, 'a.xml.part'), path.join(folder, 'a.xml'));
    await until(() => done('a.xml'));
  });

  test('asks again for what stalled half-way, and takes it when it is whole', async () => {
    await start();
    put('a.xml', 'Half of it');
    await until(() => taken.length === 1);
    await wait(100);
    appendFileSync(path.join(folder, 'a.xml'), ' and the rest.');
    await until(() => done('a.xml'));
    expect(taken.map(({ text }) => text)).toEqual(['Half of it', 'Half of it and the rest.']);
  });

  test('puts aside what stays broken, with a report, and goes on', async () => {
    await start();
    put('a.xml', 'Broken');
    put('b.xml', 'Whole.');
    await until(() => done('b.xml'));
    expect(has('a.xml')).toBe(true);
    await until(() => has('rejected/a.xml.report.txt'));
    expect(has('a.xml')).toBe(false);
    expect(readFileSync(path.join(folder, 'rejected/a.xml.report.txt'), 'utf8')).toBe('a.xml: cut off');
    expect(taken.filter(({ name }) => name === 'a.xml').map(({ isLast }) => isLast)).toEqual([false, true]);
  });

  test('keeps files of one name apart, and not twice those that are the same', async () => {
    await start();
    for (const text of ['One.', 'Two.', 'Two.']) {
      put('latest.xml', text);
      await until(() => !has('latest.xml'));
    }
    expect(readdirSync(path.join(folder, 'done/2026-11-29')).sort()).toEqual(['latest-2.xml', 'latest.xml']);
  });

  test('leaves pictures for what names them, which takes them along', async () => {
    const take = async (file: InboxFile, isLast: boolean): Promise<Taken> => {
      const found = await judge(file, isLast);
      return found.outcome === 'done' ? { outcome: 'done', used: ['bridge.jpg'] } : found;
    };
    put('bridge.jpg', 'picture');
    await start({ take });
    await until(() => taken.length === 1);
    expect(has('bridge.jpg')).toBe(true);
    put('a.xml', 'Whole.');
    await until(() => done('a.xml') && done('bridge.jpg'));
  });

  test('survives an error of the machine, and does the rest', async () => {
    const errors: unknown[] = [];
    const take = async (file: InboxFile, isLast: boolean): Promise<Taken> => {
      if (file.name === 'a.xml') throw new Error('no space');
      return judge(file, isLast);
    };
    await start({ take, failed: (error) => errors.push(error) });
    put('a.xml', 'Whole.');
    put('b.xml', 'Whole.');
    await until(() => done('b.xml'));
    expect(has('a.xml')).toBe(true);
    expect(errors).toHaveLength(1);
  });

  test('ends after the file in hand', async () => {
    let release = () => {};
    const take = async (file: InboxFile, isLast: boolean): Promise<Taken> => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return judge(file, isLast);
    };
    put('a.xml', 'First.');
    await wait(20);
    put('b.xml', 'Second.');
    await start({ take });
    await wait(150);
    const ended = end?.();
    release();
    await ended;
    expect([done('a.xml'), has('b.xml')]).toEqual([true, true]);
  });
});
