import { parseFeed } from 'feedsmith';
import { problem } from '../../problems/problem.ts';
import type { InputFile } from '../input.ts';
import type { Context, FileSource, Found } from '../source.ts';
import type { ReadFeed } from './entry.ts';
import { textOfEntry } from './item.ts';
import { readJson } from './json-entries.ts';
import { readAtom, readRdf, readRss } from './xml-entries.ts';

/** Feeds of news: RSS 0.9 to 2.0, Atom and JSON Feed. */
export const feeds: FileSource = {
  name: 'feed',
  label: 'a feed (RSS, Atom or JSON Feed)',
  recognises: ({ text }) => text !== null && (isXmlFeed(text) || isJsonFeed(text)),
  read,
};

/** By the first element, whatever comments and processing instructions stand before it. */
const isXmlFeed = (text: string) =>
  /^\s*(?:<(?:\?[^>]*|!--[\s\S]*?--|!DOCTYPE(?:[^>[]|\[[^\]]*\])*)>\s*)*<(?:rss|rdf:RDF|(?:\w+:)?feed)[\s>]/i.test(
    text,
  );

const isJsonFeed = (text: string) =>
  /^\s*\{/.test(text) && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(text);

async function* read(input: InputFile, context: Context): AsyncGenerator<Found> {
  const text = new TextDecoder().decode(await input.bytes());
  const place = { file: input.name, line: 1, column: 1 };
  if (/<!ENTITY/i.test(text)) {
    yield { problem: problem('import-unsafe', { what: 'it declares entities of its own' }, place) };
    return;
  }
  const feed = parsed(text);
  if (!feed) {
    yield { problem: problem('import-not-a-feed', {}, place) };
    return;
  }
  for (const [index, entry] of feed.entries.entries()) {
    const isEmpty = !entry.title && !entry.content && !entry.summary;
    const path = `item[${index + 1}]`;
    if (isEmpty)
      yield {
        dropped: { what: `entry ${entry.id ?? entry.link ?? ''}`.trim(), path, reason: 'it is empty' },
      };
    else yield { item: textOfEntry(entry, feed, index, context) };
  }
  const missed = (text.match(/<(?:item|entry)[\s>]/g)?.length ?? 0) - feed.entries.length;
  if (missed > 0)
    yield { dropped: { what: `${missed} entries`, reason: 'they say nothing that can be read' } };
}

function parsed(text: string): ReadFeed | null {
  try {
    const { format, feed } = parseFeed(text);
    if (format === 'rss') return readRss(feed);
    if (format === 'atom') return readAtom(feed);
    return format === 'rdf' ? readRdf(feed) : readJson(feed);
  } catch {
    return null;
  }
}
