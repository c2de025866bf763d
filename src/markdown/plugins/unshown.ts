import type { FootnoteDefinition, Html, Nodes, Paragraph, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { leafBlocks } from '../../problems/block-name.ts';
import { placesIn } from '../../problems/places.ts';
import { report } from '../context.ts';
import { walk } from '../walk.ts';
import { literalsOf } from '../written.ts';

/** What other systems write as a block of one line, or as a mark within one. */
const leafDirective = /(?<=^|\n)::(\p{L}[\p{L}\p{N}_-]*)(?=[[{]|[ \t]*(?:\n|$))/gu;
const textDirective = /(?<=^|\s):(\p{L}[\p{L}\p{N}_-]*)(?:\[[^\]\n]*\](?:\{[^}\n]*\})?|\{[^}\n]*\})/gu;
/** A block of ours that no parser takes for one. */
const unread = new RegExp(`::(${leafBlocks.join('|')})(?:[[{]|[ \\t]*(?:\n|$))`, 'g');
/** `[^note]`, and `[words][name]`, that are text since nothing defines them. */
const footnote = /\[\^([^\]\s]+)\]/g;
/** A link or picture whose address is that of a file, with a space that ends it too early. */
const spacedAddress =
  /!?\[[^[\]\n]*\]\((?=[^\s()]+[^\S\n])((?:[^<>()\n]|\([^<>()\n]*\))*\.[\p{L}\p{N}]{2,5})\)/gu;
const reference = /(?<![\p{L}\p{N}\])])\[[^[\]\n]+\]\[([^[\]\n]+)\]/gu;

/**
 * Tells of what is written and not shown, or not as it is meant: HTML, blocks of other systems, notes and
 * references without their other half, addresses with spaces.
 */
export function unshown() {
  return (tree: Root, file: VFile) => {
    const notes: FootnoteDefinition[] = [];
    const cited = new Set<string>();
    walk<Nodes>(tree, (node) => {
      if (node.type === 'html') checkHtml(node, file);
      else if (node.type === 'paragraph') checkParagraph(node, file);
      else if (node.type === 'text') checkText(node, file);
      else if (node.type === 'footnoteDefinition') notes.push(node);
      else if (node.type === 'footnoteReference') cited.add(node.identifier);
    });
    for (const { identifier, label, position } of notes)
      if (!cited.has(identifier))
        report(file, 'footnote-unused', { label: label ?? identifier }, position?.start);
  };
}

/** What HTML is written with: elements, CDATA sections, declarations and instructions (https://spec.commonmark.org/0.31.2/#raw-html). */
const markup = /<(\/?[a-z][a-z0-9-]*|!\[CDATA\[|![a-z]+|\?[^\s?>]*)/i;

/** Comments are meant for nobody who reads the page; the end of an element that stands alone says nothing more. */
function checkHtml({ value, position }: Html, file: VFile): void {
  const tag = markup.exec(value.replace(/<!--[\s\S]*?(?:-->|$)/g, ''))?.[1];
  const isEnd = tag?.startsWith('/') && /^\s*<[^<>]*>\s*$/.test(value);
  if (tag !== undefined && !isEnd) report(file, 'raw-html', { tag: tag.toLowerCase() }, position?.start);
}

function checkParagraph({ children: [first] }: Paragraph, file: VFile): void {
  if (first?.type !== 'text') return;
  tell(first, leafDirective, file, ([written, name = '']) => {
    if (!leafBlocks.includes(name)) report(file, 'stray-directive', { written, name }, first.position?.start);
  });
}

function checkText(node: Text, file: VFile): void {
  if (!/[:[]/.test(node.value)) return;
  const source = String(file);
  const placeOf = placesIn(source);
  const at = (index: number) => placeOf((node.position?.start.offset ?? 0) + index);
  tell(node, textDirective, file, ({ 0: written, 1: name = '', index }) =>
    report(file, 'stray-directive', { written, name }, at(index)),
  );
  tell(node, unread, file, ({ 1: name = '', index }) =>
    report(file, 'directive-unread', { name }, at(index)),
  );
  tell(node, footnote, file, ({ 1: label = '', index }) =>
    report(file, 'footnote-undefined', { label }, at(index)),
  );
  tell(node, spacedAddress, file, ({ 1: address = '', index }) =>
    report(file, 'address-spaces', { address }, at(index)),
  );
  tell(node, reference, file, ({ 1: label = '', index }) =>
    report(file, 'reference-undefined', { label }, at(index)),
  );
}

/** Calls with each match in a text that was not escaped on purpose. */
function tell(
  { value, position }: Text,
  pattern: RegExp,
  file: VFile,
  found: (match: RegExpExecArray) => void,
): void {
  const matches = [...value.matchAll(pattern)];
  if (matches.length === 0) return;
  const isLiteral = literalsOf(value, String(file).slice(position?.start.offset, position?.end.offset));
  for (const match of matches) if (!isLiteral(match.index)) found(match);
}
