import { pathOf, shown, shownFile } from '../src/disk/roots.ts';
import { acceptSlot, ejectSlot, slotStates } from '../src/disk/theme-parts.ts';
import { closest } from '../src/problems/closest.ts';
import { problem } from '../src/problems/problem.ts';
import { isSlot, type Slot, slotNames, slots } from '../src/theme/slots.ts';
import { themeCommand } from './commands/theme.ts';
import { newsroomRoots } from './options.ts';
import { printProblems } from './terminal.ts';

const command = themeCommand().parse();
const [action = 'list', names] = command.processedArgs as [string | undefined, string[]];
const roots = newsroomRoots(command.opts());
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
const near = (file: string) => shownFile(roots, file, process.cwd());

function list(): void {
  const width = Math.max(...slotNames.map((name) => name.length));
  for (const [slot, state] of slotStates(roots))
    say(`${slot.padEnd(width)}  ${state.padEnd(8)}  ${slots[slot]}`);
}

function eject(slot: Slot): void {
  const result = ejectSlot(roots, slot);
  if ('rule' in result) {
    printProblems([shown(roots, result, process.cwd())]);
    process.exitCode = 1;
  } else say(`Wrote ${near(result.file)}, which is yours now.`);
}

function accept(slot: Slot): void {
  acceptSlot(roots, slot);
  say(`${near(`theme/components/${slot}.astro`)} counts as made from today’s ${slot}.`);
}

const unknown = names.filter((name) => !isSlot(name));
if (unknown.length > 0 || (action !== 'list' && names.length === 0)) {
  const place = { file: pathOf(roots, 'theme/components'), line: 1, column: 1 };
  printProblems(
    (unknown.length > 0 ? unknown : ['']).map((name) =>
      problem('slot-unknown', { name, nearest: closest(name, slotNames) }, place),
    ),
  );
  process.exitCode = 2;
} else if (action === 'list') list();
else for (const slot of names.filter(isSlot)) (action === 'eject' ? eject : accept)(slot);
