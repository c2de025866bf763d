import { type Conventions, type Fold, folded } from '../conventions.ts';

/** Letters of a headline that fits on cards and in search results, and the least that says something. */
const letters = { most: 90, least: 30 };

/** Less than this, after who speaks, does not say what is said. */
const leastSaid = 15;

/** A text up to the space before one of its words. */
interface Cut {
  text: string;
  /** The next word and all after it. */
  rest: string;
  /** What shows that a clause ends here. */
  by: 'mark' | 'word' | null;
  /** Whether the next word leads from who speaks to what is said. */
  introduces: boolean;
}

/**
 * A headline made of a sentence's own words: all of them if they fit; else up to the last clause
 * that does, if that is more than who speaks; else what is said; else up to the last word. No
 * quotation or bracket is left open, and there is no full stop at the end.
 *
 * @param language BCP 47, whose words of `conventions` begin clauses
 */
export function proposeHeadline(
  sentence: string,
  language: string,
  { headline: { clauses, statements } }: Pick<Conventions, 'headline'>,
  fold: Fold,
): string {
  const tag = new Intl.Locale(language).language;
  const ofLanguage = (all: typeof clauses) => folded({ [tag]: all[tag] ?? [] }, fold);
  const cutsOf = cutter(ofLanguage(clauses), ofLanguage(statements), fold);
  return withoutStop(shorten(sentence.split(/\s+/).join(' '), cutsOf));
}

function shorten(text: string, cutsOf: (text: string) => Cut[]): string {
  if (text.length <= letters.most) return text;
  const cuts = cutsOf(text);
  const fitting = cuts.filter((cut) => cut.text.length <= letters.most);
  const closed = fitting.filter((cut) => isClosed(cut.text));
  const speaker = fitting.find(({ introduces }) => introduces);
  const least = speaker ? speaker.text.length + leastSaid : letters.least;
  const telling = closed.filter((cut) => cut.text.length >= least);
  const clause = telling.findLast(({ by }) => by === 'mark') ?? telling.findLast(({ by }) => by === 'word');
  if (clause) return clause.text;
  if (speaker) return capitalised(shorten(speaker.rest.replace(/^\S+\s/, ''), cutsOf));
  return (closed.at(-1) ?? fitting.at(-1) ?? cuts[0])?.text ?? text;
}

function cutter(clauses: ReadonlySet<string>, statements: ReadonlySet<string>, fold: Fold) {
  return (text: string): Cut[] => {
    const words = text.split(' ');
    let end = -1;
    return words.slice(1).map((next, index) => {
      const last = words[index] ?? '';
      end += last.length + 1;
      const isMarked = /[,;:،؛–—]$/.test(last) || /^[([–—]/.test(next);
      const isWorded = clauses.has(fold(next)) && !clauses.has(fold(last));
      return {
        text: text.slice(0, end),
        rest: text.slice(end + 1),
        by: isMarked ? 'mark' : isWorded ? 'word' : null,
        introduces: statements.has(fold(next)),
      };
    });
  };
}

const pairs = ['“”', '«»', '()', '[]', '‹›'];

function isClosed(text: string): boolean {
  const count = (one: string | undefined) => text.split(one ?? '').length;
  return pairs.every(([open, close]) => count(open) === count(close)) && count('"') % 2 === 1;
}

/** Keeps the full stop of an abbreviation in capitals, which belongs to the word. */
function withoutStop(text: string): string {
  if (/\p{L}\.\p{L}\.$/u.test(text)) return text;
  return text.replace(/[\s.,;:،؛۔。…–—-]+(?=[\p{Pe}\p{Pf}"]*$)/u, '');
}

const capitalised = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
