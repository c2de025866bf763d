import type { Nodes, Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { mediaExtensions, mediaFormatOf } from '../../../publication/media/kinds.ts';
import { referenceParser } from '../../parser.ts';
import { decode, fileNamed } from '../../references.ts';
import { widenSyntax } from '../../syntax/syntax.ts';
import { walk } from '../../walk.ts';

/** The name of a file beside a text, in NFC, by what an address or an attribute says: `./my%20talk.mp3`. */
export const nameWritten = (written: string): string => decode(written).replace(/^\.\//, '').normalize('NFC');

const reader = unified().use(referenceParser).use(widenSyntax).freeze();
const ending = new RegExp(`\\.(?:${mediaExtensions.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/**
 * Whether a text may name a file beside it, and is worth parsing: what ends like one is not the last part of an address
 * elsewhere, as those of sources are.
 */
function mayName(markdown: string): boolean {
  return [...markdown.matchAll(ending)].some(({ index }) => {
    const line = markdown.slice(markdown.lastIndexOf('\n', index) + 1, index);
    const slash = line.lastIndexOf('/');
    return slash < 0 || line[slash - 1] === '.' || /[\s()<"'=]/.test(line.slice(slash + 1));
  });
}

/**
 * The names of the files that a text publishes: those that links lead to, and those that its players play; each once.
 * A name in running text, in code or in a comment publishes nothing.
 */
export function mediaNamedIn(markdown: string): string[] {
  if (!mayName(markdown)) return [];
  const tree = reader.parse(new VFile(markdown)) as Root;
  const written: string[] = [];
  const defined = new Map<string, string>();
  const referred = new Set<string>();
  walk<Nodes>(tree, (node) => {
    if (node.type === 'definition' && !defined.has(node.identifier)) defined.set(node.identifier, node.url);
    else if (node.type === 'linkReference') referred.add(node.identifier);
    else written.push(...addressesIn(node));
  });
  written.push(...[...referred].flatMap((one) => fileNamed(defined.get(one) ?? '') ?? []));
  const names = written.map(nameWritten);
  return [...new Set(names.filter((one) => !one.includes('/') && mediaFormatOf(one) !== null))];
}

/** What a node says that a file is called. */
function addressesIn(node: Nodes): string[] {
  if (node.type === 'link') return [fileNamed(node.url) ?? []].flat();
  if (node.type !== 'containerDirective' || !/^(?:audio|video)$/.test(node.name)) return [];
  return [node.attributes?.['src'] ?? []].flat();
}
