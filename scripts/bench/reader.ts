import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { read } from '../../src/disk/files.ts';
import { walk } from '../../src/disk/walk.ts';

/** What a reader's browser loads for a page, in bytes; HTML, style sheets and scripts with gzip. */
export interface Weight {
  /** HTML and style sheets. */
  page: number;
  script: number;
  /** Fonts that the page loads before it is drawn: those of its edition. */
  fonts: number;
}

const zipped = (bytes: Buffer | string) => gzipSync(bytes, { level: 9 }).length;
/** Data for machines is part of the page; it runs nothing. */
const inlineScript = /<script(?![^>]*(?:src=|ld\+json))[^>]*>(.*?)<\/script>/gs;

/**
 * Weighs a page of a published folder by what its HTML names.
 *
 * @param page path of the page's file in the folder
 */
export function weigh(folder: string, page: string): Weight {
  const html = read(path.join(folder, page)).toString();
  const named = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, url = '']) => read(path.join(folder, decodeURI(url))));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, one) => total + one, 0);
  const styles = named(/<link rel="stylesheet" href="([^"]+)"/g);
  const scripts = [
    ...named(/<script[^>]* src="([^"]+)"/g),
    ...[...html.matchAll(inlineScript)].map(([, text = '']) => text),
  ];
  return {
    page: zipped(html) + sum(styles.map(zipped)),
    script: sum(scripts.map(zipped)),
    fonts: sum(named(/<link rel="preload" as="font"[^>]* href="([^"]+)"/g).map((font) => font.length)),
  };
}

/** The front page of an edition, and of its articles the one that weighs most. */
export function heaviest(folder: string, edition: string): { front: Weight; article: Weight } {
  const articles = walk(path.join(folder, edition))
    .files.filter(({ name }) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/.test(name))
    .map(({ name }) => weigh(folder, `${edition}/${name}`))
    .sort((a, b) => b.page + b.script - a.page - a.script);
  const [article] = articles;
  if (!article) throw new RangeError(`no articles in ${edition}`);
  return { front: weigh(folder, `${edition}/index.html`), article };
}
