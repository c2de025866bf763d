/**
 * Marks that come and go in writing, as the inside of a class of regular expressions: accents, the vowel marks of
 * Arabic and Hebrew, the dot of borrowed letters in Devanagari. Vowel signs of Indic and Thai script are not among
 * them: without those, words are others.
 */
export const optionalMarks =
  String.raw`\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7` +
  String.raw`\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0711\u0730-\u074A` +
  String.raw`\u08CA-\u08E1\u08E3-\u08FF\u093C\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F`;
