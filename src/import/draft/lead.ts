const longestAbbreviation = 16;

/** An abbreviation's full stop ends no sentence: initials (“U.S.”) and short titles (“Gen.”). */
const abbreviation = /(?:^|[\s(])(?:(?:\p{L}\.)+|\p{Lu}\p{Ll}{0,3}\.)\s*$/u;

/**
 * The place, date and agency before a lead: `DAMASCUS, Jan 20 (AP) — `. The agency stands in
 * brackets; or the place is in capitals; or, in a script without them, few words are before the dash.
 */
const dateline =
  /^(?:[^.!?؟]{0,60}\)|\p{Lu}{3,}[^\p{Ll}]{0,20}(?:,[^.!?]{1,30})?|[\p{Lo}\p{M}]+(?: [\p{Lo}\p{M}]+){0,2})\s*[–—-]+\s+/u;

/**
 * The first sentence of a lead, without its dateline.
 *
 * @param language BCP 47, which decides what ends a sentence (UAX 29)
 */
export function firstSentence(lead: string, language: string): string {
  const text = lead.replace(dateline, '');
  let sentence = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    sentence += segment;
    if (!abbreviation.test(sentence.slice(-longestAbbreviation))) break;
  }
  return sentence.trim();
}
