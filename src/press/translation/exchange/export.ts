import { type Agreement, readAgreement } from '../../../disk/content/languages/agreement.ts';
import { blocksOf } from '../../../markdown/blocks.ts';
import type { Reader } from '../../../markdown/reader.ts';
import { textsNamed } from '../../../newsroom/texts.ts';
import { isField } from '../../../story/revision.ts';
import { type Piece, plainText, stretchOf } from '../../../translation/exchange/pieces.ts';
import { type Exchange, formatUnitId, type Term, type Unit } from '../../../translation/exchange/unit.ts';
import type { TextPart } from '../../../translation/parts.ts';
import { placeOfPart } from '../places.ts';
import { machineParts } from '../record.ts';
import type { Stories } from '../stories.ts';
import {
  languagesOf,
  type OpenExchange,
  openExchange,
  piecesIn,
  sourceToken,
  targetToken,
  translationOf,
} from './open.ts';

/** What goes out. */
export interface ExportRequest {
  story: string;
  /** The edition to translate into; those that have a translation by default. */
  edition?: string | undefined;
  /** Whether only what is stale or missing goes out. */
  stale: boolean;
}

/** A story for translators, once for each edition it is translated into. */
export function exportStory(stories: Stories, { story, edition, stale }: ExportRequest): Exchange[] {
  const texts = textsNamed(stories.content, story);
  const translated = texts.filter((one) => one.edition !== one.original);
  const editions = edition === undefined ? translated.map((one) => one.edition) : [edition];
  const agreement = readAgreement(stories.roots, stories.content.publication);
  return editions.flatMap((id) => {
    const open = openExchange(stories, story, id);
    return open ? [exchangeOf(stories, agreement, open, stale)] : [];
  });
}

function exchangeOf(stories: Stories, agreement: Agreement, open: OpenExchange, stale: boolean): Exchange {
  const { story, edition, original } = open;
  const machine = new Set(open.opened && machineParts(open.opened).map(({ now }) => now));
  const units = original.parts.flatMap((part, index) => {
    const unit = unitOf(stories, agreement, open, { part, number: index + 1, machine });
    // What a translation does not say of front matter it has from its original.
    const isInherited = unit?.state === 'missing' && isField(part.kind) && open.own.text !== null;
    const isLeft = unit && unit.target === null && !isInherited;
    return unit && (!stale || isLeft) ? [unit] : [];
  });
  return { story, edition, original: original.file, ...languagesOf(stories, open), units };
}

function unitOf(
  stories: Stories,
  agreement: Agreement,
  open: OpenExchange,
  { part, number, machine }: { part: TextPart; number: number; machine: ReadonlySet<TextPart | null> },
): Unit | null {
  const source = piecesIn(open.original, part);
  if (!source) return null;
  const change = open.stale.get(part);
  const isStale = change !== undefined && change.state !== 'moved';
  const isMachine = machine.has(part);
  const isUnsettled = isStale || isMachine;
  const said = translationOf(open, part);
  const was = change?.was ? piecesOfText(change.was, stories.reader) : null;
  const { file, line } = placeOfPart(stories.roots, open.original.text, part);
  const id = { number, source: sourceToken(part), target: targetToken(open.ownOf.get(part)) };
  return {
    id: formatUnitId(id),
    kind: part.kind,
    file,
    line,
    source,
    target: isUnsettled ? null : said,
    previous: isUnsettled && said ? { source: isStale ? was : source, target: said } : null,
    state: isStale ? 'stale' : isMachine ? 'machine' : said ? 'translated' : 'missing',
    terms: termsIn(plainText(source), agreement, open),
  };
}

/** What a part said whose text is not at hand any more. */
function piecesOfText({ kind, text }: TextPart, reader: Reader): Piece[] {
  if (isField(kind)) return [text];
  const [part] = blocksOf(reader(text), text);
  return (part && stretchOf(part, text)?.pieces) ?? [text];
}

function termsIn(
  text: string,
  { readerOf, glossary }: Agreement,
  { original, edition }: OpenExchange,
): Term[] {
  const { edition: from } = original.text.of;
  const found = new Map(
    readerOf(from)
      .names.find(text)
      .map(({ value, name }) => [value, name]),
  );
  return glossary.flatMap(({ id, forms, avoid, note }) => {
    const own = forms[edition] ?? [];
    if (!found.has(id) || own.length === 0) return [];
    const source = forms[from]?.find((form) => text.includes(form)) ?? forms[from]?.[0] ?? id;
    return [{ id, source, forms: own, avoid: avoid[edition] ?? [], note }];
  });
}
