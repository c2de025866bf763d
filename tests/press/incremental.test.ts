import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRenderCache } from '../../src/newsroom/newsroom.ts';
import type { PressOptions } from '../../src/press/options.ts';
import { formatProblems } from '../../src/problems/format.ts';
import { hasErrors } from '../../src/problems/problem.ts';
import { runs } from '../runs.ts';
import { type TestSite, testSite } from '../site.ts';
import { apply, type Edit, editNames } from './edits.ts';
import { editionIds, instant, type Newsroom, writeNewsroom } from './small-newsroom.ts';
import { smallNewsroom } from './small-stories.ts';
import { differences, readTree } from './tree.ts';

/** An edit, and whether a clean build follows to compare with. */
const step = fc.record({
  name: fc.constantFrom(...editNames),
  story: fc.nat(20),
  edition: fc.constantFrom(...editionIds),
  n: fc.nat(100),
  compared: fc.nat(3).map((n) => n === 0),
});

/** A site whose builds, but for clean ones, keep the rendered that those before have rendered. */
interface Kept {
  site: TestSite;
  rendered: PressOptions['rendered'];
}

async function buildAfter(edit: Edit, newsroom: Newsroom, { site, rendered }: Kept): Promise<void> {
  apply(newsroom, edit);
  writeNewsroom(newsroom, site.content);
  const before = readTree(site.out);
  const options = { now: instant(newsroom.now), allowVanishing: true, rendered };
  const { problems } = await site.build(options);
  expect(hasErrors(problems), formatProblems(problems, 'text')).toBe(newsroom.broken);
  if (newsroom.broken) expect(differences(readTree(site.out), before)).toEqual([]);
}

async function expectClean({ now, broken }: Newsroom, site: TestSite): Promise<void> {
  if (broken) return;
  const clean = await site.cleanTree({ now: instant(now) });
  expect(differences(readTree(site.out), clean)).toEqual([]);
}

test('after any edits, an incremental build equals a clean one', async () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 10 });
  const property = fc.asyncProperty(steps, async (edits) => {
    const site = testSite(null);
    const kept = { site, rendered: createRenderCache() };
    const newsroom = smallNewsroom(5);
    try {
      writeNewsroom(newsroom, site.content);
      await site.build({ now: instant(newsroom.now) });
      for (const edit of edits) {
        await buildAfter(edit, newsroom, kept);
        if (edit.compared) await expectClean(newsroom, site);
      }
      await expectClean(newsroom, site);
    } finally {
      site.remove();
    }
  });
  await fc.assert(property, { numRuns: runs(12) });
});
