import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { WorkRefused } from '../git/work-refused.ts';
import { refusedMerge } from '../items/refused-merge.ts';
import { deskProblem, Refused, refuse } from '../refused.ts';
import { sendEvents } from './events.ts';
import { isOurName, refuseForeign } from './guard.ts';
import type { Answered } from './handler.ts';
import { handlers } from './handlers.ts';
import { identify, userIn } from './identify.ts';
import { sendClientFile, sendPage } from './page.ts';
import { closed, ofPage } from './policy.ts';
import { type Routed, routeOf } from './routes.ts';
import { send, sendJson, sendRefusal } from './send.ts';
import { interfaceLanguages, interfaceStrings, languageFor } from './session.ts';
import { signIn, signOut } from './sign-in.ts';
import { sendSite, siteBase } from './site.ts';
import { type Front, tellSession, type Visit } from './visit.ts';

/** Answers every request below `/desk/`. */
export function createListener(front: Front): RequestListener {
  return (request, response) => {
    answer(front, request, response).catch((error: unknown) => {
      const known = error instanceof WorkRefused ? refusedMerge(error) : error;
      if (!(known instanceof Refused)) front.report(known);
      const refused = known instanceof Refused ? known : new Refused(500, [deskProblem('desk-failed')]);
      if (response.headersSent) response.destroy();
      else sendRefusal(response, refused, { connection: 'close' });
    });
  };
}

async function answer(front: Front, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { access, serving } = front;
  if (!isOurName(request.headers.host, access.doors)) throw refuse('desk-token');
  const url = new URL(
    request.url?.startsWith('/')
      ? `http://desk.invalid${request.url.replace(/^\/+/, '/')}`
      : 'http://desk.invalid/',
  );
  refuseForeign(request);
  const held = await serving.desk.holder.current();
  const publication = 'content' in held ? held.content.publication : null;
  const editions = publication?.editions.map(({ id }) => id) ?? [];
  const identity = identify(request, access, editions);
  const headers: Record<string, string> = identity.cookie ? { 'set-cookie': identity.cookie } : {};
  const visit: Visit = { ...identity, request, response, url, publication, headers };
  if (url.pathname.startsWith('/desk/api/')) await api(front, visit);
  else if (request.method !== 'GET' && request.method !== 'HEAD') send(response, 405, null, closed);
  else if (url.pathname.startsWith(`${siteBase}/`)) await site(front, visit);
  else await page(front, visit);
}

async function page(
  { client, serving }: Front,
  { url, response, request, publication, headers }: Visit,
): Promise<void> {
  const { pathname } = url;
  const files = await client;
  if (pathname === '/' || pathname === '/desk') {
    send(response, 302, null, { ...closed, location: '/desk/' });
    return;
  }
  if (!pathname.startsWith('/desk/')) throw refuse('desk-unknown');
  if (sendClientFile(response, files, pathname)) return;
  if (pathname.startsWith('/desk/assets/')) throw refuse('desk-unknown');
  const languages = interfaceLanguages(serving.desk.roots, publication);
  sendPage(response, files, languageFor(languages, request.headers['accept-language']), headers);
}

async function site({ serving, templates }: Front, { user, url, response }: Visit): Promise<void> {
  if (user) await sendSite({ ...serving, templates }, url, user.id, response);
  else send(response, 401, null, ofPage(''));
}

async function api(front: Front, visit: Visit): Promise<void> {
  const { access, serving } = front;
  const { request, response, session, url, headers } = visit;
  const method = request.method ?? 'GET';
  const routed = routeOf(method === 'HEAD' ? 'GET' : method, url.pathname);
  if (!routed) throw refuse('desk-unknown');
  const token = request.headers['x-desk-token'];
  if (method !== 'GET' && method !== 'HEAD' && !access.sessions.isToken(session, String(token ?? '')))
    throw refuse('desk-token');
  if (routed.name === 'session') sendJson(response, 200, tellSession(front, visit), headers);
  else if (routed.name === 'signIn') await signIn(front, visit);
  else if (routed.name === 'signOut') signOut(front, visit);
  else if (routed.name === 'strings') {
    const strings = interfaceStrings(serving.desk.roots, routed.at['language'] ?? '');
    if (!strings) throw refuse('desk-unknown');
    sendJson(response, 200, strings);
  } else await handle(front, visit, routed);
}

async function handle(front: Front, visit: Visit, { name, at }: Routed): Promise<void> {
  const { serving, access } = front;
  const { user, request, response, session, url, publication, headers } = visit;
  if (!user) throw refuse('desk-sign-in');
  if (name === 'events') {
    const isAllowed = () => userIn(request, access, session, []) !== null;
    sendEvents(serving.desk, front.version, { user: user.id, isAllowed }, response);
    return;
  }
  const languages = interfaceLanguages(serving.desk.roots, publication);
  const { language } = languageFor(languages, request.headers['accept-language']);
  const handler = handlers[name];
  if (!handler) throw refuse('desk-unknown');
  const asked = {
    request,
    at,
    query: url.searchParams,
    asking: { user, language },
    window: windowOf(request, session),
  };
  sendAnswer(response, await handler(serving, asked), headers);
}

/** The windows of one browser share its session; the browser's code may tell them apart. */
const windowOf = ({ headers }: IncomingMessage, session: string): string =>
  `${session} ${String(headers['x-desk-window'] ?? '').slice(0, 64)}`;

function sendAnswer(response: ServerResponse, answered: Answered, headers: Record<string, string>): void {
  if ('bytes' in answered) send(response, 200, answered.bytes, { ...closed, 'content-type': answered.type });
  else
    sendJson(response, answered.json === undefined ? 204 : (answered.status ?? 200), answered.json, headers);
}
