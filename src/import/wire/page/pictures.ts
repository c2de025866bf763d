import { cutPhrase, type Lexicon } from '../lexicon.ts';
import { wordsOf } from '../lines.ts';

/** The most words of a line under a picture. */
const longest = 30;

/**
 * Whether a line is no sentence and ends with whom its picture is from: `The quay on its first day (Reuters)`,
 * `A farmer in Nizwa [File: Sami Harthi/Al Jazeera]`.
 */
export function isPictureCredit(
  text: string,
  { agencies, captions, names, pictureSources, fold }: Lexicon,
): boolean {
  const [, words = '', credit = ''] =
    /^([^([]*[\p{L}\p{N}\p{M}”"»])\s*[([]([^()[\]]+)[)\]]$/u.exec(text) ?? [];
  if (words === '' || wordsOf(text).length > longest) return false;
  const isLabelled = cutPhrase(credit, captions, fold) !== null && /[:：/]/u.test(credit);
  const parts = credit.split(/\s*[/،,+–—-]\s*/u).map(fold);
  return (
    isLabelled ||
    parts.some(
      (part) => agencies.has(part) || pictureSources.has(part) || names.has(part.split(' ')[0] ?? ''),
    )
  );
}
