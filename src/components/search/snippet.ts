import type { Segment } from '../../language/direction/direction.ts';
import { askedTermsOf, findableTermsOf, markedParts } from '../../language/search/search.ts';
import type { Stems } from '../../publication/stems.ts';

/** What is looked for, and the rules by which words are the same. */
export interface Marker {
  terms: ReadonlySet<string>;
  stems: Stems;
}

export function markerOf(query: string, stems: Stems): Marker {
  return { terms: new Set(askedTermsOf(query, stems)), stems };
}

/** A segment in parts, of which those are marked that stand for what is looked for. */
export interface MarkedSegment extends Pick<Segment, 'foreign'> {
  parts: readonly { text: string; marked: boolean }[];
}

export function marked(text: readonly Segment[], { terms, stems }: Marker): MarkedSegment[] {
  return text.map(({ text, foreign }) => ({ foreign, parts: markedParts(text, terms, stems) }));
}

/** Which of the words that are looked for a text has. */
function foundIn(text: readonly Segment[], { terms, stems }: Marker): Set<string> {
  const all = text.flatMap((one) => findableTermsOf(one.text, stems));
  return new Set(all.filter((term) => terms.has(term)));
}

/** Whether a text has all words that are looked for but those that others have. */
export function hasRest(text: readonly Segment[], others: readonly Segment[], marker: Marker): boolean {
  return foundIn([...text, ...others], marker).size === marker.terms.size;
}

/** How much of a passage stands before the first word that is looked for, and how long it is, in UTF-16 units. */
const lead = 70;
const longest = 220;

/**
 * The passage of a text that has the most of the words that are looked for, the first of several.
 *
 * @param blocks its paragraphs, list items and the like
 * @returns `null` if it has none of them
 */
export function snippetOf(blocks: readonly Segment[][], marker: Marker): Segment[] | null {
  const counts = blocks.map((block) => foundIn(block, marker).size);
  const most = Math.max(0, ...counts);
  const best = blocks[counts.indexOf(most)];
  return most === 0 || !best ? null : passage(best, marker);
}

/** Some of a block around the first word that is looked for. Segments in another direction stay whole. */
function passage(block: readonly Segment[], marker: Marker): Segment[] {
  const all = block.flatMap((one) => (one.foreign ? [one] : words(one.text)));
  const first = Math.max(
    0,
    all.findIndex((one) => foundIn([one], marker).size > 0),
  );
  let start = first;
  for (let length = 0; start > 0; start -= 1) {
    length += all[start - 1]?.text.length ?? 0;
    if (length > lead) break;
  }
  let end = start;
  for (let length = 0; end < all.length && (length < longest || end <= first); end += 1)
    length += all[end]?.text.length ?? 0;
  const ellipsis = (isCut: boolean): Segment[] => (isCut ? [{ text: '…', foreign: null }] : []);
  const shown = joined([...ellipsis(start > 0), ...all.slice(start, end)]);
  const last = shown.at(-1);
  if (last && !last.foreign && end < all.length) last.text = last.text.trimEnd();
  return joined([...shown, ...ellipsis(end < all.length)]);
}

/** Words with the space behind them; where there are no spaces, what marks part. */
function words(text: string): Segment[] {
  return (
    text.match(/\s*[^\s、。，；：！？]+[、。，；：！？」』”’）]*\s*|\s*[、。，；：！？]+\s*/gu) ?? [text]
  ).map((one) => ({ text: one, foreign: null }));
}

function joined(segments: readonly Segment[]): Segment[] {
  const all: Segment[] = [];
  for (const one of segments) {
    const last = all.at(-1);
    if (last && !last.foreign && !one.foreign) last.text += one.text;
    else all.push({ ...one });
  }
  return all;
}
