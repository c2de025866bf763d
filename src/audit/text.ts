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

const letters = new Map<string, RegExp | null>();

/** How many letters of a text are of its language's script, and how many are of others. */
export function scriptsOf(text: string, language: string): { own: number; other: number } {
  if (!letters.has(language)) letters.set(language, directionOf(language) ? lettersOf(language) : null);
  const own = letters.get(language);
  if (!own) return { own: 0, other: 0 };
  const counts = { own: 0, other: 0 };
  for (const char of text) {
    if (own.test(char)) counts.own += 1;
    else if (/\p{L}/u.test(char)) counts.other += 1;
  }
  return counts;
}

/** An instant of RFC 3339, or of ISO 8601 with seconds or without: milliseconds, `null` if it is none. */
export function instantOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const value = Date.parse(text);
  return Number.isNaN(value) ? null : value;
}
