import type { ServerResponse } from 'node:http';
import type { Refused } from '../refused.ts';
import { closed } from './policy.ts';

export type Headers = Readonly<Record<string, string | readonly string[]>>;

/** Answers with JSON; without a body where there is nothing to say. */
export function sendJson(
  response: ServerResponse,
  status: number,
  data: unknown,
  headers: Headers = {},
): void {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  if (data === undefined) send(response, 204, null, { ...closed, ...headers });
  else send(response, status, Buffer.from(JSON.stringify(data)), { ...closed, ...type, ...headers });
}

export function send(
  response: ServerResponse,
  status: number,
  body: Uint8Array | null,
  headers: Headers,
): void {
  const all = Object.entries(headers).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : [...value],
  ]);
  response.writeHead(status, { ...Object.fromEntries(all), ...(body && { 'content-length': body.length }) });
  response.end(response.req.method === 'HEAD' ? undefined : (body ?? undefined));
}

/** Says why something was not done. */
export function sendRefusal(response: ServerResponse, error: Refused, headers: Headers = {}): void {
  sendJson(response, error.status, error.conflict ?? { problems: error.problems }, headers);
}
