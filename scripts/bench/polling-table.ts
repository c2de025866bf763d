import { type Assumed, costs, type PolledFile } from './polling.ts';

/** What is assumed where `docs/scale.md` counts. */
export const assumed: Assumed = { subscribers: 1_000_000, polls: 48, changes: 24, places: 300, shared: 30 };

/** What was measured of feeds, and what a crowd that asks for the first costs, as tables of Markdown. */
export function pollingTables(files: readonly PolledFile[]): string {
  const sizes = files.map(({ name, identity, gzip, br, request, notModified, headers }) =>
    line([`\`${name}\``, ...[identity, gzip, br, headers, request, notModified].map(String)]),
  );
  const [first] = files;
  const rows = first
    ? Object.entries(costs(first, assumed)).map(([way, { perSecond, gigabytes }]) =>
        line([way, rounded(perSecond), rounded(gigabytes)]),
      )
    : [];
  return [
    line(['file', 'as it is', 'gzip', 'Brotli', 'headers of 200', 'request', 'answer 304']),
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...sizes,
    '',
    line([`\`${first?.name}\``, 'requests a second', 'GB a day']),
    '| --- | ---: | ---: |',
    ...rows,
  ].join('\n');
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const rounded = (value: number) => Number(value.toPrecision(3)).toLocaleString('en-GB');
