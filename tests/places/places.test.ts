import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteFolder } from '../../src/disk/output/site.ts';
import { audit } from '../../src/press/review/audit.ts';
import { checkEverything } from '../../src/press/review/check-content.ts';
import { differences, readTree } from '../press/tree.ts';
import { project, type TestSite, today } from '../site.ts';
import { ordinary, placed, shapes } from './placed.ts';

/** The rules that the audit finds broken, each once. */
const brokenIn = async (folder: string) => [
  ...new Set(
    (await audit(siteFolder(folder), { now: today, workers: 1 })).map(
      (one) => `${one.rule} ${one.file} ${one.line} ${one.message}`,
    ),
  ),
];

describe.each(Object.entries({ ordinary, ...shapes }))('%s', (_name, shape) => {
  let site: TestSite;
  beforeAll(async () => {
    site = placed(shape);
    const { problems } = await site.build();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  afterAll(() => site.remove());

  it('breaks no rule of the audit', async () => {
    expect(await brokenIn(site.out)).toEqual([]);
  });

  it('breaks no rule of content', async () => {
    const roots = { project, content: site.content, locales: site.locales };
    const found = await checkEverything(roots, { cache: site.cache, now: today });
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is the same however it came about', async () => {
    expect(differences(readTree(site.out), readTree(await site.buildClean()))).toEqual([]);
  });
});
