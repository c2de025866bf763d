import { lookup } from 'mrmime';
import type { Route } from '../../newsroom/routes/route.ts';
import { answerWith } from '../serve/answer.ts';
import { servedFile } from '../serve/file.ts';
import type { LiveNewsroom } from '../serve/live.ts';

/** A file, or the part of it that a player asks for. */
export async function answerFile(
  live: LiveNewsroom,
  route: Route,
  { method, headers: sent }: Request,
): Promise<Response> {
  const file = servedFile(await live.made(route), lookup(route.url) ?? 'application/octet-stream');
  const range = { range: sent.get('range') ?? undefined, ifRange: sent.get('if-range') ?? undefined };
  const asked = { method, target: route.url, acceptEncoding: undefined, ifNoneMatch: undefined, ...range };
  const cached = { 'cache-control': 'no-cache' };
  const { status, headers, body } = await answerWith(file, 200, asked, cached);
  const told = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response(body && Buffer.from(body), { status, headers: told });
}
