import pc from 'picocolors';
import type { Accepted } from '../src/press/translation/accept.ts';
import type { ShownBlock, ShownTranslation } from '../src/press/translation/show.ts';
import { counted, visible } from '../src/problems/format.ts';
import type { Place } from '../src/problems/problem.ts';
import type { WordChange } from '../src/translation/word-changes.ts';

/** A file as it is seen from here. */
type Near = (file: string) => string;

/** What is stale in translations, for a person: the original with its changed words marked, the translation below it. */
export function reportShown(all: readonly ShownTranslation[], near: Near, colour: boolean): string {
  return all.length === 0
    ? 'There is no translation.'
    : all.map((one) => reportOne(one, near, colour)).join('\n\n');
}

function reportOne(one: ShownTranslation, near: Near, colour: boolean): string {
  const { file, from, edition, recorded, blocks } = one;
  const title = pc.createColors(colour).bold(`${near(file)} (${from} → ${edition})`);
  if (!recorded)
    return `${title} does not say which version of its original it was made from: \`npm run translate -- accept ${near(file)}\``;
  if (blocks.length === 0) return `${title} is up to date.`;
  const parts = blocks.map((block) => reportBlock(block, one, near, colour));
  return [`${title}: ${counted(blocks.length, 'block')} to look at`, ...parts].join('\n\n');
}

function reportBlock(
  { block, kind, state, machine, was, now, words, original: there, translation, place }: ShownBlock,
  { from, edition, original }: ShownTranslation,
  near: Near,
  colour: boolean,
): string {
  const is = [...(state === 'same' ? [] : [state]), ...(machine ? ['drafted by machine'] : [])];
  const head = `${String(block).padStart(3)}  ${[kind, ...is].join(', ')}  ${there ? at(there, near) : near(original)}`;
  const isKnown = was !== null || state === 'added';
  const before = isKnown ? [] : [row('was', '(words that no version in Git has)')];
  const after = isKnown ? [row(from, marked(words, colour))] : now === null ? [] : [row(from, visible(now))];
  const own = translation === null ? '(nothing yet)' : visible(translation);
  return [head, ...before, ...after, row(edition, `${own}  ${at(place, near)}`)].join('\n');
}

const at = ({ file, line }: Place, near: Near) => `${near(file)}:${line}`;
const row = (label: string, text: string) =>
  `     ${label.padEnd(4)} ${text.replaceAll('\n', '\n          ')}`;

/** Words in brackets as `git diff --word-diff` marks them, or in colours. */
function marked(words: readonly WordChange[], colour: boolean): string {
  const { green, red, strikethrough } = pc.createColors(colour);
  return words
    .map(({ text, change }) => {
      const safe = visible(text);
      if (change === 'same') return safe;
      if (change === 'added') return colour ? green(safe) : `{+${safe}+}`;
      return colour ? red(strikethrough(safe)) : `[-${safe}-]`;
    })
    .join('');
}

/** One line on what was accepted. */
export function reportAccepted(
  { file, original, accepted, left, changed, isDraft }: Accepted,
  { minor, dryRun }: { minor: boolean; dryRun: boolean },
  near: Near,
): string {
  const what = changed ? (dryRun ? 'Would record' : 'Recorded') : 'Recorded before';
  const rest = left > 0 ? ` ${counted(left, 'block')} left.` : '';
  if (minor)
    return `${what}: ${counted(accepted.length, 'change')} of ${near(file)} need no translation.${rest}`;
  const part = left > 0 ? `${counted(accepted.length, 'block')} of ` : '';
  const draft = isDraft && left === 0 ? ' It is a draft still: take `status: draft` out to publish it.' : '';
  return `${what}: ${part}${near(file)} says what ${near(original)} says today.${rest}${draft}`;
}
