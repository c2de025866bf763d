import { placesIn } from '../../problems/places.ts';
import { problem } from '../../problems/problem.ts';
import type { Examined } from '../facts.ts';
import { chaptersProblems, isChapters } from '../feeds/chapters.ts';
import { examineFeed } from '../feeds/examine.ts';
import { isJsonFeed, readJsonFeed } from '../feeds/json.ts';

/** Reads JSON, and judges it if it is a feed, or the chapters of a recording. */
export function examineJson(name: string, source: string): Examined {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const [, offset = '0'] = /position (\d+)/.exec(detail) ?? [];
    const place = { file: name, ...placesIn(source)(Number(offset)) };
    return { problems: [problem('json-syntax', { detail }, place)], facts: null };
  }
  if (isChapters(name)) return { problems: chaptersProblems(name, data), facts: null };
  if (!isJsonFeed(data)) return { problems: [], facts: null };
  const { feed, problems } = readJsonFeed(name, source, data);
  return feed ? examineFeed(feed) : { problems, facts: null };
}
