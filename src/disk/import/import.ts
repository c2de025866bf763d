import { type Chosen, type DraftSettings, draftOf } from '../../import/draft/draft.ts';
import type { Item, Term } from '../../import/item.ts';
import type { Context, Found, InputFile } from '../../import/source.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { digest } from '../files.ts';
import type { Roots } from '../roots.ts';
import { fetcher } from './fetch.ts';
import type { Input } from './inputs.ts';
import { isKilled } from './kills.ts';
import type { Writing } from './make.ts';
import { proposeNames } from './mapping.ts';
import { readNewsroom } from './newsroom.ts';
import { waitsForOriginal } from './originals.ts';
import type { PictureFinder } from './pictures.ts';
import { pictureAlone, type Reading, readInput } from './read.ts';
import { readRecords } from './records.ts';
import { chosenIn, countsOf, editionOf, type ImportReport, type ImportRequest, lean } from './report.ts';
import { withdrawItem } from './withdraw.ts';
import { writeDraft } from './write.ts';

/** What all inputs of one run share. */
interface Run {
  context: Context;
  own: ImportRequest['own'];
  only: ImportRequest['only'];
  settings: DraftSettings;
  writing: Omit<Writing, 'finder'>;
  fetch: PictureFinder['fetch'];
  report: ImportReport;
  unknown: Term[];
  /** Names of files that were opened for pictures. */
  used: Set<string>;
}

/** Reads inputs and writes drafts of what is in them. What goes wrong with one item stops no other. */
export async function importInputs(
  roots: Roots,
  inputs: readonly Input[],
  request: ImportRequest,
): Promise<ImportReport> {
  const report: ImportReport = { imported: [], dropped: [], notes: [], proposed: 0, problems: [] };
  const unreadable = inputs.flatMap((one) => ('problem' in one ? [one.problem] : []));
  const read = readNewsroom(roots, request);
  report.problems.push(...read.problems, ...unreadable);
  if (!read.newsroom || read.problems.length > 0) return report;
  const { publication, conventions, mapping, kills } = read.newsroom;
  const { now, dryRun, id, encoding, base, attachments } = request;
  const run: Run = {
    context: { publication, conventions, digest, encoding, base, attachments },
    own: request.own,
    only: request.only,
    settings: { publication, conventions, mapping, ...chosenIn(request) },
    writing: { roots, publication, records: readRecords(roots), kills, now, statuses: new Map(), dryRun, id },
    fetch: fetcher(request.fetch ?? []),
    report,
    unknown: [],
    used: new Set(),
  };
  for (const input of inputs) if (!('problem' in input)) await importInput(run, input);
  report.dropped = withoutUsed(run);
  const { finalLetters } = conventions;
  report.proposed = proposeNames(roots, mapping, run.unknown, { dryRun, spelling: { finalLetters } });
  return report;
}

/** What was left out, without pictures that a text turned out to show. */
function withoutUsed({ report, used }: Run): ImportReport['dropped'] {
  const isUsed = (input: string) => [...used].some((name) => input === name || input.endsWith(`/${name}`));
  return report.dropped.filter(({ reason, input }) => reason !== pictureAlone || !isUsed(input));
}

async function importInput(run: Run, input: Exclude<Input, { problem: Problem }>): Promise<void> {
  const waiting: { reading: Reading; found: Found }[] = [];
  for await (const { reading, found } of readInput(input, run.context, run.own)) {
    if ('item' in found && run.only?.has(found.item.guid) === false) continue;
    if ('item' in found && waitsForOriginal(found.item, run.writing)) waiting.push({ reading, found });
    else await take(run, reading, found);
  }
  for (const { reading, found } of waiting) await take(run, reading, found);
}

/** Writes what is an item, and takes note of all else. */
async function take(run: Run, reading: Reading, found: Found): Promise<void> {
  const { report } = run;
  const { input } = reading;
  if ('problem' in found) report.problems.push(found.problem);
  else if ('note' in found) report.notes.push({ input, note: found.note });
  else if ('dropped' in found) report.dropped.push({ input, ...found.dropped });
  else {
    const { dropped } = found.item;
    const [urgent, others] = [true, false].map((is) => dropped.filter((one) => (one.urgent ?? false) === is));
    report.dropped.push(...(urgent ?? []).map((one) => ({ input, ...one })));
    await takeItem(run, reading, { ...found.item, dropped: others ?? [] });
  }
}

async function takeItem(run: Run, reading: Reading, item: Item): Promise<void> {
  const { report, settings, writing, fetch } = run;
  const { input, source } = reading;
  if (item.status === 'canceled') return takeKill(run, reading, item);
  if (isKilled(writing.kills, item)) {
    const what = [item.guid, item.title].filter(Boolean).join(' ');
    report.dropped.push({ input, what, reason: 'its origin withdrew it before it came', urgent: true });
    return;
  }
  const draft = draftOf(item, settings);
  if (typeof draft === 'string') {
    const editions = settings.publication.editions.map(({ id }) => id);
    report.problems.push(problem(draft, { editions }, { file: input, line: 1, column: 1 }));
    return;
  }
  const compose = (chosen: Chosen) => draftWith(item, settings, chosen) ?? draft;
  const origin = { compose, chosen: chosenIn(settings), from: { source, input } };
  const finder = { fetch, open: (path: string) => opened(run, reading.open(path)) };
  const written = await writeDraft({ ...writing, finder }, origin);
  if ('rule' in written) {
    report.problems.push(written);
    return;
  }
  run.unknown.push(...draft.filing.unknown);
  const { title, edition, review, body } = draft;
  const markdown = writing.dryRun ? written.markdown : '';
  const said = { title, edition, review, text: countsOf(body), item: lean(item) };
  report.imported.push({ ...written, markdown, source, input, ...said });
}

function opened(run: Run, file: InputFile | undefined): InputFile | undefined {
  if (file) run.used.add(file.name);
  return file;
}

/** What an origin killed; a word on it where nothing of it is here. */
function takeKill({ report, settings, writing }: Run, { source, input }: Reading, item: Item): void {
  const withdrawn = withdrawItem(writing, item);
  if ('rule' in withdrawn) return void report.problems.push(withdrawn);
  if (!('known' in withdrawn)) return void report.dropped.push({ input, ...withdrawn });
  const { known, written } = withdrawn;
  const { id, language, label } = editionOf(settings, known.edition);
  const said = { title: item.title ?? item.guid, edition: { id, language, label }, review: {} };
  const text = { paragraphs: 0, subheads: 0 };
  report.imported.push({ ...written, source, input, item: lean(item), ...said, text });
}

/** A draft with what an editor chose for it. */
function draftWith(item: Item, { publication, conventions, mapping }: DraftSettings, chosen: Chosen) {
  const draft = draftOf(item, { publication, conventions, mapping, ...chosen });
  return typeof draft === 'string' ? undefined : draft;
}
