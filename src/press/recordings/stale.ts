import { locate } from '../../disk/content/locate.ts';
import { decode, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import { blocksOf } from '../../markdown/blocks.ts';
import type { Reader } from '../../markdown/reader.ts';
import { finding, type Problem } from '../../problems/problem.ts';
import type { Article } from '../../story/article.ts';
import { splitSource } from '../../story/source.ts';
import { digestIn, digestOf } from './names.ts';
import { textToRead } from './text.ts';

/** What of an article is read aloud. @param bytes those of its file */
export function textOfArticle(bytes: Uint8Array, article: Article, reader: Reader): string {
  const source = splitSource(decode(bytes) ?? '');
  const body = typeof source === 'string' ? '' : source.body;
  return textToRead(article, blocksOf(reader(body), body));
}

/** Whether an article was recorded by `npm run audio`, and says something else now; one that is withdrawn says no more. */
export function isStaleRecording(roots: Roots, article: Article, reader: Reader): boolean {
  const recorded = digestIn(article.audio?.src ?? '');
  if (recorded === undefined || article.status === 'withdrawn') return false;
  return recorded !== digestOf(textOfArticle(read(pathOf(roots, article.body.file)), article, reader));
}

/** Tells of the file of an article whether its recording is stale. */
export function staleRecordingsIn(roots: Roots, articles: readonly Article[], reader: Reader) {
  const byFile = new Map(articles.map((one) => [one.body.file, one]));
  return (file: string): boolean => {
    const article = byFile.get(file);
    return article !== undefined && isStaleRecording(roots, article, reader);
  };
}

/** Tells of recordings that say something else than their articles. */
export function staleRecordings(roots: Roots, articles: readonly Article[], reader: Reader): Problem[] {
  const stale = articles.filter((one) => isStaleRecording(roots, one, reader));
  const findings = stale.map(({ story, audio, body }) =>
    finding('audio-stale', { src: audio?.src ?? '', story }, body.file, ['audio', 'src']),
  );
  return locate(roots, findings);
}
