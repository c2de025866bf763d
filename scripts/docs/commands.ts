import type { Argument, Command, Option } from 'commander';
import { newsroomCommands } from '../commands/commands.ts';
import { code, type DocsPage, referencePage, table } from './page.ts';

const all = Object.entries(newsroomCommands).map(([name, create]) => [name, create()] as const);

/** The commands that take an option with the same words. */
const usersOf = ({ flags, description }: Option) =>
  all
    .filter(([, { options }]) => options.some((o) => o.flags === flags && o.description === description))
    .map(([name]) => name);

/** What is explained once, since several commands take it. */
const isShared = (option: Option) => usersOf(option).length > 1;

/** Those that are about texts, and those that bring the site to readers. */
const ofTexts = ['start', 'dev', 'check', 'import', 'embed', 'translate', 'audio', 'status', 'desk'];
const ofReaders = ['deploy', 'announce', 'digest', 'paper', 'rollback', 'serve'];

/** What each command does, and what it takes. */
export const commandPages = (): DocsPage[] => [
  page('commands-texts', 'Commands for texts', (name) => ofTexts.includes(name)),
  page('commands-site', 'Commands for the site', (name) => ![...ofTexts, ...ofReaders].includes(name)),
  page('commands-readers', 'Commands that reach readers', (name) => ofReaders.includes(name)),
];

const page = (name: string, title: string, holds: (command: string) => boolean): DocsPage =>
  referencePage(name, title, [
    'What a command takes stands behind `--`, as in `npm run build -- --watch`. Files and folders are relative to where you are. Every command has `--help`, and ends with 0 if all went well, with 1 if something was wrong, and with 2 if it was told what it does not know. [What several commands take](options.md) has a page of its own.',
    ...all.filter(([command]) => holds(command)).flatMap(([, command]) => section(command)),
  ]);

/** What several commands take, each with one meaning. */
export function optionPage(): DocsPage {
  const options = all.flatMap(([, command]) => command.options.filter(isShared));
  const shared = new Map(options.map((option) => [`${option.flags} ${option.description}`, option]));
  return referencePage('options', 'Options of several commands', [
    table(
      ['Option', 'What it does', 'Commands'],
      [...shared.values()].map((option) => [...row(option), usersOf(option).map(code).join(', ')]),
    ),
  ]);
}

function section(command: Command): string[] {
  const own = command.options.filter((option) => !isShared(option));
  const rows = [...command.registeredArguments.map(argumentRow), ...own.map(row)];
  return [
    `## ${command.name().replace(/ --$/, '')}`,
    command.description(),
    ...(rows.length > 0 ? [table(['It takes', 'What that does'], rows)] : []),
  ];
}

function argumentRow(one: Argument): string[] {
  const name = `${one.name().toUpperCase()}${one.variadic ? '…' : ''}`;
  return [code(name), `${one.description}${one.required ? ' (required)' : ''}${usual(one)}`];
}

function usual({ defaultValueDescription, defaultValue }: Argument | Option): string {
  const value: unknown = defaultValueDescription ?? defaultValue;
  return value === undefined || typeof value === 'boolean' ? '' : `; ${code(String(value))} if left out`;
}

function row(option: Option): string[] {
  const choices = option.argChoices ? `; one of ${option.argChoices.map(code).join(', ')}` : '';
  return [code(option.flags), `${option.description}${choices}${usual(option)}`];
}
