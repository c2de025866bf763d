import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesBetween } from '../../src/upgrade/changelog.ts';
import { codemods } from '../../src/upgrade/codemods.ts';
import { compareVersions, isVersion } from '../../src/upgrade/versions.ts';
import { project } from '../site.ts';

const text = `# Changelog

## [Unreleased]

- Not yet.

## [0.10.0] - 2026-12-01

### Changed

- \`pageSize\` is what \`storiesPerPage\` was, and
  \`npm run upgrade\` writes it.

Words between.
  No entry.

### Fixed

- A thing.

## [0.9.0] - 2026-11-01

### Added

- \`theme/blocks/\` of one's own.
`;

describe('the changelog', () => {
  it('is read from after one version up to another, with what each entry speaks of', () => {
    expect(entriesBetween(text, '0.9.0', '0.10.0')).toEqual([
      {
        version: '0.10.0',
        kind: 'Changed',
        text: '`pageSize` is what `storiesPerPage` was, and `npm run upgrade` writes it.',
        names: ['pageSize', 'storiesPerPage'],
      },
      { version: '0.10.0', kind: 'Fixed', text: 'A thing.', names: [] },
    ]);
    expect(entriesBetween(text, '0.8.9', '0.9.0').map(({ names }) => names)).toEqual([['theme/blocks/']]);
    expect(entriesBetween(text, '0.10.0', '9.0.0')).toEqual([]);
  });

  it('of Warraq can be read', () => {
    const own = readFileSync(path.join(project, 'CHANGELOG.md'), 'utf8').replace('[Unreleased]', '[99.0.0]');
    const entries = entriesBetween(own, '0.0.0', '99.0.0');
    expect(entries.length).toBeGreaterThan(10);
    const kinds = new Set(entries.map(({ kind }) => kind));
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    expect([...kinds].filter((kind) => !known.includes(kind))).toEqual([]);
  });
});

it('versions are in the order of semantic versioning', () => {
  const ordered = ['0.1.0', '0.9.9', '0.10.0-rc.2', '0.10.0-rc.10', '0.10.0', '1.0.0', '10.0.0'];
  expect(ordered.toReversed().sort(compareVersions)).toEqual(ordered);
  expect(['1.2', '^1.2.3', 'latest', ''].filter(isVersion)).toEqual([]);
});

it('codemods belong to versions, the oldest first', () => {
  const versions = codemods.map(({ version }) => version);
  expect(versions.toSorted(compareVersions)).toEqual(versions);
});
