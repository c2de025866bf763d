import { namesInByline } from './byline.ts';
import { type Facts, keep, remove } from './facts.ts';
import { bare, cutPhrase, type Lexicon } from './lexicon.ts';
import { type Line, wordsOf } from './lines.ts';

/** The most words that a field says; a headline has some more than a category. */
const longest = 40;

/** Takes a line that is a label and a value (`Keywords: bridges, Baghdad`), and puts the value in its place. */
export function takeField(line: Line, lexicon: Lexicon, facts: Facts): boolean {
  const text = bare(line.text);
  for (const [name, labels] of lexicon.fields) {
    const cut = cutPhrase(text, labels, lexicon.fold);
    const value = /^\s*[:：]\s*(.*)$/u.exec(cut?.rest ?? '')?.[1];
    if (value === undefined || !isValue(name, value)) continue;
    settle(name, value.trim(), lexicon, facts);
    remove(facts, line, reasons[name] ?? `a field: ${name}`);
    return true;
  }
  return false;
}

const reasons: Readonly<Record<string, string>> = {
  body: 'a label of the text',
  byline: 'the byline',
  dateline: 'the dateline',
  description: 'the second headline',
  headline: 'the headline',
  source: 'the source',
};

/** Whether what stands behind a label is what such a field says; the label of the text itself stands alone. */
function isValue(name: string, value: string): boolean {
  if (name === 'body' || value === '') return name === 'body' && value === '';
  if (name === 'date' && !/\p{N}/u.test(value)) return false;
  if (name === 'contact' && !/[@\p{N}]/u.test(value)) return false;
  return wordsOf(value).length <= longest && !endsSentence(name, value);
}

/** A full sentence after a label is part of the story, unless the label is one of notes to desks. */
const endsSentence = (name: string, value: string): boolean =>
  !['editors', 'headline', 'contact', 'description'].includes(name) &&
  /[.۔؟?!]$/u.test(value) &&
  wordsOf(value).length > 8;

function settle(name: string, value: string, lexicon: Lexicon, facts: Facts): void {
  if (name === 'headline') {
    facts.title ??= value;
    facts.titleFrom ??= 'the line that says so';
  } else if (name === 'description') facts.description ??= value;
  else if (name === 'byline') takeNames(value, lexicon, facts);
  else if (name === 'dateline') facts.dateline ??= value;
  else if (name === 'source') {
    facts.source ??= value.replace(/[.。۔]$/u, '');
    facts.sourceFrom ??= 'the line that says so';
  } else if (name === 'keywords') facts.keywords.push(...value.split(/\s*[,،;؛|]\s*/u).filter(Boolean));
  else if (name !== 'body') keep(facts, name, value);
}

/** Names that a line gives without a label. */
export function takeNames(value: string, lexicon: Lexicon, facts: Facts): void {
  const [label = ''] = lexicon.bylines;
  const names = cutPhrase(value, lexicon.openers, lexicon.fold)?.rest.trim() ?? value;
  facts.bylines.push(value);
  facts.names.push(...(namesInByline(`${label}: ${names}`, lexicon) ?? [names]));
}

/** Takes a line that says who wrote the text. */
export function takeByline(line: Line, lexicon: Lexicon, facts: Facts): boolean {
  const names = namesInByline(line.text, lexicon);
  if (!names) return false;
  facts.bylines.push(bare(line.text));
  facts.names.push(...names);
  remove(facts, line, 'the byline');
  return true;
}
