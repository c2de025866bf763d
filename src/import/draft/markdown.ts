import type { Nodes, Parents, Root, Text } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import type { ConstructName, Info, State } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** Where an address is one anyway, or can't be. */
const elsewhere: ConstructName[] = ['autolink', 'destinationLiteral', 'destinationRaw', 'titleQuote'];

/**
 * Escapes whatever CommonMark and GFM would take for markup. remark-gfm escapes what makes an address
 * only before letters, not before characters that are escaped themselves (`www.*`). Of directives only
 * blocks are ours, so that single colons are left alone.
 */
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    handlers: { text: textHandler, ...(directiveToMarkdown().handlers as object) },
    unsafe: [
      { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing', notInConstruct: elsewhere },
      {
        character: ':',
        before: '[Hh][Tt]{2}[Pp][Ss]?',
        inConstruct: 'phrasing',
        notInConstruct: elsewhere,
      },
      { character: '@', before: '[+.\\w-]', inConstruct: 'phrasing', notInConstruct: elsewhere },
    ],
  })
  .freeze();

/** Starts of lines that only our pipeline takes for syntax: other digits that number, and fences. */
const startsBlock =
  /^([ \t]*(?=[0-9]*(?![0-9])\p{Nd})\p{Nd}{1,9}(?=[.)](?:\s|$))|[ \t]*(?=:::|::embed[[{]))([.):])/gmu;

function textHandler(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  const index = state.indexStack.at(-1) ?? 0;
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const beside = { afterNode: siblings[index + 1], beforeNode: siblings[index - 1] };
  const text = state.safe(node.value, { ...info, ...beside } as Parameters<State['safe']>[1]);
  const isFirst = info.before.endsWith('\n');
  const [head = '', ...lines] = text.split('\n');
  const escaped = lines.map((line) => line.replace(startsBlock, '$1\\$2'));
  return [isFirst ? head.replace(startsBlock, '$1\\$2') : head, ...escaped].join('\n');
}

/**
 * A letter that mdast-util-to-markdown writes as a number, since CommonMark would not begin or end emphasis beside
 * it. Beside letters without case our pipeline does (`markdown/syntax/attached-marks.ts`): `و**(…)**` stays readable.
 */
const besideEmphasis = /&#x([0-9A-F]+);(?=[*_~])|(?<=[*_~])&#x([0-9A-F]+);/g;
const caseless = /^[\p{Lo}\p{Lm}\p{M}]$/u;

/** Markdown that reads as a tree does, word for word. */
export function markdownOf(tree: Root): string {
  return writer.stringify(tree).replace(besideEmphasis, (reference, before, after) => {
    const letter = String.fromCodePoint(Number.parseInt(before ?? after, 16));
    return caseless.test(letter) ? letter : reference;
  });
}
