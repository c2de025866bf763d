import { leafBlocks } from '../../problems/block-name.ts';

/**
 * Colons of ordinary text. Parsers that know directives take `:name` and `::name` for one wherever a
 * name follows a colon, so “10:30”, “a:b” and “قال:نعم” would lose a word. Ours are the container form,
 * `:::name`, and `::name` of blocks that hold nothing, on a line of their own; a filler after the colon
 * hides any other name from the parser, and nothing else about the text changes.
 * https://talk.commonmark.org/t/generic-directives-plugins-syntax/444
 */

/** One or two colons before anything but spaces and ASCII punctuation, which begin no name. */
const beforeName = /(?<!:)::?(?=[^\s!-/:-@[-`{-~])/g;
/** A block of one line, and what may stand before it on that. */
const leaf = new RegExp(`^::(?:${leafBlocks.join('|')})[[{]`);
const beforeLeaf = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*$/;

/** The offsets between such colons and what follows, ascending. */
export function afterColons(text: string): number[] {
  if (!text.includes(':')) return [];
  return [...text.matchAll(beforeName)]
    .filter(({ index }) => !isLeaf(text, index))
    .map(({ 0: colons, index }) => index + colons.length);
}

function isLeaf(text: string, index: number): boolean {
  if (!leaf.test(text.slice(index, index + 32))) return false;
  return beforeLeaf.test(text.slice(text.lastIndexOf('\n', index - 1) + 1, index));
}

/** The same, with its values written so that no parser doubts where they end. */
const clearLeaf = new RegExp(
  `^::(?:${leafBlocks.join('|')})\\{[ \\t]*(?:[a-z]+=(?:"[^"]*"|'[^']*'|[^\\s"'=<>\`{}]+)(?:[ \\t]+|(?=\\})))*\\}[ \\t]*$`,
);

/** Whether every parser reads the blocks of one line in a text the same way. */
export const leavesAreClear = (text: string): boolean =>
  text.split('\n').every((line) => {
    const start = leafBlocks.map((name) => line.indexOf(`::${name}`)).find((at) => at >= 0) ?? -1;
    return start < 0 || clearLeaf.test(line.slice(start));
  });

/** Whether a text may hold a block: parsers need not look for any in others. */
export const mayHoldBlocks = (text: string): boolean =>
  text.includes(':::') || leafBlocks.some((name) => text.includes(`::${name}`));
