import { type Command, CommanderError } from 'commander';
import { visit } from 'unist-util-visit';
import { commands } from '../../scripts/commands/commands.ts';
import { createCommand } from '../../scripts/commands/create.ts';
import { type Page, scripts } from './files.ts';
import { treeOf } from './links.ts';

/** A command that a page tells its readers. */
export interface Written {
  text: string;
  /** Whether it can be run as it stands; otherwise it is only named, or holds what a shell puts in. */
  whole: boolean;
}

/** What a page tells its readers to run: lines of `sh` blocks, steps of `yaml` blocks, and code that begins with npm. */
export function commandsOf(page: Page): Written[] {
  const found: Written[] = [];
  visit(treeOf(page), (node) => {
    if (node.type === 'code' && node.lang === 'sh')
      found.push(...lines(node.value).map((text) => ({ text, whole: true })));
    if (node.type === 'code' && node.lang === 'yaml')
      found.push(
        ...lines(node.value)
          .flatMap(stepsIn)
          .map((text) => ({ text, whole: false })),
      );
    if (node.type === 'inlineCode' && /^npm /.test(node.value))
      found.push({ text: node.value, whole: node.value.includes(' -- ') });
  });
  return found;
}

/** Options that a page names alone, such as `--watch`. */
export function flagsOf(page: Page): string[] {
  const found: string[] = [];
  visit(treeOf(page), 'inlineCode', ({ value }) => void found.push(...(/^--[a-z][a-z-]*/.exec(value) ?? [])));
  return found;
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .flatMap((line) => line.split(' && '))
    .filter(Boolean);

const stepsIn = (line: string) => /\bnpm (?:ci|start|test|run)\b.*/.exec(line) ?? [];

/** What starts a newsroom. */
const create = () => createCommand(['en', 'ar', 'fr']);

/** Every option of any command, as in `--watch`. */
export const knownFlags: ReadonlySet<string> = new Set([
  '--help',
  ...[create, ...Object.values(commands)].flatMap((make) => make().options.map(({ long }) => long ?? '')),
]);

/** What is wrong with a command, or `null` if it can be run. */
export function flaw({ text, whole }: Written): string | null {
  const words = wordsOf(text);
  if (words[0] !== 'npm')
    return /^(?:[A-Z_]+=\S+ )?(?:npx vitest run|git|kill -HUP|cd|cp) /.test(text)
      ? null
      : `what is \`${text}\`?`;
  if (/^npm (?:ci|install(?: warraq@latest)?)$/.test(text)) return null;
  if (text.startsWith('npm create warraq@latest')) return flawOfCreate(words.slice(3), whole);
  const [name = '', ...rest] = words[1] === 'run' ? words.slice(2) : words.slice(1);
  if (!Object.hasOwn(scripts, name)) return `there is no script \`${name}\``;
  if (rest.length > 0 && rest[0] !== '--') return `npm takes ${rest.join(' ')} for itself`;
  return flawOf(name, rest.slice(1), whole);
}

/** npm takes what stands before `--` for the program as well, unless it is an option. */
function flawOfCreate(args: readonly string[], whole: boolean): string | null {
  const own = args.indexOf('--');
  const [before, after] = own < 0 ? [args, []] : [args.slice(0, own), args.slice(own + 1)];
  const option = before.find((arg) => arg.startsWith('-'));
  return option ? `npm takes ${option} for itself` : flawIn('create', create(), [...before, ...after], whole);
}

function flawOf(name: string, args: readonly string[], whole: boolean): string | null {
  const make = commands[name];
  if (!make) return args.length > 0 ? `\`${name}\` takes nothing` : null;
  return flawIn(name, make(), args, whole);
}

function flawIn(name: string, command: Command, args: readonly string[], whole: boolean): string | null {
  const known = command.options.map(({ long }) => long);
  const unknown = args.find((arg) => arg.startsWith('--') && !known.includes(arg));
  if (unknown) return `\`${name}\` has no option ${unknown}`;
  if (!whole) return null;
  try {
    command
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .parse(args, { from: 'user' });
    return null;
  } catch (error) {
    if (error instanceof CommanderError) return error.message;
    throw error;
  }
}

const wordsOf = (text: string) =>
  [...text.matchAll(/"[^"]*"|'[^']*'|\S+/g)].map(([word]) => word.replace(/^(["'])(.*)\1$/, '$2'));
