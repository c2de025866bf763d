import type { Found } from '../../import/source.ts';
import type { Problem } from '../../problems/problem.ts';
import { digest } from '../files.ts';
import type { Roots } from '../roots.ts';
import { fetcher } from './fetch.ts';
import type { Input } from './inputs.ts';
import { proposeNames } from './mapping.ts';
import { readNewsroom } from './newsroom.ts';
import { waitsForOriginal } from './originals.ts';
import { pictureAlone, type Reading, readInput } from './read.ts';
import { readRecords } from './records.ts';
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
    linking: [],
    used: new Set(),
  };
  await importAll(run, inputs);
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

/** Takes all that inputs hold; then texts that link to what came after them lead there. */
async function importAll(run: Run, inputs: readonly Input[]): Promise<void> {
  for (const input of inputs) if (!('problem' in input)) await importInput(run, input);
  await relink(run);
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
