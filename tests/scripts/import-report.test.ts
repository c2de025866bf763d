import { expect, test } from 'vitest';
import { linesOf } from '../../scripts/import-report.ts';
import type { Imported } from '../../src/disk/import/report.ts';
import { roots } from '../import/archives.ts';

const text = (index: number) =>
  ({
    ...{
      outcome: 'written',
      file: `content/stories/a-${index}/en.md`,
      title: 'A',
      input: 'a.xml',
      markdown: '',
    },
    ...{ pictures: [], review: {}, item: {}, edition: {}, text: { paragraphs: 1, subheads: 0 } },
    dropped: [{ what: `${index} comments`, line: index, reason: 'texts have no comments here' }],
  }) as unknown as Imported;

test('of many texts it says by reasons what is in none of them', () => {
  const imported = Array.from({ length: 30 }, (_, index) => text(index + 2));
  const report = { imported, dropped: [], notes: [], proposed: 0, problems: [] };
  expect(linesOf(roots, report, { dryRun: false })).toEqual([
    'written: 30 texts',
    'left out of these texts, by reasons (`--json` names each):',
    '  30 times: texts have no comments here (line 2: 2 comments)',
  ]);
});
