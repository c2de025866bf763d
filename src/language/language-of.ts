import type { Edition } from '../publication/publication.ts';
import { once } from './once.ts';
import { lettersOf } from './script.ts';

/** The language of a text, if all its letters are of one script and one edition alone has it. */
export function createLanguageOf(
  editions: readonly Pick<Edition, 'language'>[],
): (text: string) => string | null {
  const known = editions.map(({ language }) => ({ language, letters: lettersOf(language) }));
  /** A letter → the language that alone has it, if there is one. */
  const languageOf = once((char) => {
    const [first, ...more] = known.filter(({ letters }) => letters.test(char));
    const language = first && more.length === 0 ? first.language : null;
    return /\p{L}/u.test(char) ? language : undefined;
  });
  return (text) => {
    let found: string | null | undefined;
    for (const char of text) {
      const language = languageOf(char);
      if (language === undefined) continue;
      if (found !== undefined && found !== language) return null;
      found = language;
    }
    return found ?? null;
  };
}
