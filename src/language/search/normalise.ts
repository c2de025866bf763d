/** Vowel marks and other small signs of Arabic, and Hebrew points: they come and go in writing. */
const marks =
  /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/g;
/** Tatweel, directional marks, embeddings, overrides, isolates, joiners that show nothing. */
const invisible = /\u200D|[\u0640\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * Text as it can stand in an id or address: NFC, without vowel marks, tatweel and invisible
 * controls; a zero-width non-joiner, which separates parts of a word, becomes a hyphen.
 */
export function addressable(text: string): string {
  return text
    .normalize('NFC')
    .replace(marks, '')
    .replaceAll('\u200C', '-')
    .replace(invisible, '')
    .normalize('NFC');
}
