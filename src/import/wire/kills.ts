import type { Item } from '../item.ts';
import { type Facts, noFacts } from './facts.ts';
import { bare, cutPhrase, type Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';
import { noticeIn } from './notices.ts';
import { withoutUrgency } from './opening.ts';
import { isSign } from './signs.ts';

/** `KILL: Harbour story`, `سحب الخبر المعنون “…”`: a note that takes back a story. */
function isKill(text: string, lexicon: Lexicon): boolean {
  const { kills, killWords, fold } = lexicon;
  const inner = bare(text);
  const word = cutPhrase(inner, killWords, fold);
  const isShouted = word !== null && (word.rest.trim() === '' || !/\p{Ll}/u.test(word.phrase));
  if (isSignedKill(inner, lexicon)) return true;
  const cut = cutPhrase(inner, kills, fold) ?? (isShouted ? word : null);
  return cut !== null && /^\s*(?:[.!]?$|[:：|/–—"“”«-])/u.test(cut.rest);
}

/** `ADVISORY-Story on the harbour withdrawn`. */
function isSignedKill(text: string, { killSigns, killWords, fold }: Lexicon): boolean {
  const cut = cutPhrase(text, killSigns, fold);
  return cut !== null && /^\s*[:–—-]/u.test(cut.rest) && killWords.has(fold(text.split(/\s+/u).at(-1) ?? ''));
}

/** The line of a text that takes back a story: the first one, or below what shows by itself what it is. */
function killIn(lines: readonly Line[], lexicon: Lexicon): Line | null {
  for (const line of lines) {
    if (line.text === '') continue;
    const { text } = withoutUrgency(line, lexicon, noFacts());
    if (isKill(text, lexicon) || isSignedKill(line.text, lexicon)) return line;
    if (text !== '' && noticeIn(text, lexicon) === null && !isSign({ ...line, text }, lexicon)) return null;
  }
  return null;
}

/** What of a text takes back a story, which is its headline and has nothing else to be read; or the subject of a mail that does. */
export function killOf(
  all: readonly Line[],
  lines: readonly Line[],
  lexicon: Lexicon,
  facts: Facts,
): Line | undefined {
  const kill = killIn(lines, lexicon);
  if (kill) {
    facts.title = kill.text;
    facts.titleFrom = 'the first line';
    return kill;
  }
  const { subject } = facts;
  if (subject === undefined || !isKill(subject, lexicon)) return undefined;
  const line = all.find(({ text }) => text.includes(subject)) ?? all[0];
  return { number: line?.number ?? 1, text: subject };
}

/** Wire copy has no name that says which story it was. */
export function withheld(item: Item, { number, text }: Line): Item {
  const reason = 'the agency takes back a story: find it here, and withdraw it';
  return {
    ...item,
    status: 'withheld',
    dropped: [{ what: text, line: number, reason, urgent: true }, ...item.dropped],
  };
}
