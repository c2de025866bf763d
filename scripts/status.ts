import path from 'node:path';
import { shown, shownFile } from '../src/disk/roots.ts';
import type { State, StatusItem } from '../src/newsroom/status/states.ts';
import { readStatus } from '../src/press/status/read-status.ts';
import { statusCommand } from './commands/status.ts';
import { rootsOf } from './options.ts';
import { calendarOf, reportStatus } from './status-report.ts';
import { printProblems } from './terminal.ts';

interface Flags {
  edition?: string;
  state?: State[];
  section?: string;
  mine?: string;
  calendar: boolean;
  json: boolean;
  content: string;
  locales: string;
  theme: string;
  cache: string;
  now?: number;
}

const flags = statusCommand().parse().opts<Flags>();
const { edition, state, section, mine } = flags;
const roots = rootsOf(flags);

const isWanted = (item: StatusItem) =>
  (edition === undefined || item.edition === edition) &&
  (state === undefined || state.includes(item.state)) &&
  (section === undefined || item.section === section) &&
  (mine === undefined || item.assignee === mine || item.review === mine);

const read = await readStatus(roots, path.resolve(flags.cache), flags.now ?? Date.now());
if ('problems' in read) {
  printProblems(read.problems.map((one) => shown(roots, one, process.cwd())));
  process.exitCode = 1;
} else {
  const { timeZone } = read;
  const near = (file: string) => shownFile(roots, file, process.cwd());
  const items = read.items.filter(isWanted);
  const calendar = calendarOf(items);
  const unread = read.unread.map(near);
  const inFiles = (all: readonly StatusItem[]) =>
    all.map((one) => ({ ...one, file: one.file && near(one.file) }));
  const json = () =>
    flags.calendar ? inFiles(calendar) : { items: inFiles(items), calendar: inFiles(calendar), unread };
  const text = flags.json
    ? JSON.stringify(json(), null, 2)
    : reportStatus({ items: flags.calendar ? [] : items, calendar, unread, timeZone }, process.stdout.isTTY);
  process.stdout.write(`${text}\n`);
}
