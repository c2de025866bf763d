import pc from 'picocolors';
import { isoInZone } from '../src/language/formats.ts';
import { type State, type StatusItem, states } from '../src/newsroom/status/states.ts';
import { counted, visible } from '../src/problems/format.ts';
import { firstOf } from './terminal.ts';

/** What comes and goes by itself. */
const byItself: ReadonlySet<State> = new Set(['embargoed', 'expiring']);

/** What comes and goes by itself, in the order of time. */
export function calendarOf(items: readonly StatusItem[]): StatusItem[] {
  const coming = items.filter(({ state }) => byItself.has(state));
  return coming.sort(
    (a, b) => (a.at ?? 0) - (b.at ?? 0) || Number(a.story > b.story) - Number(a.story < b.story),
  );
}

/** What remains to be done, for a person: by state, then what comes next. */
export function reportStatus(
  status: { items: StatusItem[]; calendar: StatusItem[]; unread: string[]; timeZone: string },
  colour: boolean,
): string {
  const { items, calendar, unread, timeZone } = status;
  const { bold } = pc.createColors(colour);
  const time = (at: number | null) =>
    at === null ? '' : isoInZone(at, timeZone).slice(0, 16).replace('T', ' ');
  const of = (state: State) => items.filter((one) => one.state === state);
  const sections = (Object.keys(states) as State[])
    .filter((state) => !byItself.has(state) && of(state).length > 0)
    .map((state) => [
      bold(`${state}: ${states[state]} (${of(state).length})`),
      ...firstOf(of(state).map((item) => line(item, item.at === null ? '' : `since ${time(item.at)}`))),
    ]);
  const next = calendar.map((item) => `  ${time(item.at)} ${line(item, states[item.state])}`);
  const broken =
    unread.length > 0
      ? [
          [
            bold(`with mistakes, see \`npm run check\` (${unread.length})`),
            ...firstOf(unread.map((file) => `  ${file}`)),
          ],
        ]
      : [];
  const all = [...sections, ...(next.length > 0 ? [[bold('next'), ...firstOf(next)]] : []), ...broken];
  return all.length === 0 ? 'There is nothing to do.' : all.map((lines) => lines.join('\n')).join('\n\n');
}

/** A story in an edition, what of it is concerned, and who has it. */
function line(
  { edition, story, title, section, details, assignee, review }: StatusItem,
  when: string,
): string {
  const people = [assignee && `with ${assignee}`, review && `read by ${review}`];
  const what =
    details.length > 3 ? [...details.slice(0, 3), `${counted(details.length - 3, 'more')}`] : details;
  const parts = [
    [edition, story, section].filter(Boolean).join('  '),
    visible(title),
    when,
    ...people,
    ...what.map(visible),
  ];
  return `  ${parts.filter(Boolean).join(' · ')}`;
}
