import { isDate } from './dateline.ts';
import { type Facts, keep, remove } from './facts.ts';
import { takeByline, takeField, takeNames } from './fields.ts';
import { bare, type Lexicon } from './lexicon.ts';
import { type Line, wordsOf } from './lines.ts';
import { closingNotice } from './notices.ts';
import { isTitleLike } from './shape.ts';
import { sourceName } from './source.ts';

/** Takes the lines behind a text, from the last one up to where the story ends: source, credits, rights, tags, initials. */
export function takeClosing(paragraphs: readonly Line[], lexicon: Lexicon, facts: Facts): Line[] {
  const rest = [...paragraphs];
  while (rest.length > 1) {
    const line = rest.at(-1) as Line;
    if (!takeLine(line, rest.at(-2)?.text ?? '', lexicon, facts)) break;
    rest.pop();
  }
  return rest;
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
  if (takeSource(line, before, lexicon, facts) || takeField(line, lexicon, facts)) return true;
  if (isDate(line.text, lexicon)) {
    keep(facts, 'date', line.text);
    remove(facts, line, 'the date');
    return true;
  }
  if (!/^[([].*[)\]]$/u.test(line.text) || wordsOf(line.text).length > 6) return false;
  keep(facts, 'notes', bare(line.text));
  remove(facts, line, 'a note to the desk');
  return true;
}

/**
 * A closing line that names where the text is from; only one does. Where the dateline has said so, another name is
 * that of whoever wrote it.
 */
function takeSource(line: Line, before: string, lexicon: Lexicon, facts: Facts): boolean {
  const { conventions, fold, agencies } = lexicon;
  if (facts.sourceFrom === 'the closing line' || isTitleLike(before)) return false;
  const signed = /^[([]([^()[\]]{2,40})[)\]](?:[\s./]*\p{L}{1,2}(?!\p{L})){1,5}$/u.exec(line.text)?.[1];
  const inner = signed ?? bare(line.text);
  const name = signed ?? (agencies.has(fold(inner)) ? inner : sourceName(line.text, conventions, fold));
  if (name === null) return false;
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
