import { type Conventions, type Fold, folded } from '../conventions.ts';
import { wordsOf } from './lines.ts';

/** The most words of a name, as in “Agency for the Protection of News”, and of one after a label. */
const longest = { name: 6, labelled: 12 };

/**
 * The most words of a name that nothing but its place shows to be one, in a script without
 * capitals; fewer where a full stop could end a sentence (“لم يصب أحد.”).
 */
const bare = { open: 3, stopped: 2 };

/**
 * The name that a closing line gives, without its label, brackets around it and final full stop.
 * In a script with capitals every word of a name begins with one, which sentences don't do, or short ones by chance: where
 * a full stop ends the line, one of its words must be such as names of sources have.
 *
 * @returns `null` if the line may be a sentence: better a source in the text than a sentence lost
 */
export function sourceName(text: string, { source }: Pick<Conventions, 'source'>, fold: Fold): string | null {
  const [, label = '', labelled = ''] = /^([^:：]+)[:：](.+)$/u.exec(text) ?? [];
  const isLabelled = folded(source.labels, fold).has(fold(label));
  if (isLabelled && wordsOf(labelled).length <= longest.labelled) return trimmed(labelled);
  const name = trimmed(text);
  const words = wordsOf(name);
  if (!/\p{L}/u.test(name) || words.length > longest.name || /[!?؟:;؛…]/u.test(text)) return null;
  const isStopped = name !== text && /[.۔。]\s*$/u.test(text);
  if (/\p{Lu}|\p{Ll}/u.test(name)) {
    const parts = folded(source.parts, fold);
    const isName = !isStopped || words.length === 1 || words.some((word) => parts.has(fold(word)));
    return isName && isCapitalised(words, source, fold) ? name : null;
  }
  const isKnown = folded(source.words, fold).has(fold(words[0] ?? ''));
  return isKnown || words.length <= (name === text ? bare.open : bare.stopped) ? name : null;
}

function isCapitalised(words: readonly string[], source: Conventions['source'], fold: Fold): boolean {
  const particles = folded(source.particles, fold);
  return words.every((word, index) => /\p{Lu}/u.test(word) || (index > 0 && particles.has(fold(word))));
}

function trimmed(text: string): string {
  const inner = text.trim().replace(/^[\s\p{Pd}/]+|[\s\p{Pd}/.۔。]+$/gu, '');
  return /^[([]([^()[\]]+)[)\]]$/u.exec(inner)?.[1] ?? inner;
}
