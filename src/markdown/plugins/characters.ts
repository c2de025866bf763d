import type { Link, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import {
  forbiddenCharacters,
  forbiddenReferences,
  hiddenCharacters,
  mixedScripts,
  type Trick,
} from '../../problems/characters.ts';
import { placesIn } from '../../problems/places.ts';
import { report } from '../context.ts';
import { walk } from '../walk.ts';

/** Blocks within which directional isolates must be closed. */
const blocks = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** Refuses characters that no text may hold, or that make a text or a link read otherwise than it is, escaped or not. */
export function characters() {
  return (tree: Root, file: VFile) => {
    forbid(tree, file);
    walk<Nodes>(tree, (node) => {
      if (blocks.has(node.type)) reportAll(hiddenCharacters(textOf(node)), node, file);
      if ('title' in node && node.title) reportAll(hiddenCharacters(node.title), node, file);
      if ('url' in node)
        reportAll([...hiddenCharacters(node.url), ...mixedScripts(hostOf(node.url))], node, file);
      if (node.type === 'link') checkLink(node, file);
    });
  };
}

/** What is written, since a parser reads another character in its place. In code a reference is not one. */
function forbid(tree: Root, file: VFile): void {
  const source = String(file);
  const found = forbiddenCharacters(source);
  const references = forbiddenReferences(source);
  if (references.length > 0) {
    const codes = literalRanges(tree);
    found.push(
      ...references.filter(({ offset }) => !codes.some(([from, to]) => from <= offset && offset < to)),
    );
  }
  if (found.length === 0) return;
  const placeOf = placesIn(source);
  for (const { rule, params, offset } of found) report(file, rule, params as never, placeOf(offset));
}

/** Where code and HTML stand. */
function literalRanges(tree: Root): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  walk<Nodes>(tree, ({ type, position }) => {
    if (type !== 'code' && type !== 'inlineCode' && type !== 'html') return;
    ranges.push([position?.start.offset ?? 0, position?.end.offset ?? 0]);
  });
  return ranges;
}

function checkLink(node: Link, file: VFile): void {
  const text = textOf(node).trim();
  reportAll(mixedScripts(text), node, file);
  const host = hostOf(node.url);
  const shown = /^(?:https?:\/\/|(?=www\.))((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/?#:]\S*)?$/iu.exec(text)?.[1];
  if (!shown || host === '') return;
  const bare = (name: string) => name.toLowerCase().replace(/^www\./, '');
  if (bare(shown) !== bare(host) && punycode(bare(shown)) !== bare(host)) {
    report(file, 'link-disguised', { text, host }, node.position?.start);
  }
}

function reportAll(tricks: readonly Trick[], node: Nodes, file: VFile): void {
  for (const { rule, params } of tricks) report(file, rule, params as never, node.position?.start);
}

/** The host of an address, in the letters it was written with; empty if it has none. */
function hostOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
}

function punycode(host: string): string {
  return URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`).hostname : host;
}
