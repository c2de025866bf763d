/**
 * Colons of ordinary text. Parsers that know directives take `:name` and `::name` for one wherever a
 * name follows a colon, so “10:30”, “a:b” and “قال:نعم” would lose a word. Only the container form,
 * `:::name`, is ours; a filler after the colon hides the name from the parser, and nothing else
 * about the text changes.
 * https://talk.commonmark.org/t/generic-directives-plugins-syntax/444
 */

/** One or two colons before anything but spaces and ASCII punctuation, which begin no name. */
const beforeName = /(?<!:)::?(?=[^\s!-/:-@[-`{-~])/g;

/** The offsets between such colons and what follows, ascending. */
export function afterColons(text: string): number[] {
  if (!text.includes(':')) return [];
  return [...text.matchAll(beforeName)].map(({ 0: colons, index }) => index + colons.length);
}
