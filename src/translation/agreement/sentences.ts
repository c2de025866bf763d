import type { Disagreement } from './disagreements.ts';

/** A text of fewer letters is too short to tell a lost sentence from one that is said in fewer words, and so is a sentence. */
const [leastTogether, leastLetters] = [100, 25];
/** The logarithm of how many times shorter than it should be a text is that surely lacks a sentence. */
const surelyShort = 0.6;
/** The same of the text beside all other sentences: no more than translations differ in length anyway. */
const hardlyShort = 0.35;

/** One text of two. */
export interface SentenceText {
  text: string;
  /** Finds its sentences. */
  segmenter: Intl.Segmenter;
  /** Whether the other text says a number of a sentence, or what else is certain; `false` if it has none. */
  isSaid: (sentence: string) => boolean;
}

/**
 * Sentences that one text has and the other one has nothing for: clear cases alone.
 *
 * @param ratio how many letters the translation needs for one of the original
 */
export function sentenceDisagreements(
  original: SentenceText,
  translation: SentenceText,
  ratio: number,
): Disagreement[] {
  const lost = lostSentence(original, translation, ratio);
  if (lost !== null) return [{ kind: 'sentence', original: lost, translation: null }];
  const added = lostSentence(translation, original, 1 / ratio);
  return added === null ? [] : [{ kind: 'sentence', original: null, translation: added }];
}

/**
 * A sentence that nothing stands for in the other text: that is far too short and has fewer sentences, but is as long as it
 * should be without this one. The proportion of lengths is that of Gale and Church 1993, https://aclanthology.org/J93-1004/.
 */
function lostSentence(own: SentenceText, other: SentenceText, ratio: number): string | null {
  const [letters, others] = [lettersOf(own.text), lettersOf(other.text)];
  const shortBeside = (count: number) => Math.log((count * ratio) / others);
  if (letters < leastTogether || others === 0 || shortBeside(letters) < surelyShort) return null;
  const [ours, theirs] = [sentencesIn(own), sentencesIn(other)];
  if (theirs.length >= ours.length) return null;
  const [first] = ours
    .map((one) => ({ ...one, short: Math.max(0, shortBeside(letters - one.letters)) }))
    .filter((one) => one.letters >= leastLetters && one.short <= hardlyShort && !own.isSaid(one.text))
    .sort((a, b) => a.short - b.short || a.letters - b.letters);
  return first?.text ?? null;
}

/** How many letters a text has. */
export const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** What ends with a point and is no sentence: initials, titles and abbreviations. */
const abbreviated = /(?<!\p{L})\p{Lu}\p{L}{0,3}\.\s*$/u;

/** The sentences of a text; short ones, and what ends with an abbreviation, are part of the next. */
function sentencesIn({ text, segmenter }: SentenceText): { text: string; letters: number }[] {
  const found: { text: string; letters: number; isOpen: boolean }[] = [];
  for (const { segment } of segmenter.segment(text.trim())) {
    const letters = lettersOf(segment);
    const isOpen = abbreviated.test(segment);
    const last = found.at(-1);
    if (last && (last.letters < leastLetters || letters === 0 || last.isOpen)) {
      last.text += segment;
      last.letters += letters;
      last.isOpen = isOpen;
    } else found.push({ text: segment, letters, isOpen });
  }
  return found.map(({ text, letters }) => ({ text: text.trim(), letters }));
}
