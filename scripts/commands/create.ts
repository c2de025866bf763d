import { InvalidArgumentError } from 'commander';
import type { Named } from '../../src/create/newsroom.ts';
import { isTimeZone } from '../../src/publication/language-tags.ts';
import { Command } from './command.ts';

/** What `npm create warraq` takes. */
export const createCommand = (languages: readonly string[]): Command =>
  new Command('npm create warraq@latest --')
    .description('Starts a newsroom of your own in a new folder. It asks for what is not said here.')
    .argument('[folder]', 'where to put it')
    .option('--languages <list>', `of its editions: some of ${languages.join(', ')}`, (text) =>
      listOf(text).map((one) => known(one, languages)),
    )
    .option(
      '--name <name>',
      'what the publication is called; in each language, as in “Harbour=المرفأ”, or the same in all',
      named,
    )
    .option('--time-zone <name>', 'of its times, such as Asia/Amman (default: that of this machine)', zone)
    .option('--sections <list>', 'what they are called, as in “World=العالم, Culture=الثقافة”', (text) =>
      listOf(text).map(named),
    )
    .option(
      '--example',
      'with the content of a newsroom that shows all there is, instead of one story',
      false,
    )
    .option('--yes', 'ask nothing', false);

/** What stands between commas, in whatever script. */
export const listOf = (text: string): string[] =>
  [...new Set(text.split(/[,،、，]/).map((one) => one.trim()))].filter(Boolean);

/** A name in each language. */
function named(text: string): Named {
  const [first = '', ...others] = text.split('=').map((one) => one.trim());
  if (first === '' || others.includes('')) throw new InvalidArgumentError('There is a name missing.');
  return [first, ...others];
}

function known(language: string, languages: readonly string[]): string {
  if (languages.includes(language)) return language;
  throw new InvalidArgumentError(
    `There are no words for \`${language}\` yet. Begin with some of ${languages.join(', ')}; others can be added to a newsroom (docs/languages.md).`,
  );
}

function zone(name: string): string {
  if (isTimeZone(name)) return name;
  throw new InvalidArgumentError('Write an IANA time zone such as Asia/Amman.');
}
