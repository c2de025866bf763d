import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What OWASP asks of scrypt where 32 MiB may be used at a time: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const cost = { N: 2 ** 15, r: 8, p: 3 } as const;
const bytes = 32;
const maxmem = 256 * cost.N * cost.r;

/** Shorter passwords are refused; longer ones than `most` would cost more to hash than they are worth. */
export const passwordLength = { least: 10, most: 1024 } as const;

/** A password as the file of users keeps it: `scrypt$N$r$p$salt$key`, in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** One after the other: many at a time would take all the memory there is. */
let last: Promise<unknown> = Promise.resolve();

/** Whether a password is the one that was hashed; it takes as long where there is nobody of that name. */
export function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const result = last.then(() => compare(password, hash));
  last = result.catch(() => {});
  return result;
}

async function compare(password: string, hash: string | undefined): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = (hash ?? nobody).split('$');
  if (kind !== 'scrypt' || password.length > passwordLength.most) return false;
  const wanted = Buffer.from(key, 'base64url');
  const found = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return wanted.length === found.length && timingSafeEqual(wanted, found) && hash !== undefined;
}

const nobody = ['scrypt', cost.N, cost.r, cost.p, 'AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)].join('$');

function derive(
  password: string,
  salt: Buffer,
  { N, r, p }: { N: number; r: number; p: number },
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, bytes, { N, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
