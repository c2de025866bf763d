import type { Nodes } from 'mdast';
import type { TextPart } from '../parts.ts';

/** A mark of Markdown: it goes out protected, and comes back as it is. */
export interface Code {
  /** Unique in its unit. */
  id: string;
  /** The mdast type of what it marks. */
  type: string;
  /** What is written before what it marks, and behind it; of a code that stands alone all of it, and `null`. */
  open: string;
  close: string | null;
}

/** Words, or a code with what is in it. */
export type Piece = string | { code: Code; inside: readonly Piece[] };

/** A part of a text as a translator sees it, and where its words are. */
export interface Stretch {
  /** Offsets in the Markdown of the text, in UTF-16 units. */
  start: number;
  end: number;
  pieces: Piece[];
}

/** Parts that have no words of their own: they stay as they are. */
const wordless: ReadonlySet<string> = new Set(['code', 'reference', 'line']);

/** The words of a block with its marks; `null` if it has none. */
export function stretchOf({ kind, nodes }: TextPart, markdown: string): Stretch | null {
  const [first, last] = [nodes.at(0), nodes.at(-1)];
  if (!first || !last || wordless.has(kind)) return null;
  if (kind === 'picture') return pictureWords(first, markdown);
  const [start, end] = [startOf(first), endOf(last)];
  const pieces = trimmed(piecesOf(nodes, start, { markdown, count: 0 }));
  if (pieces.length === 0) return null;
  const written = markdown.slice(start, end);
  const lead = first.type === 'text' ? (/^(?:[ \t]*\n[ \t>]*|[ \t]+)+/.exec(written)?.[0].length ?? 0) : 0;
  const tail = last.type === 'text' ? (/[ \t\n]+$/.exec(written)?.[0].length ?? 0) : 0;
  return { start: start + lead, end: end - tail, pieces };
}

const brackets = /^!\[((?:\\[\s\S]|[^[\]\\]|\[(?:\\[\s\S]|[^[\]\\])*\])*)\]/;
const beforeTitle = /^\]\([ \t\n>]*(?:<[^<>\n]*>|[^\s<]\S*)[ \t\n>]+["'(]/;
const behindTitle = /["')][ \t\n>]*\)$/;

/** What is between the brackets of a picture, and its title, which is in a code. */
function pictureWords(node: Nodes, markdown: string): Stretch | null {
  const written = markdown.slice(startOf(node), endOf(node));
  const inBrackets = brackets.exec(written)?.[1];
  if (inBrackets === undefined) return null;
  const [alt, title] = [('alt' in node && node.alt) || '', ('title' in node && node.title) || ''];
  const start = startOf(node) + '!['.length;
  const end = start + inBrackets.length;
  const open = beforeTitle.exec(markdown.slice(end, endOf(node)))?.[0];
  const close = behindTitle.exec(written)?.[0];
  if (!title || !open || !close) return alt ? { start, end, pieces: trimmed([alt]) } : null;
  const code: Code = { id: '1', type: 'image', open: oneLine(open), close: oneLine(close) };
  return { start, end: endOf(node), pieces: trimmed([alt, { code, inside: [title] }]) };
}

const startOf = (node: Nodes) => node.position?.start.offset ?? 0;
const endOf = (node: Nodes) => node.position?.end.offset ?? 0;

/** What is read, and how many codes there were so far. */
interface State {
  markdown: string;
  count: number;
}

/** @param from where the Markdown of the nodes begins; what is between two of them was taken out, and is a code */
function piecesOf(nodes: readonly Nodes[], from: number, state: State): Piece[] {
  let at = from;
  const pieces: Piece[] = [];
  for (const node of nodes) {
    if (startOf(node) > at) pieces.push(alone('picture', at, startOf(node), state));
    pieces.push(pieceOf(node, state));
    at = endOf(node);
  }
  return pieces;
}

function pieceOf(node: Nodes, state: State): Piece {
  if (node.type === 'text') return node.value;
  const children = 'children' in node ? node.children : [];
  const [first, last] = [children.at(0), children.at(-1)];
  const [start, end] = [startOf(node), endOf(node)];
  // What is its own address, such as `<https://example.org>`, is no text to translate.
  const isAddress = node.type === 'link' && state.markdown.charAt(start) !== '[';
  if (!first || !last || isAddress) return alone(node.type, start, end, state);
  const open = state.markdown.slice(start, startOf(first));
  const close = oneLine(state.markdown.slice(endOf(last), end));
  const code = { id: String(++state.count), type: node.type, open, close };
  return { code, inside: piecesOf(children, startOf(first), state) };
}

function alone(type: string, start: number, end: number, state: State): Piece {
  const open = type === 'break' ? '\\\n' : oneLine(state.markdown.slice(start, end));
  return { code: { id: String(++state.count), type, open, close: null }, inside: [] };
}

/** Markdown in one line, without what begins the next line in quotations. */
const oneLine = (markdown: string) => markdown.replace(/[ \t]*\n[ \t>]*/g, ' ');

/**
 * Pieces with one space for every run of them, none at the ends, and words joined: how a text is laid
 * out is not told to translators, nor taken from them.
 */
export function trimmed(pieces: readonly Piece[]): Piece[] {
  const joined = spaced(pieces);
  const [first] = joined;
  if (typeof first === 'string') joined[0] = first.replace(/^ /, '');
  const last = joined.at(-1);
  if (typeof last === 'string') joined[joined.length - 1] = last.replace(/ $/, '');
  return joined.filter((piece) => piece !== '');
}

function spaced(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece !== 'string') joined.push({ code: piece.code, inside: spaced(piece.inside) });
    else if (typeof last === 'string') joined[joined.length - 1] = oneSpace(last + piece);
    else if (piece !== '') joined.push(oneSpace(piece));
  }
  return joined;
}

/** No-break and other special spaces are words' own. */
const oneSpace = (text: string) => text.replace(/[ \t\r\n]+/g, ' ');

/** All codes in some pieces, in order. */
export const codesIn = (pieces: readonly Piece[]): Code[] =>
  pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.code, ...codesIn(piece.inside)]));

/** Their words alone. */
export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : plainText(piece.inside))).join('');

/** Whether two stretches say the same and are marked up alike. */
export function samePieces(a: readonly Piece[], b: readonly Piece[]): boolean {
  return JSON.stringify(a, withoutIds) === JSON.stringify(b, withoutIds);
}

const withoutIds = (key: string, value: unknown) => (key === 'id' ? undefined : value);
