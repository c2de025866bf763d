import type { RuleId, RuleParams } from '../problems/catalogue.ts';
import type { ProseDocument } from './document.ts';
import type { ProsePassage } from './passage.ts';
import type { Range } from './range.ts';

/** A part of the source, and what stands there once it is mended. */
export interface Fix extends Range {
  text: string;
}

/** What a rule found. */
export interface ProseFinding<R extends RuleId = RuleId> {
  rule: R;
  params: RuleParams<R>;
  /** Where, as an offset of the source. */
  offset: number;
  /** What `--fix` does, where that is surely what was meant. */
  fix: Fix | null;
}

/** One rule about the prose of a file: pure, and silent where all is well. */
export type ProseRule = (document: ProseDocument) => ProseFinding[];

/**
 * A finding about a stretch of a passage. `text` mends it, if it can be mended and is the writer's
 * own: what is quoted stays as it was said.
 */
export function findingIn<R extends RuleId>(
  passage: ProsePassage,
  { start, end }: Range,
  rule: R,
  params: RuleParams<R>,
  text: string | null = null,
): ProseFinding<R> {
  const mayMend = text !== null && !passage.isQuoted({ start, end });
  const range = mayMend ? passage.rangeOf(start, end) : null;
  const fix = range && text !== null ? { ...range, text } : null;
  return { rule, params, offset: passage.placeOf(start), fix };
}

/** The text since an opening quotation mark, and up to a closing one. */
const sinceOpening = /["'\p{Pi}„‚]([^"'\p{Pi}\p{Pf}„‚]*)$/u;
const upToClosing = /^([^"'\p{Pi}\p{Pf}„‚]*)["'\p{Pf}]/u;
/** How many words a mention has at most; longer ones are speech, which follows all rules. */
const mentionWords = 3;
/** How far quotation marks are looked for. */
const reach = 60;

/** Whether a stretch is mentioned rather than used: in quotation marks or a table cell of its own. */
export function isMention({ text, kind }: ProsePassage, { start, end }: Range): boolean {
  if (kind === 'cell' && isShort(text)) return true;
  const before = sinceOpening.exec(text.slice(Math.max(0, start - reach), start));
  const after = before && upToClosing.exec(text.slice(end, end + reach));
  return after !== null && isShort(`${before?.[1]}${text.slice(start, end)}${after[1]}`);
}

const isShort = (text: string) => text.trim().split(/\s+/).length <= mentionWords;
