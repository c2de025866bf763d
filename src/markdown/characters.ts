import type { Link, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { hiddenCharacters, mixedScripts, type Trick } from '../problems/characters.ts';
import { report } from './context.ts';
import { walk } from './walk.ts';

/** Blocks within which directional isolates must be closed. */
const blocks = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** Refuses characters that make a text or a link read otherwise than it is, escaped or not. */
export function characters() {
  return (tree: Root, file: VFile) => {
    walk<Nodes>(tree, (node) => {
      if (blocks.has(node.type)) reportAll(hiddenCharacters(textOf(node)), node, file);
      if ('title' in node && node.title) reportAll(hiddenCharacters(node.title), node, file);
      if ('url' in node)
        reportAll([...hiddenCharacters(node.url), ...mixedScripts(hostOf(node.url))], node, file);
      if (node.type === 'link') checkLink(node, file);
    });
  };
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
