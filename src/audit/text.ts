import { lettersOf } from '../language/script.ts';

/** The direction of a language by CLDR; `null` if it is no language tag. */
export function directionOf(language: string): 'ltr' | 'rtl' | null {
  try {
    return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
  } catch {
    return null;
  }
}

/** The language of a tag without region and script, to compare tags by; `''` if it is none. */
export function primary(language: string): string {
  try {
    return new Intl.Locale(language).language;
  } catch {
    return '';
  }
}

/** Text as readers see it: runs of white space as one space, none at the ends. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What finds the letters of a language's script, and those of others. */
interface Letters {
  own: RegExp;
  other: RegExp;
}

const letters = new Map<string, Letters | null>();

/** How many letters of a text are of its language's script, and how many are of others; none of both, if none are. */
export function scriptsOf(text: string, language: string): { own: number; other: number } {
  const found = letters.get(language);
  const { own, other } = (found === undefined ? learn(language) : found) ?? {};
  if (!own || !other || text.search(other) < 0) return { own: 0, other: 0 };
  return { own: text.match(own)?.length ?? 0, other: text.match(other)?.length ?? 0 };
}

function learn(language: string): Letters | null {
  const own = directionOf(language) ? lettersOf(language).source : null;
  const found =
    own === null ? null : { own: new RegExp(own, 'gu'), other: new RegExp(`(?!${own})\\p{L}`, 'gu') };
  letters.set(language, found);
  return found;
}

/** An instant of RFC 3339, or of ISO 8601 with seconds or without: milliseconds, `null` if it is none. */
export function instantOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const value = Date.parse(text);
  return Number.isNaN(value) ? null : value;
}
