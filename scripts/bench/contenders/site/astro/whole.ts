import { getCollection } from 'astro:content';
import { siteFiles } from '../files.ts';
import type { Item } from '../model.ts';
import { itemPage, listPages } from '../pages.ts';
import data from '../site.json';
import { siteOf } from '../site.ts';

/** All that is published, made once for each build. */
async function read() {
  const entries = await getCollection('items');
  const items = entries.map((entry): Item => {
    const words = (entry.body ?? '').trim().split(/\s+/).length;
    return { ...entry.data, words, digest: `${entry.digest}`, html: () => entry.rendered?.html ?? '' };
  });
  const site = siteOf(data, items);
  const lists = listPages(site);
  return {
    site,
    pages: [...items.map((item) => itemPage(site, item)), ...lists],
    files: siteFiles(site, lists),
  };
}

let reading: ReturnType<typeof read> | undefined;

export function whole() {
  reading ??= read();
  return reading;
}
