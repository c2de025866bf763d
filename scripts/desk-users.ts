import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { passwordLength } from '../src/desk/access/passwords.ts';
import { putUser, readUsers, removeUser, type StoredUser } from '../src/desk/access/users.ts';

interface UserFlags {
  fullName?: string;
  email?: string;
  person?: string;
  role?: [string, StoredUser['roles'][string]][];
  password?: boolean;
}

/** Says who may sign in: adds or changes a user, removes one, or lists them. */
export async function manageUsers(words: readonly string[], flags: UserFlags, file: string): Promise<void> {
  const [first, verb, name = ''] = words;
  if (first !== 'user') return wrong('Write `user add <name>`, `user remove <name>` or `user list`.');
  if (verb === 'list') return list(file);
  if (verb === 'remove' && name !== '') {
    const gone = removeUser(file, name);
    return gone ? say(`${name} can’t sign in any more.`) : wrong(`There is no ${name}.`);
  }
  if (verb !== 'add' || name === '')
    return wrong('Write `user add <name>`, `user remove <name>` or `user list`.');
  await add(name, flags, file);
}

async function add(id: string, flags: UserFlags, file: string): Promise<void> {
  const known = readUsers(file).get(id);
  const roles = flags.role?.length ? Object.fromEntries(flags.role) : known?.roles;
  if (!roles) return wrong('Say what they may do, as in `--role editor` or `--role ar=translator`.');
  const password = flags.password === false ? null : await askPassword();
  if (password !== null && password.length < passwordLength.least)
    return wrong(`A password has at least ${passwordLength.least} characters.`);
  const { email = known?.email, person = known?.person } = flags;
  const name = flags.fullName ?? known?.name ?? id;
  await putUser(file, { id, name, roles, ...(email && { email }), ...(person && { person }) }, password);
  say(`${id} may sign in.`);
}

function list(file: string): void {
  for (const { id, name, roles } of readUsers(file).values()) {
    const all = Object.entries(roles).map(([edition, role]) =>
      edition === '*' ? role : `${edition}=${role}`,
    );
    say(`${id}  ${name}  ${all.join(' ')}`);
  }
}

/** Asks for a password, which nobody sees; where no person types, it is the first line of standard input. */
async function askPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const isTyped = process.stdin.isTTY === true;
  if (isTyped) process.stderr.write('Password: ');
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTyped });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    if (isTyped) process.stderr.write('\n');
  }
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function wrong(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
}
