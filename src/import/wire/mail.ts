import { type Facts, keep, remove } from './facts.ts';
import { cutPhrase, type Lexicon, type Phrases } from './lexicon.ts';
import type { Line } from './lines.ts';

/** A line of a head: what it is called, and what it says, with the lines that it runs on in. */
interface Field {
  name: string;
  value: string;
}

/** A field's name is one word. https://www.rfc-editor.org/rfc/rfc5322#section-3.6.8 */
const oneWord = /^([\p{L}\p{M}-]+)\s?[:：](?!\/\/)\s*(.*)$/u;

/** Takes the head of a mail in front of a text; its subject is a headline, if the text has none. */
export function withoutMailHead(lines: readonly Line[], facts: Facts, lexicon: Lexicon): Line[] {
  const top = lines.findIndex(({ text }) => text !== '');
  const isForwarded = lexicon.forwarded.has(lexicon.fold(lines[top]?.text ?? ''));
  const first = isForwarded ? lines.findIndex(({ text }, index) => index > top && text !== '') : top;
  const end = lines.findIndex(({ text }, index) => index > first && text === '');
  const head = first < 0 || end < 0 ? [] : lines.slice(first, end);
  const fields = fieldsOf(head, lexicon);
  const names = new Set(fields?.map(({ name }) => name).filter(Boolean));
  if (!fields || !names.has('from') || names.size < 2) return [...lines];
  const subject = fields.find(({ name }) => name === 'subject');
  if (subject) facts.subject = subjectOf(subject.value, lexicon);
  for (const line of isForwarded ? [lines[top] as Line, ...head] : head) {
    keep(facts, 'mail', line.text);
    remove(facts, line, 'the head of a mail');
  }
  return withoutSignature(lines.slice(end), facts);
}

/** The most lines of a signature. */
const longestSignature = 8;

/** A text without what stands below the mark of a signature. https://www.rfc-editor.org/rfc/rfc3676#section-4.3 */
function withoutSignature(lines: readonly Line[], facts: Facts): Line[] {
  const mark = lines.findLastIndex(({ text }) => text === '--');
  const signature = mark < 0 ? [] : lines.slice(mark);
  const words = signature.filter(({ text }) => text !== '');
  if (words.length === 0 || words.length > longestSignature) return [...lines];
  for (const line of words) {
    keep(facts, 'mail', line.text);
    remove(facts, line, 'the signature of a mail');
  }
  return lines.slice(0, mark);
}

/** @returns `null` if some line is neither a field nor goes on from the one before */
function fieldsOf(head: readonly Line[], { mail, fold }: Lexicon): Field[] | null {
  const fields: Field[] = [];
  for (const { text, indent = 0 } of head) {
    const last = fields.at(-1);
    const known = [...mail].flatMap(([name, labels]) => {
      const value = afterLabel(text, labels, fold);
      return value === null ? [] : [{ name, value }];
    })[0];
    const other = oneWord.exec(text);
    if (last && indent > 0) last.value += ` ${text}`;
    else if (known) fields.push(known);
    else if (other) fields.push({ name: '', value: other[2] ?? '' });
    else return null;
  }
  return fields;
}

/** What follows one of some labels and a colon. */
function afterLabel(text: string, labels: Phrases, fold: Lexicon['fold']): string | null {
  const cut = cutPhrase(text, labels, fold);
  return /^\s*[:：]\s*(.*)$/u.exec(cut?.rest ?? '')?.[1] ?? null;
}

/** A subject without what programs put before that of an answer; nothing, if it can't be read. */
function subjectOf(value: string, { replies, fold }: Lexicon): string | undefined {
  let subject = decoded(value).trim();
  let rest = afterLabel(subject, replies, fold);
  while (rest !== null) {
    subject = rest;
    rest = afterLabel(subject, replies, fold);
  }
  return subject === '' || /=\?|\uFFFD/.test(subject) ? undefined : subject;
}

/** Text in which words in other character sets are encoded. https://www.rfc-editor.org/rfc/rfc2047#section-2 */
const decoded = (text: string): string =>
  text
    .replace(/\?=\s+(?==\?)/g, '?=')
    .replace(
      /=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?\s]*)\?=/gi,
      (all, charset: string, form: string, word: string) => {
        try {
          const bytes = form.toLowerCase() === 'b' ? atob(word) : unquoted(word);
          return new TextDecoder(charset).decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)));
        } catch {
          return all;
        }
      },
    );

const unquoted = (word: string): string =>
  word
    .replaceAll('_', ' ')
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
