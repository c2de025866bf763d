import { InvalidArgumentError, Option } from 'commander';
import { roleNames } from '../../src/desk/access/role-names.ts';
import { options } from '../options.ts';
import { Command } from './command.ts';

/** What `npm run desk` takes. */
export const deskCommand = (): Command => userOptions(serverCommand());

const serverCommand = (): Command =>
  new Command('npm run desk --')
    .description(
      'Opens the web desk: editors write, translate, review and publish in a browser, and never see Git. With `user add`, `user remove` or `user list`, says who may sign in.',
    )
    .argument('[words...]', '`user add <name>`, `user remove <name>` or `user list`')
    .addOption(options.content())
    .addOption(options.locales())
    .addOption(options.theme())
    .addOption(options.cache())
    .addOption(options.port().default(4330))
    .option(
      '--host <address>',
      'the address to listen on; another than this machine’s needs users',
      '127.0.0.1',
    )
    .option('--host-name <name...>', 'names that browsers may call it by, such as `desk.news.example`', [])
    .option('--trust-proxy <address...>', 'addresses of proxies whose `Remote-User` says who signed in', [])
    .addOption(new Option('--users <file>', 'the file of users').default(undefined, '.desk/users.json'));

const userOptions = (command: Command): Command =>
  command
    .option('--full-name <name>', 'of a user: what commits and colleagues call them')
    .option('--email <address>', 'of a user: for commits')
    .option('--person <id>', 'of a user: who they are in `people.yaml`')
    .addOption(
      new Option(
        '--role <role...>',
        `of a user: ${roleNames.join(', ')}, or such as \`ar=editor\` for one edition`,
      )
        .default([])
        .argParser(role),
    )
    .option('--no-password', 'of a user: they sign in at the proxy');

function role(text: string, before: readonly [string, string][] = []): [string, string][] {
  const [first = '', second] = text.split('=');
  const [edition, name] = second === undefined ? ['*', first] : [first, second];
  if (!roleNames.some((one) => one === name))
    throw new InvalidArgumentError(`Roles are ${roleNames.join(', ')}.`);
  return [...before, [edition, name]];
}
