import type { Imported } from '../src/disk/import/report.ts';
import { visible } from '../src/problems/format.ts';

/** What a draft lacks, and where to say it. */
export const needed = {
  section: 'a section (in content/import.yaml, or --section)',
  person: 'an author (in content/import.yaml, or --author)',
  original: 'its original, which readers do not see',
};

/** What is kept beside the text as data and published nowhere; what may forbid to use it stands first. */
export function keptOf({ kept = {} }: Imported['item']): string[] {
  const first = ['usageTerms', 'copyrightNotice', 'copyrightHolder'];
  const rank = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length);
  return Object.entries(kept)
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([key, value]) => `kept: ${visible(`${key}: ${saying(value)}`)}`);
}

/** Data on one line: of what has a name, the name. */
function saying(value: unknown): string {
  if (Array.isArray(value)) return value.map(saying).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('name' in value && typeof value.name === 'string') return value.name;
  return JSON.stringify(value);
}

/** Whether readers see it, and what somebody has to choose first. */
export function statusOf({ status, needs, faults }: Imported): string {
  if (faults) return 'draft, since it would stop the next build: mend these lines, then publish it';
  if (status === 'published') return 'published: readers see it after the next build';
  const wanted = needs.map((one) => needed[one]);
  return wanted.length === 0 ? status : `${status}; it still needs ${wanted.join(', and ')}`;
}
