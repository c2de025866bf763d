import { type Facts, remove } from '../facts.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Line } from '../lines.ts';

/** Takes a line below a headline that is a known place, or one with whom the text is from: `عمّان: «الساحل»`. */
export function takePlaceLine(line: Line, { places, fold }: Lexicon, facts: Facts): boolean {
  const [, before, source] = /^(.{2,30}?)\s*[–—:-]\s*[«“"]([^«»“”"]{2,30})[»”"]$/u.exec(line.text) ?? [];
  const place = before ?? line.text;
  if (facts.title === undefined || !places.has(fold(place))) return false;
  facts.dateline ??= place;
  facts.source ??= source;
  if (source !== undefined) facts.sourceFrom ??= 'the dateline';
  remove(facts, line, 'the dateline');
  return true;
}
