import { expect, it } from 'vitest';
import { builtSites, hasSite } from '../../../src/disk/output/built-sites.ts';
import { isForeign } from '../../../src/disk/output/shown-tree.ts';
import { tempFolder } from '../temp.ts';

const page = '<meta name="generator" content="Warraq">';
const robots = (origin: string) => `User-agent: *\nSitemap: ${origin}/sitemap.xml\n`;
const sitesIn = (folder: string) => builtSites(folder).map(({ name, host, base }) => [name, host, base]);

it('a site tells where it stands', () => {
  const folder = tempFolder({ 'index.html': page, 'robots.txt': robots('https://x.example/a/b') });
  expect(sitesIn(folder)).toEqual([['', 'https://x.example', '/a/b']]);
  expect([hasSite(folder), isForeign(folder)]).toEqual([true, false]);
});

it('several sites are known by their folders, and what has none is not ours', () => {
  const files = {
    'b.example/index.html': page,
    'b.example/robots.txt': robots('https://b.example'),
    'a.example-8443/index.html': page,
    'a.example-8443/robots.txt': robots('https://a.example:8443'),
  };
  const folder = tempFolder(files);
  expect(sitesIn(folder)).toEqual([
    ['a.example-8443', 'https://a.example:8443', ''],
    ['b.example', 'https://b.example', ''],
  ]);
  expect([hasSite(folder), isForeign(folder)]).toEqual([true, false]);
  const other = tempFolder({
    'b.example/index.html': '<p>',
    'b.example/robots.txt': robots('https://b.example'),
  });
  expect(isForeign(other)).toBe(true);
  expect(hasSite(tempFolder({ 'notes.txt': '' }))).toBe(false);
});
