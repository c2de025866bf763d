import {
  isCased,
  lettersIn,
  type SpacingFault,
  type SpacingText,
  spaces,
  wordBefore,
  wordBehind,
} from './fault.ts';

/** An opening mark and what closes it, as offsets of a text. */
interface Pair {
  open: number;
  close: number;
}

const leading = new RegExp(`^${spaces}+(?=\\S)`);
const trailing = new RegExp(`(?<=\\S)${spaces}+$`);
const face = /(?:^|\s)[:;]-?$/;
/** Fewer letters in brackets are a part of a word: `(s)`. */
const ownWord = 3;

/** Spaces just inside brackets and quotation marks, and words that touch them from outside. */
export function bracketFaults(of: SpacingText): SpacingFault[] {
  return pairsIn(of).flatMap((pair) => [...inside(of.text, pair), ...outside(of, pair)]);
}

function pairsIn({ text, words }: SpacingText): Pair[] {
  const closing = new Map(words.spacing.pairs.map((pair) => [pair.charAt(1), pair.charAt(0)]));
  const opening = new Set(closing.values());
  const waiting: number[] = [];
  const pairs: Pair[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const char = text.charAt(offset);
    if (opening.has(char) && !face.test(text.slice(Math.max(0, offset - 3), offset))) waiting.push(offset);
    const mate = closing.get(char);
    const open = mate === undefined ? -1 : waiting.findLastIndex((one) => text.charAt(one) === mate);
    if (open < 0) continue;
    pairs.push({ open: waiting[open] ?? 0, close: offset });
    waiting.length = open;
  }
  return pairs;
}

function inside(text: string, { open, close }: Pair): SpacingFault[] {
  const content = text.slice(open + 1, close);
  if (!/[\p{L}\p{N}]/u.test(content)) return [];
  const fault = { side: 'inside' as const, text: '' as const, sure: true };
  const [first, last] = [leading.exec(content)?.[0], trailing.exec(content)?.[0]];
  return [
    ...(first ? [{ ...fault, mark: text.charAt(open), start: open + 1, end: open + 1 + first.length }] : []),
    ...(last ? [{ ...fault, mark: text.charAt(close), start: close - last.length, end: close }] : []),
  ];
}

function outside({ text, words, native }: SpacingText, { open, close }: Pair): SpacingFault[] {
  const { apart, suffixes } = words.spacing;
  const content = text.slice(open + 1, close);
  const isPart = lettersIn(content) < ownWord || words.isPrefix(content) || suffixes.includes(content);
  if (isPart || !apart.includes(text.charAt(open))) return [];
  const before = wordBefore(text, open);
  const behind = wordBehind(text, close + 1);
  const isWord = (word: string) => lettersIn(word) > 1 && native.test(word) && !/\u0640/.test(word);
  const fault = { side: 'outside' as const, text: ' ' as const };
  const at = (offset: number, mark: string, word: string) => {
    return { ...fault, mark, start: offset, end: offset, sure: !isCased(word.charAt(0)) };
  };
  return [
    ...(isWord(before) && !words.isPrefix(before) ? [at(open, text.charAt(open), before)] : []),
    ...(isWord(behind) && !suffixes.includes(behind) ? [at(close + 1, text.charAt(close), behind)] : []),
  ];
}
