import { readKeptTexts, writeKeptTexts } from '../../disk/content/kept-texts.ts';
import { keptAs } from '../../disk/content/revisions.ts';
import { rewrite } from '../../disk/content/rewrite.ts';
import { decode, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { Reader } from '../../markdown/reader.ts';
import { originalOf, type Text, textsIn } from '../../newsroom/texts.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { withValue } from '../../story/front-matter-edit.ts';
import { formatMinor, keptParts } from '../../story/revision.ts';
import { hasHistory } from './old-parts.ts';
import { type OpenText, openText, openTranslation } from './open.ts';
import { machineParts, recordAfter, withRecord } from './record.ts';
import type { Stories } from './stories.ts';

/** What to accept. */
export interface Acceptance {
  /** The file: a translation, or, for changes that need none, an original. */
  file: string;
  /** Numbers of stale parts as `translate -- show` gives them; all of them if there are none. */
  blocks: readonly number[];
  /** Whether changes of the original need no translation. */
  minor: boolean;
  dryRun: boolean;
}

/** What was accepted. */
export interface Accepted {
  file: string;
  original: string;
  /** Numbers of the parts that count as up to date from now on. */
  accepted: number[];
  /** How many parts are stale still. */
  left: number;
  changed: boolean;
  /** Whether `status: draft` keeps it from readers still. */
  isDraft: boolean;
}

export type AcceptResult = { accepted: Accepted } | { problem: Problem };

/** Says in a translation that it is up to date, whole or in part; or in an original that changes need no translation. */
export function accept(stories: Stories, of: Acceptance): AcceptResult {
  const text = textsIn(stories.content).find(({ body }) => body.file === of.file);
  if (!text) return refused('not-a-translation', of);
  return of.minor ? acceptMinor(stories, text, of) : acceptTranslation(stories, text, of);
}

function refused(rule: 'not-a-translation' | 'not-an-original' | 'content-changed', { file }: Acceptance) {
  return { problem: problem(rule, { file }, { file, line: 1, column: 1 }) };
}

function acceptTranslation({ roots, content, reader }: Stories, text: Text, of: Acceptance): AcceptResult {
  const original = originalOf(content, text);
  if (!original) return refused('not-a-translation', of);
  const opened = openTranslation(roots, [text, original], reader, 'all');
  const { comparison, original: theirs } = opened;
  const unread = machineParts(opened);
  const numbers = [...(comparison?.stale ?? []), ...unread].map(({ number }) => number);
  const stale = [...new Set(numbers)].sort((a, b) => a - b);
  const unknown = of.blocks.filter((one) => !stale.includes(one));
  if (unknown.length > 0) return unknownBlocks(unknown, stale, of);
  const accepted = of.blocks.length > 0 ? [...of.blocks] : stale;
  const read = new Set(unread.flatMap(({ number, slot }) => (accepted.includes(number) ? [slot] : [])));
  const isUnread = new Set(unread.flatMap(({ slot }) => (read.has(slot) ? [] : [slot])));
  const record = recordAfter(opened, new Set(accepted), (slot) => isUnread.has(slot));
  const written = write(roots, of, (source) => withRecord(source, record, original.edition));
  if (written === null) return refused('content-changed', of);
  if (!of.dryRun) keepTexts(roots, { file: of.file, original: theirs }, record.kept);
  const left = stale.length - accepted.length;
  const isDraft = text.status === 'draft' && original.status !== 'draft';
  const { file } = of;
  return {
    accepted: { file, original: original.body.file, accepted, left, changed: written, isDraft },
  };
}

/** Without Git, what the original says today is kept beside the translation. */
export function keepTexts(
  roots: Roots,
  { file, original }: { file: string; original: OpenText },
  kept: readonly string[],
): void {
  if (hasHistory(roots, file)) return;
  const known = new Map([
    ...readKeptTexts(roots, file),
    ...original.parts.map((part) => [keptAs(part), part] as const),
  ]);
  writeKeptTexts(roots, file, new Map([...known].filter(([token]) => kept.includes(token))));
}

function acceptMinor({ roots, content, reader }: Stories, original: Text, of: Acceptance): AcceptResult {
  const translations = textsIn(content).filter((one) => originalOf(content, one) === original);
  if (translations.length === 0) return refused('not-an-original', of);
  const changed = translations.flatMap((one) => changedParts(roots, [one, original], reader));
  const numbers = [...new Set(changed.map(({ number }) => number))].sort((a, b) => a - b);
  const unknown = of.blocks.filter((one) => !numbers.includes(one));
  if (unknown.length > 0) return unknownBlocks(unknown, numbers, of);
  const accepted = of.blocks.length > 0 ? [...of.blocks] : numbers;
  const { minor } = openText(roots, original, reader).revision;
  const pairs = changed.flatMap(({ number, pair }) => (accepted.includes(number) ? [pair] : []));
  const all = formatMinor({ ...minor, ...Object.fromEntries(pairs) });
  const written = write(roots, of, (source) =>
    accepted.length > 0 ? (withValue(source, ['minor'], all) ?? source) : source,
  );
  if (written === null) return refused('content-changed', of);
  const left = numbers.length - accepted.length;
  const { file } = of;
  return { accepted: { file, original: file, accepted, left, changed: written, isDraft: false } };
}

/** The parts of an original that say something else than was translated, with what each of them was and is. */
function changedParts(roots: Roots, texts: readonly [Text, Text], reader: Reader) {
  const { comparison, own, original } = openTranslation(roots, texts, reader, 'all');
  const [kept, today] = [keptParts(own.kept ?? ''), original.revision.parts];
  return (comparison?.slots ?? []).flatMap((slot) =>
    slot.state === 'changed'
      ? [
          {
            number: (slot.today ?? 0) + 1,
            pair: [kept[slot.kept ?? 0] ?? '', today[slot.today ?? 0] ?? ''] as const,
          },
        ]
      : [],
  );
}

function unknownBlocks(numbers: readonly number[], stale: readonly number[], { file }: Acceptance) {
  const place = { file, line: 1, column: 1 };
  return { problem: problem('block-unknown', { numbers, stale, file }, place) };
}

/** Edits a file; says whether it changed, `null` if somebody else changed it meanwhile. */
function write(roots: Roots, { file, dryRun }: Acceptance, edit: (source: string) => string): boolean | null {
  const bytes = read(pathOf(roots, file));
  const source = decode(bytes) ?? '';
  const text = edit(source);
  if (text === source) return false;
  return dryRun || rewrite(pathOf(roots, file), bytes, text) ? true : null;
}
