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
      status: index === 3 ? 'published' : 'draft',
      needs: index === 4 ? ['section', 'person'] : [],
    },
    ...{ pictures: [], review: {}, item: {}, edition: {}, text: { paragraphs: 1, subheads: 0 } },
    dropped: [{ what: `${index} comments`, line: index, reason: 'texts have no comments here' }],
  }) as unknown as Imported;

test('of many texts it says by reasons what is in none of them', () => {
  const imported = Array.from({ length: 30 }, (_, index) => text(index + 2));
  const report = { imported, dropped: [], notes: [], proposed: 0, problems: [] };
  expect(linesOf(roots, report, { dryRun: false })).toEqual([
    'written, draft: 29 texts',
    'written, published: 1 text',
    expect.stringMatching(/^drafts that need a section .*--section\): 1$/),
    expect.stringMatching(/^drafts that need an author .*--author\): 1$/),
    'left out of these texts, by reasons (`--json` names each):',
    '  30 times: texts have no comments here (line 2: 2 comments)',
  ]);
});

test('of each text it says from which input it is, whether readers see it, and what is kept, usage terms first', () => {
  const kept = {
    urgency: 4,
    subjects: [{ name: 'Ports', code: 'a' }, { code: 'b' }],
    usageTerms: 'Not for archives',
  };
  const one = { ...text(4), item: { kept } } as unknown as Imported;
  const report = { imported: [one], dropped: [], notes: [], proposed: 0, problems: [] };
  const lines = linesOf(roots, report, { dryRun: false });
  expect(lines[1]).toBe('  from: a.xml');
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}status: draft; .*--section.*--author/));
  expect(lines.filter((line) => line.startsWith('  kept: '))).toEqual([
    '  kept: usageTerms: Not for archives',
    '  kept: urgency: 4',
    '  kept: subjects: Ports, {"code":"b"}',
  ]);
});
