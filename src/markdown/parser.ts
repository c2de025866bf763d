import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type PluggableList, type Processor, unified } from 'unified';
import type { ParserChoice } from '../publication/publication.ts';
import { leavesAreClear, mayHoldBlocks } from './syntax/colons.ts';
import { wellFenced } from './syntax/fence-lines.ts';

/**
 * Text with CommonMark, GFM and directives → mdast. The one step that another parser may replace:
 * everything after it only sees the tree.
 */
export const referenceParser: PluggableList = [remarkParse, remarkGfm, remarkDirective];

/**
 * Where the native parser is known to give another tree: a task marker that ends its line, and
 * emphasis marks beside an escaped mark, other marks, or a character outside the Basic Multilingual
 * Plane.
 */
const disputedText =
  /\[[ xX]\][ \t]*$|\\[*_~]+[*_~]|\*[_~]|_[*~]|~[*_]|[*_~][\uD800-\uDBFF]|[\uDC00-\uDFFF](?:[*_~]|www|http|[\w.+-]+@)/m;
/** As long as there are tags at all: an attribute without quotes around what may need them. */
const disputedAttribute = /=\s{0,9}(?:\/|[^\s"'=<>`]+["'=<`])/;

/** Whether a text holds something of which the native parser may make another tree. */
export function disputed(text: string): boolean {
  return disputedText.test(text) || (/<[a-z]/i.test(text) && disputedAttribute.test(text));
}

/** Looking for directives, the native parser reads the rest of the text again for every colon. */
const colonsOfNative = 1000;

/**
 * The parser a publication wants. The native one gives the same tree in an eighth of the time;
 * where the two may disagree about containers, it leaves the text to the reference.
 *
 * @throws if `native` is asked for and its binary does not load on this machine
 */
export async function loadParser(choice: ParserChoice): Promise<PluggableList> {
  if (choice === 'remark') return referenceParser;
  try {
    const { markdownToMdast } = await import('satteri');
    const plain = { features: { directive: false, frontmatter: false } };
    const directives = { features: { directive: true, frontmatter: false } };
    const reference = unified().use(referenceParser).freeze();
    const parse = (text: string) => {
      // It leaves NUL, which CommonMark replaces: https://spec.commonmark.org/0.31.2/#insecure-characters
      const document = text.replaceAll('\0', '\uFFFD');
      if (disputed(document)) return reference.parse(document) as Root;
      if (!mayHoldBlocks(document)) return markdownToMdast(document, plain) as Root;
      const fast =
        wellFenced(document) && leavesAreClear(document) && document.split(':').length <= colonsOfNative;
      return (fast ? markdownToMdast(document, directives) : reference.parse(document)) as Root;
    };
    return [
      function native(this: Processor) {
        this.parser = parse;
      },
    ];
  } catch (error) {
    if (choice === 'native') throw error;
    return referenceParser;
  }
}
