import { isDate } from './dateline.ts';
import { type Facts, keep, remove } from './facts.ts';
import { takeByline, takeField, takeNames } from './fields.ts';
import { bare, endGroup, holdsPhrase, isNotebook, type Lexicon } from './lexicon.ts';
import { type Line, wordsOf } from './lines.ts';
import { closingNotice } from './notices.ts';
import { takeTail } from './page/tail.ts';
import { isTitleLike } from './shape.ts';
import { sourceName } from './source.ts';

/** Takes the lines behind a text, from the last one up to where the story ends: source, credits, rights, tags, initials. */
export function takeClosing(paragraphs: readonly Line[], lexicon: Lexicon, facts: Facts): Line[] {
  const text = takeTail(withoutNotebook(paragraphs, lexicon, facts), lexicon, facts);
  const rest = withoutEnd(text, lexicon, facts);
  while (rest.length > 1) {
    const line = rest.at(-1) as Line;
    if (!takeLine(line, rest.at(-2)?.text ?? '', lexicon, facts)) break;
    rest.pop();
  }
  return withoutEnd(rest, lexicon, facts);
}

/** The most lines of notes to desks below a text. */
const longestNotebook = 15;

/** A text up to where notes to desks begin, which have an address of somebody there. */
function withoutNotebook(paragraphs: readonly Line[], lexicon: Lexicon, facts: Facts): Line[] {
  const isHeading = ({ text }: Line) => isNotebook(bare(text), lexicon);
  const at = paragraphs.findIndex((line, index) => index > 1 && isHeading(line));
  const notes = at < 0 ? [] : paragraphs.slice(at);
  const isForDesks = notes.length <= longestNotebook && notes.some(({ text }) => /\S@\S+\.\S/.test(text));
  if (!isForDesks) return [...paragraphs];
  for (const line of notes) {
    keep(facts, 'notes', line.text);
    remove(facts, line, 'a note to the desk');
  }
  return paragraphs.slice(0, at);
}

/** A text without an end mark that stands behind its last sentence: `…, he said. Enditem`. */
function withoutEnd(paragraphs: readonly Line[], { ends, fold }: Lexicon, facts: Facts): Line[] {
  const last = paragraphs.at(-1);
  const [, text, mark] = /^(.*[.!?؟。”"»])\s+([(/]*\p{L}+(?: \p{L}+)?[)/]*)$/su.exec(last?.text ?? '') ?? [];
  if (!last || text === undefined || mark === undefined || !ends.has(fold(mark))) return [...paragraphs];
  remove(facts, { ...last, text: mark }, endGroup);
  return [...paragraphs.slice(0, -1), { ...last, text }];
}

function takeLine(line: Line, before: string, lexicon: Lexicon, facts: Facts): boolean {
  if (facts.bylines.length === 0 && takeByline(line, lexicon, facts)) return true;
  const notice = closingNotice(line.text, lexicon);
  if (notice) {
    if (notice.keep) keep(facts, notice.keep, bare(line.text));
    remove(facts, line, notice.reason);
    return true;
  }
  if (/^https?:\/\/\S+$/.test(line.text) && URL.canParse(line.text)) {
    facts.sourceUrl = line.text;
    remove(facts, line, 'the address it is from');
    return true;
  }
  if (/^0\d{2,5}$/.test(line.text)) {
    keep(facts, 'number', line.text);
    remove(facts, line, 'a field: number');
    return true;
  }
  if (takeSource(line, before, lexicon, facts) || takeField(line, lexicon, facts)) return true;
  if (isDate(withoutSource(line.text, facts), lexicon)) {
    keep(facts, 'date', line.text);
    remove(facts, line, 'the date');
    return true;
  }
  const isShort = wordsOf(line.text).length <= (/\S@\S+\.\S/.test(line.text) ? 20 : 6);
  if (!/^[([].*[)\]]$/u.test(line.text) || !isShort || isRate(line.text, lexicon)) return false;
  keep(facts, 'notes', bare(line.text));
  remove(facts, line, 'a note to the desk');
  return true;
}

/** `($1 = 3.67 dirhams)`: what a currency costs is a sentence of the text. */
const isRate = (text: string, { rates, fold }: Lexicon): boolean =>
  /\p{Nd}/u.test(text) && (/[=≈]/u.test(text) || holdsPhrase(text, rates, fold));

/** `بنا 1203 جمت 09/02/2026`: when the agency sent it. */
const withoutSource = (text: string, { source }: Facts): string =>
  source !== undefined && text.startsWith(`${source} `) ? text.slice(source.length) : text;

/**
 * A closing line that names where the text is from; only one does. Where the dateline has said so, another name is
 * that of whoever wrote it.
 */
function takeSource(line: Line, before: string, lexicon: Lexicon, facts: Facts): boolean {
  const { conventions, fold, agencies } = lexicon;
  if (facts.sourceFrom === 'the closing line') return false;
  const signed = /^[([]([^()[\]]{2,40})[)\]](?:[\s./]*\p{L}{1,2}(?!\p{L})){1,5}$/u.exec(line.text)?.[1];
  const inner = signed ?? bare(line.text);
  const isKnown =
    agencies.has(fold(inner)) || (facts.source !== undefined && fold(inner) === fold(facts.source));
  const name = signed?.trim() ?? (isKnown ? inner : sourceName(line.text, conventions, fold));
  if (name === null || (isTitleLike(before) && !isKnown)) return false;
  const isLabelled = /[:：]/u.test(line.text);
  if (facts.source !== undefined && !isLabelled && !isAgency(name, facts.source, lexicon)) {
    if (facts.names.length > 0) return false;
    takeNames(name, lexicon, facts);
    remove(facts, line, 'the byline');
    return true;
  }
  if (facts.source !== undefined && fold(facts.source) !== fold(name)) keep(facts, 'agency', facts.source);
  facts.source = name;
  facts.sourceFrom = 'the closing line';
  remove(facts, line, 'the source');
  return true;
}

/** Whether a name is that of an agency: it has a word of such names, or one of the name that is known. */
function isAgency(name: string, known: string, { fold, agencies, names }: Lexicon): boolean {
  const words = fold(name).split(' ');
  const shared = new Set(fold(known).split(' '));
  return (
    names.has(words[0] ?? '') ||
    words.some((word) => agencies.has(word) || shared.has(word)) ||
    agencies.has(fold(name))
  );
}
