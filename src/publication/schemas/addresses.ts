import { z } from 'zod';
import { atRoot, splitOrigin } from '../sites.ts';

/** Part of a path that every host and file system takes as it is. */
const segment = /^(?!\.)[\w.~-]+$/;

/** Scheme and host, and perhaps a path: what all addresses begin with. */
export const originSchema = z
  .string()
  .refine(
    isOrigin,
    'write scheme and host, and the path below which the site stands if it has one, as in `https://news.example` or `https://example.org/news`: without a slash at the end, `?` or `#`.',
  );

/** Where an edition stands, if not at its id below the origin. */
export const addressSchema = z
  .string()
  .refine(
    (value) => value === atRoot || (isOrigin(value) && splitOrigin(value).base === ''),
    'write `/` for the `origin` itself, or scheme and host of a domain that is the edition’s alone, such as `https://en.news.example`.',
  );

function isOrigin(value: string): boolean {
  const { host, base } = splitOrigin(value);
  if (!/^https?:/.test(host) || !URL.canParse(host) || new URL(host).origin !== host) return false;
  return (
    base === '' ||
    base
      .slice(1)
      .split('/')
      .every((one) => segment.test(one))
  );
}

interface Addresses {
  origin: string;
  editions: Readonly<Record<string, { address?: string | undefined }>>;
}

/** No two editions stand at one place, and whoever has a domain has all of it. */
export function checkAddresses({ origin, editions }: Addresses, context: z.core.$RefinementCtx): void {
  const { host, base } = splitOrigin(origin);
  const taken = new Map<string, string>();
  for (const [edition, { address }] of Object.entries(editions)) {
    if (address === undefined) continue;
    const other = taken.get(address);
    taken.set(address, other ?? edition);
    const problem =
      other !== undefined
        ? ({ reason: 'taken', other } as const)
        : address === host
          ? ({ reason: 'origin', other: host } as const)
          : address !== atRoot && base !== ''
            ? ({ reason: 'path', other: base } as const)
            : null;
    if (!problem) continue;
    const path = ['editions', edition, 'address'];
    const rule = 'edition-address';
    context.addIssue({
      code: 'custom',
      path,
      params: { rule, params: { edition, ...problem } },
      input: address,
    });
  }
}
