import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDocument } from '../../src/audit/document.ts';
import { runs } from '../runs.ts';
import { auditSite, fixture, readSite } from './memory.ts';

const site = readSite(fixture);
const documents = [...site.keys()].filter((name) => isDocument(name) || /txt$|^_/.test(name));

it('a file that is cut anywhere, or holds anything, is judged like any other', () => {
  const file = fc.constantFrom(...documents);
  const bytes = fc.oneof(
    fc.record({ cut: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({ bytes: fc.uint8Array({ maxLength: 40 }) }),
  );
  fc.assert(
    fc.property(file, bytes, (name, how) => {
      const before = site.get(name) ?? new Uint8Array();
      const after = 'cut' in how ? before.subarray(0, Math.floor(before.length * how.cut)) : how.bytes;
      const found = auditSite(new Map([...site, [name, after]]));
      for (const { file, line, column } of found) {
        expect(site.has(file)).toBe(true);
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: runs(100), seed: 4 },
  );
});
