import { expect, test } from 'vitest';
import { diskProblem } from '../../../src/disk/store/disk-errors.ts';

const places = { out: '/srv/site', cache: '/srv/cache' };
const ofSystem = (message: string) => diskProblem(new Error(message), places);
const ofStore = (errcode: number) =>
  diskProblem(Object.assign(new Error('disk I/O error'), { errcode }), places);

test('what the system says of a file is a problem with that file, whichever thread it happened in', () => {
  expect(ofSystem("ENOSPC: no space left on device, open '/srv/site/a b.html'")).toMatchObject({
    rule: 'disk-full',
    file: '/srv/site/a b.html',
  });
  expect(ofSystem("EACCES: permission denied, rename '/srv/site/.0' -> '/srv/site/en/a.html'")).toMatchObject(
    {
      rule: 'disk-unwritable',
      file: '/srv/site/en/a.html',
    },
  );
  expect(ofSystem("EROFS: read-only file system, mkdir '/srv/cache'")).toMatchObject({
    rule: 'disk-unwritable',
  });
  expect(ofSystem("ENOENT: no such file or directory, mkdir '/srv/site.staged'")).toMatchObject({
    rule: 'disk-unwritable',
    file: '/srv/site.staged',
  });
  for (const message of ['ENOSPC: no space left on device, write', 'EFBIG: file too large, write'])
    expect(ofSystem(message)).toMatchObject({ rule: 'disk-full', file: '/srv/site' });
});

test('a store that has no room, or can’t be written, is a problem with the cache', () => {
  expect(ofStore(13)).toMatchObject({ rule: 'disk-full', file: '/srv/cache' });
  for (const code of [8, 14, 10, 778])
    expect(ofStore(code)).toMatchObject({ rule: 'disk-unwritable', file: '/srv/cache' });
});

test('any other error is a mistake of ours, and told as it is', () => {
  expect(ofSystem('ENOENT: no such file or directory, open')).toBeNull();
  expect(ofStore(11)).toBeNull();
  expect(diskProblem('thrown', places)).toBeNull();
});
