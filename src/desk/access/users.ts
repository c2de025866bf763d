import { z } from 'zod';
import { readUsersFile, writeUsersFile } from '../../disk/desk/users-file.ts';
import type { User } from '../protocol.ts';
import { hashPassword } from './passwords.ts';
import { roleNames } from './role-names.ts';

/** Stands for every edition. */
export const everyEdition = '*';

const userSchema = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u),
  name: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^<>\r\n\0]+$/),
  email: z
    .string()
    .max(200)
    .regex(/^[^<>\s]+$/)
    .optional(),
  person: z.string().optional(),
  /** Edition, or `*`, → role. */
  roles: z.record(z.string(), z.enum(roleNames)),
  /** As `hashPassword` writes it; left out for those who sign in elsewhere. */
  password: z.string().optional(),
});
export type StoredUser = z.output<typeof userSchema>;

const fileSchema = z.strictObject({ users: z.array(userSchema) });

/** The users of a desk, by their names at sign-in. Throws a ZodError if the file is not what it should be. */
export function readUsers(file: string): Map<string, StoredUser> {
  const data = readUsersFile(file);
  const { users } = data === null ? { users: [] } : fileSchema.parse(data);
  return new Map(users.map((one) => [one.id, one]));
}

/** Adds a user, or changes one; what is left out stays as it was. */
export async function putUser(
  file: string,
  user: Omit<StoredUser, 'password'>,
  password: string | null,
): Promise<void> {
  const users = readUsers(file);
  const known = users.get(user.id);
  const hash = password === null ? known?.password : await hashPassword(password);
  users.set(user.id, userSchema.parse({ ...known, ...user, ...(hash !== undefined && { password: hash }) }));
  writeUsersFile(file, { users: [...users.values()] });
}

/** Removes a user. @returns whether there was one */
export function removeUser(file: string, id: string): boolean {
  const users = readUsers(file);
  const found = users.delete(id);
  if (found) writeUsersFile(file, { users: [...users.values()] });
  return found;
}

/** A user as the desk knows them, with the role in each edition. */
export function userOf({ id, name, person, roles }: StoredUser, editions: readonly string[]): User {
  const all = editions.flatMap((edition) => {
    const role = roles[edition] ?? roles[everyEdition];
    return role ? [[edition, role] as const] : [];
  });
  return { id, name, person: person ?? null, roles: Object.fromEntries(all) };
}
