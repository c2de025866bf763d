import { noSources } from '../../import/custom-importer.ts';
import type { Found } from '../../import/source.ts';
import { digest } from '../files.ts';
import type { Roots } from '../roots.ts';
import { fetcher } from './fetch.ts';
import type { Input, ReadableInput } from './inputs.ts';
import { proposeNames } from './mapping.ts';
import { readNewsroom } from './newsroom.ts';
import { waitsForOriginal } from './originals.ts';
import { pictureAlone, type Reading, readInput } from './read.ts';
import { readRecords } from './records.ts';
import { relatedIn } from './related.ts';
import { chosenIn, type ImportReport, type ImportRequest } from './report.ts';
import { type Run, relink, take } from './take.ts';

/** Reads inputs and writes drafts of what is in them. What goes wrong with one item stops no other. */
export async function importInputs(
  roots: Roots,
  inputs: readonly Input[],
  request: ImportRequest,
): Promise<ImportReport> {
  const report: ImportReport = { imported: [], dropped: [], notes: [], proposed: 0, problems: [] };
  const unreadable = inputs.flatMap((one) => ('problem' in one ? [one.problem] : []));
  const readable = inputs.flatMap((one) => ('problem' in one ? [] : [one]));
  const read = readNewsroom(roots, request);
  report.problems.push(...read.problems, ...unreadable);
  if (!read.newsroom || read.problems.length > 0) return report;
  const related = await relatedIn(readable, request, request.own ?? noSources);
  const run = startRun(roots, read.newsroom, { request, related, report });
  await importAll(run, readable);
  report.dropped = withoutUsed(run);
  const { mapping, conventions } = read.newsroom;
  const options = { dryRun: request.dryRun, spelling: { finalLetters: conventions.finalLetters } };
  report.proposed = proposeNames(roots, mapping, run.unknown, options);
  return report;
}

type Newsroom = NonNullable<Awaited<ReturnType<typeof readNewsroom>>['newsroom']>;
interface Asked {
  request: ImportRequest;
  related: Run['context']['related'];
  report: ImportReport;
}

/** All that reading and writing needs to know. */
function startRun(roots: Roots, newsroom: Newsroom, { request, related, report }: Asked): Run {
  const { publication, conventions, mapping, kills } = newsroom;
  const { now, dryRun, id, encoding, base, attachments } = request;
  return {
    context: { publication, conventions, digest, encoding, base, attachments, related },
    own: request.own,
    only: request.only,
    settings: { publication, conventions, mapping, ...chosenIn(request) },
    writing: { roots, publication, records: readRecords(roots), kills, now, statuses: new Map(), dryRun, id },
    fetch: fetcher(request.fetch ?? []),
    report,
    unknown: [],
    linking: [],
    used: new Set(),
  };
}

/** What was left out, without pictures that a text turned out to show. */
function withoutUsed({ report, used }: Run): ImportReport['dropped'] {
  const isUsed = (input: string) => [...used].some((name) => input === name || input.endsWith(`/${name}`));
  return report.dropped.filter(({ reason, input }) => reason !== pictureAlone || !isUsed(input));
}

/** Takes all that inputs hold; then texts that link to what came after them lead there. */
async function importAll(run: Run, inputs: readonly ReadableInput[]): Promise<void> {
  for (const input of inputs) await importInput(run, input);
  await relink(run);
}

async function importInput(run: Run, input: ReadableInput): Promise<void> {
  const waiting: { reading: Reading; found: Found }[] = [];
  for await (const { reading, found } of readInput(input, run.context, run.own)) {
    if ('item' in found && run.only?.has(found.item.guid) === false) continue;
    if ('item' in found && waitsForOriginal(found.item, run.writing)) waiting.push({ reading, found });
    else await take(run, reading, found);
  }
  for (const { reading, found } of waiting) await take(run, reading, found);
}
