import path from 'node:path';
import { read } from '../../src/disk/files.ts';
import { filesBelow } from './files.ts';

/** How many files of each kind a site has, and their size in bytes. */
export type Counts = Record<string, { files: number; bytes: number }>;

/** Kinds of files by their path below an edition or the site, the first that fits. */
const kinds: readonly (readonly [kind: string, path: RegExp])[] = [
  ['articles', /^[^/]+\/\d{4}\/\d{2}\/[^/]+\/index\.html$/],
  ['numbered listing pages', /\/page\/\d+\/index\.html$/],
  ['month pages', /^[^/]+\/archive\/\d{4}\/\d{2}\/index\.html$/],
  ['other pages', /\.html$/],
  ['archive feeds', /^[^/]+\/feeds\/\d+\//],
  ['feeds', /(?:feed\.xml|atom\.xml|feed\.json|\/corrections(?:\.atom)?\.(?:xml|json))$/],
  ['sitemaps', /sitemap.*\.xml$/],
  ['other files', /./],
];
/** Hugo leaves a page that leads on at the number of each first page; it is none of the site's. */
const leadsOn = 1024;

/** Counts what a published folder holds, whoever built it, so that nobody is measured by building less. */
export function countSite(folder: string): Counts {
  const counts: Counts = Object.fromEntries(kinds.map(([kind]) => [kind, { files: 0, bytes: 0 }]));
  const add = (kind: string, bytes: number, files = 1) => {
    const before = counts[kind] ?? { files: 0, bytes: 0 };
    counts[kind] = { files: before.files + files, bytes: before.bytes + bytes };
  };
  for (const { name, stats } of filesBelow(folder)) {
    const kind = kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? '';
    const isPage = kind === 'numbered listing pages' && stats.size < leadsOn;
    add(isPage ? 'pages that lead on' : kind, stats.size);
    if (kind === 'sitemaps') add('addresses in sitemaps', 0, addresses(path.join(folder, name)));
  }
  return counts;
}

const addresses = (file: string) => read(file).toString().split('<url>').length - 1;

/** How many files a site has. */
export const filesIn = (counts: Counts): number =>
  Object.entries(counts).reduce((sum, [kind, { files }]) => sum + (kind in notFiles ? 0 : files), 0);
/** What is counted in sites besides their files. */
const notFiles = { 'addresses in sitemaps': true, 'pages that lead on': true };

/** The counts of all contenders side by side, as lines of text. */
export function countLines(counts: Readonly<Record<string, Counts>>): string[] {
  const names = Object.keys(counts);
  const all = [...new Set(Object.values(counts).flatMap((one) => Object.keys(one)))];
  const cell = (name: string, kind: string) => {
    const { files, bytes } = counts[name]?.[kind] ?? { files: 0, bytes: 0 };
    return `${files}`.padStart(9) + (bytes > 0 ? `${(bytes / 1e6).toFixed(1)} MB` : '').padStart(12);
  };
  const heading = `${''.padEnd(24)}${names.map((name) => name.padStart(9).padEnd(21)).join('')}`.trimEnd();
  return [heading, ...all.map((kind) => kind.padEnd(24) + names.map((name) => cell(name, kind)).join(''))];
}
