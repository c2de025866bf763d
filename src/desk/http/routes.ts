import { api } from '../protocol.ts';

export type RequestName = keyof typeof api;

/** A request of the protocol, and what its path says. */
export interface Routed {
  name: RequestName;
  at: Readonly<Record<string, string>>;
}

interface Pattern {
  name: RequestName;
  method: string;
  parts: readonly string[];
}

const patterns: readonly Pattern[] = (Object.keys(api) as RequestName[]).map((name) => {
  const [method = '', path = ''] = api[name].split(' ');
  return { name, method, parts: path.split('/').slice(1) };
});

/** Fixed words before placeholders: `/desk/api/stories` is no item of a kind. */
const ordered = patterns.toSorted((a, b) => placeholders(a) - placeholders(b));
function placeholders({ parts }: Pattern): number {
  return parts.filter((one) => one.startsWith(':')).length;
}

const kinds: ReadonlySet<string> = new Set(['story', 'page', 'vocabulary']);

/** The request that a method and path are; `null` if there is none, or a part of it can't be what it stands for. */
export function routeOf(method: string, pathname: string): Routed | null {
  const parts = pathname.split('/').slice(1);
  const decoded = parts.map(plain);
  if (decoded.includes(null)) return null;
  for (const { name, method: wanted, parts: pattern } of ordered) {
    if (wanted !== method || pattern.length !== parts.length) continue;
    if (!pattern.every((one, index) => one.startsWith(':') || one === parts[index])) continue;
    const at = Object.fromEntries(
      pattern.flatMap((one, index) => (one.startsWith(':') ? [[one.slice(1), decoded[index] ?? '']] : [])),
    );
    if (at['kind'] === undefined || kinds.has(at['kind'])) return { name, at };
  }
  return null;
}

/** A part of a path as it is meant; `null` if it would be several, or none. */
function plain(part: string): string | null {
  try {
    const name = decodeURIComponent(part);
    return /[/\\\0]/.test(name) || name === '..' || name === '.' || !name.isWellFormed() ? null : name;
  } catch {
    return null;
  }
}
