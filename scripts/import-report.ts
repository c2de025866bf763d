import type { Imported, ImportReport, ImportRequest, Lost } from '../src/disk/import/report.ts';
import { type Roots, shownFile } from '../src/disk/roots.ts';
import { counted, visible } from '../src/problems/format.ts';
import { keptOf, needed, statusOf } from './import-facts.ts';

type Asked = Pick<ImportRequest, 'dryRun' | 'title'>;

/** How many drafts are told one by one; of more, counts say what there is, and `--json` all of it. */
const listed = 25;

const verbs: Readonly<Record<Imported['outcome'], readonly [done: string, planned: string]>> = {
  written: ['Wrote', 'Would write'],
  updated: ['Updated', 'Would update'],
  withdrawn: ['WITHDRAWN by its origin:', 'Would WITHDRAW, as its origin did:'],
  present: ['Already imported:', 'Already imported:'],
  edited: [
    'Left as it is, since somebody edited it; its origin has a newer version:',
    'Would leave as it is, since somebody edited it; its origin has a newer version:',
  ],
  older: [
    'Left as it is, since this is an older version of it:',
    'Would leave as it is, since this is an older version of it:',
  ],
};

/** What became of everything in the inputs, for people. Nobody may miss what is urgent: it comes first. */
export function linesOf(roots: Roots, report: ImportReport, asked: Asked): string[] {
  const { imported, dropped, notes, proposed } = report;
  const [urgent, others] = [true, false].map((wanted) =>
    dropped.filter((one) => Boolean(one.urgent) === wanted),
  );
  const isMany = imported.length > listed;
  const told = imported.filter(({ outcome }) => !isMany || outcome === 'withdrawn' || outcome === 'edited');
  return [
    ...(urgent ?? []).map((one) => `URGENT: ${lostLine(one)}`),
    ...told.flatMap((one) => paragraphOf(roots, one, asked)),
    ...(isMany ? [...countsOf(imported), ...reasonsOf(imported)] : []),
    ...notes.map(({ input, note }) => `${visible(input)}: ${visible(note)}`),
    ...((others ?? []).length > 0 ? ['Left out of what was read:'] : []),
    ...(others ?? []).map((one) => `  ${lostLine(one)}`),
    ...(proposed > 0
      ? [`${counted(proposed, 'name')} to give a meaning in content/import.yaml; then run the import again.`]
      : []),
  ];
}

function paragraphOf(roots: Roots, one: Imported, { dryRun, title: given }: Asked): string[] {
  const { outcome, file, title, edition, item, review, dropped, pictures, markdown, text } = one;
  const verb = verbs[outcome][dryRun ? 1 : 0];
  const head = `${verb} ${visible(shownFile(roots, file, process.cwd()))}`;
  if (outcome === 'present' || outcome === 'older' || outcome === 'edited')
    return [`${head} (from ${visible(one.input)})`];
  const proposal =
    review['title'] && given === undefined ? ` (proposed from ${review['title']}: review)` : '';
  const fact = (name: string, value: string | undefined) => (value ? [`  ${name}: ${visible(value)}`] : []);
  return [
    head,
    ...fact('from', one.input),
    ...fact('headline', `${title}${proposal}`),
    ...fact('language', `${edition.language} (${edition.label})`),
    ...fact('status', statusOf(one)),
    ...(one.faults ?? []).map(({ line, message, rule }) => `    line ${line}: ${visible(message)} [${rule}]`),
    ...fact('text', `${counted(text.paragraphs, 'paragraph')}, ${counted(text.subheads, 'subhead')}`),
    ...fact('byline', item.byline),
    ...fact('dateline', item.dateline),
    ...fact('source', item.source?.name),
    ...fact('pictures', pictures.join(', ')),
    ...keptOf(item).map((line) => `  ${line}`),
    ...(item.notes ?? []).flatMap((note) => fact('note', note)),
    ...(dropped.length === 0 ? [] : ['  left out of the text:']),
    ...dropped.map((lost) => `    ${placeOf(lost)}${visible(lost.what)} (${lost.reason})`),
    ...(dryRun ? ['', markdown.trimEnd(), ''] : []),
  ];
}

function countsOf(imported: readonly Imported[]): string[] {
  const groups = Map.groupBy(imported, ({ outcome, status }) =>
    outcome === 'written' || outcome === 'updated' ? `${outcome}, ${status}` : outcome,
  );
  const faulty = imported.filter(({ faults }) => faults);
  const lines = [...groups].map(([outcome, all]) => `${outcome}: ${counted(all.length, 'text')}`);
  const wanting = (['section', 'person', 'original'] as const).flatMap((need) => {
    const count = imported.filter(({ needs }) => needs.includes(need)).length;
    return count === 0 ? [] : [`drafts that need ${needed[need]}: ${count}`];
  });
  const broken = faulty.flatMap(({ file, faults = [] }) =>
    faults.map(({ line, message, rule }) => `  ${file}:${line} ${visible(message)} [${rule}]`),
  );
  const heading = `drafts that would stop the next build: ${faulty.length}`;
  return [...lines, ...wanting, ...(faulty.length > 0 ? [heading, ...broken] : [])];
}

/** What is in no text of many, by reasons, with an example of each. */
function reasonsOf(imported: readonly Imported[]): string[] {
  const all = imported.flatMap(({ dropped, input }) => dropped.map((lost) => ({ ...lost, input })));
  const groups = [...Map.groupBy(all, ({ reason }) => reason)];
  const lines = groups.map(([reason, [first, ...more]]) => {
    const count = counted(more.length + 1, 'time');
    return `  ${count}: ${reason}${first ? ` (${placeOf(first)}${visible(first.what)})` : ''}`;
  });
  return lines.length === 0 ? [] : ['left out of these texts, by reasons (`--json` names each):', ...lines];
}

const lostLine = (lost: Lost) =>
  `${visible(lost.input)}: ${placeOf(lost)}${visible(lost.what)} (${lost.reason})`;

const placeOf = ({ line, path }: Pick<Lost, 'line' | 'path'>): string =>
  line !== undefined ? `line ${line}: ` : path === undefined ? '' : `${path}: `;

/** The same for programs. */
export function jsonOf(roots: Roots, report: ImportReport, dryRun: boolean): string {
  const imported = report.imported.map(({ item, markdown, file, edition, ...one }) => ({
    ...one,
    file: shownFile(roots, file, process.cwd()),
    edition: edition.id,
    guid: item.guid,
    version: item.version,
    originStatus: item.status,
    ...(dryRun && { markdown }),
  }));
  return JSON.stringify({ ...report, dryRun, imported }, null, 2);
}
