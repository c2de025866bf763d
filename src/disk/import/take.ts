import { type Chosen, type DraftSettings, draftOf } from '../../import/draft/draft.ts';
import type { Item, Term } from '../../import/item.ts';
import type { Context, Found } from '../../import/source.ts';
import { problem } from '../../problems/problem.ts';
import { isKilled } from './kills.ts';
import { addressOfItem } from './links.ts';
import type { Writing } from './make.ts';
import type { PictureFinder } from './pictures.ts';
import type { Reading } from './read.ts';
import { type Linking, missingTargets, renewedBy } from './relink.ts';
import {
  chosenIn,
  countsOf,
  editionOf,
  type Imported,
  type ImportReport,
  type ImportRequest,
  lean,
} from './report.ts';
import { withdrawItem } from './withdraw.ts';
import { writeDraft } from './write.ts';

/** What all inputs of one run share. */
export interface Run {
  context: Context;
  own: ImportRequest['own'];
  only: ImportRequest['only'];
  settings: DraftSettings;
  writing: Omit<Writing, 'finder'>;
  fetch: PictureFinder['fetch'];
  report: ImportReport;
  unknown: Term[];
  /** Texts that link to some that had not come when they were written. */
  linking: Linking[];
  /** Names of files that were opened for pictures. */
  used: Set<string>;
}

/** Writes what is an item, and takes note of all else. */
export async function take(run: Run, reading: Reading, found: Found): Promise<void> {
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
  const { report, settings, writing } = run;
  const { input, source } = reading;
  if (item.status === 'canceled') return takeKill(run, reading, item);
  if (isKilled(writing.kills, item)) return tellKilled(run, reading, item);
  const draft = draftOf(item, settings);
  if (typeof draft === 'string') {
    const editions = settings.publication.editions.map(({ id }) => id);
    report.problems.push(problem(draft, { editions }, { file: input, line: 1, column: 1 }));
    return;
  }
  const compose = (chosen: Chosen) => draftWith(item, settings, chosen) ?? draft;
  const origin = { compose, chosen: chosenIn(settings), from: { source, input } };
  const finder = finderOf(run, reading);
  const missing = missingTargets(item, writing.records);
  const written = await writeDraft({ ...writing, finder }, origin);
  if ('rule' in written) {
    report.problems.push(written);
    return;
  }
  run.unknown.push(...draft.filing.unknown);
  const { title, edition, review, body } = draft;
  const markdown = writing.dryRun ? written.markdown : '';
  const said = { title, edition, review, text: countsOf(body), item: lean(item) };
  const imported: Imported = { ...written, markdown, source, input, ...said };
  report.imported.push(imported);
  if (missing.length > 0)
    run.linking.push({ missing, imported, again: () => writeDraft({ ...writing, finder }, origin) });
}

/** Writes texts again that link to some that came after them, and had not come before. */
export async function relink({ linking, report, writing }: Run): Promise<void> {
  for (const { missing, imported, again } of linking) {
    if (missing.every((guid) => addressOfItem(writing.records, guid) === undefined)) continue;
    const written = await again();
    if ('rule' in written) report.problems.push(written);
    else Object.assign(imported, renewedBy(imported, written));
  }
}

/** Finds pictures of an item, and notes which files of the inputs they were. */
const finderOf = (run: Run, reading: Reading): PictureFinder => ({
  fetch: run.fetch,
  open: (path, beside) => {
    const file = reading.open(path, beside);
    if (file) run.used.add(file.name);
    return file;
  },
});

function tellKilled({ report }: Run, { input }: Reading, item: Item): void {
  const what = [item.guid, item.title].filter(Boolean).join(' ');
  report.dropped.push({ input, what, reason: 'its origin withdrew it before it came', urgent: true });
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
