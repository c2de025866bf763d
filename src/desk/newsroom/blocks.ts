import type { Nodes } from 'mdast';
import type { Roots } from '../../disk/roots.ts';
import { placeOf } from '../../markdown/plugins/block-marks.ts';
import type { Renderer } from '../../newsroom/newsroom.ts';
import { originalOf } from '../../newsroom/texts.ts';
import { type OpenText, openText, openTranslation } from '../../press/translation/open.ts';
import { editionOf } from '../../publication/publication.ts';
import { fieldPaths, isField } from '../../story/revision.ts';
import type { StalePart } from '../../translation/compare.ts';
import { pairParts } from '../../translation/pairs.ts';
import type { TextPart } from '../../translation/parts.ts';
import { wordChanges } from '../../translation/word-changes.ts';
import type { Block, FieldPath, Stale } from '../protocol.ts';
import type { Examined } from './examine.ts';
import type { Held } from './held.ts';

/** Where the blocks of a story stand in its text in an edition; of all others nothing is said. */
export function placesIn(
  { roots, content }: Examined,
  { reader }: Held,
  edition: string,
): NonNullable<Renderer['blocks']> {
  const article = content.articles.find((one) => one.edition === edition);
  const parts = article ? openText(roots, article, reader).parts : [];
  const places = parts.flatMap((part, index) => (isField(part.kind) ? [] : [placeOf(part, index + 1)]));
  const known = `stories/${article?.story}`;
  return (owner, of) => (owner === known && of === edition ? places : []);
}

/** The parts of a text, and what became of those of its original. */
export interface TextBlocks {
  blocks: Block[];
  removed: Stale[];
  recorded: boolean | null;
}

/** The parts of a story's texts, edition by edition. @param saved where they are saved, with their history */
export function blocksIn(
  { roots, content }: Examined,
  { reader }: Held,
  saved: Roots,
): Map<string, TextBlocks> {
  return new Map(
    content.articles.map((article) => {
      const original = originalOf(content, article);
      if (!original) return [article.edition, ofOriginal(openText(roots, article, reader))] as const;
      const opened = openTranslation(roots, [article, original], reader, 'all', saved);
      const { language } = editionOf(content.publication, original.edition);
      return [article.edition, ofTranslation(opened, language)] as const;
    }),
  );
}

const ofOriginal = (text: OpenText): TextBlocks => ({
  blocks: text.parts.map((part, index) => blockOf(text, part, index + 1, null, null)),
  removed: [],
  recorded: null,
});

function ofTranslation(
  { own, original, comparison }: ReturnType<typeof openTranslation>,
  language: string,
): TextBlocks {
  const pairs = new Map<TextPart, number>();
  if (comparison) for (const [from, to] of comparison.pairs) pairs.set(to, original.parts.indexOf(from) + 1);
  else
    for (const [from, to] of pairParts(original.parts, own.parts))
      pairs.set(own.parts[to] as TextPart, from + 1);
  const stale = comparison?.stale ?? [];
  const staleOf = new Map(stale.flatMap((one) => (one.own ? [[one.own, one] as const] : [])));
  for (const [part, one] of staleOf) if (one.now) pairs.set(part, original.parts.indexOf(one.now) + 1);
  const told = (one: StalePart | undefined) => (one ? staleFrom(one, language) : null);
  return {
    blocks: own.parts.map((part, index) =>
      blockOf(own, part, index + 1, pairs.get(part) ?? null, told(staleOf.get(part))),
    ),
    removed: stale.filter((one) => !one.own).map((one) => staleFrom(one, language)),
    recorded: comparison !== null,
  };
}

function staleFrom({ number, state, was, now }: StalePart, language: string): Stale {
  const [before, after] = [was?.text ?? null, now?.text ?? null];
  const isKnown = before !== null || state === 'added';
  return {
    number,
    state,
    was: before,
    now: after,
    words: isKnown ? wordChanges(before ?? '', after ?? '', language) : [],
  };
}

function blockOf(
  { of: { body } }: OpenText,
  part: TextPart,
  number: number,
  pair: number | null,
  stale: Stale | null,
): Block {
  const { kind, text } = part;
  const field = isField(kind) ? ([...fieldPaths[kind]] as FieldPath) : null;
  const line = field ? 1 : body.line + part.line - 1;
  const last = lastLine(part.nodes);
  const endLine = field || last === null ? line : Math.max(line, body.line + last - 1);
  return { number, kind, field, line, endLine, text, pair, stale };
}

const lastLine = (nodes: readonly Nodes[]): number | null => nodes.at(-1)?.position?.end.line ?? null;
