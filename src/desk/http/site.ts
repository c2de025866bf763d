import type { ServerResponse } from 'node:http';
import { typeOf } from '../../outputs/site-files/served-as.ts';
import { Refused as RefusedPage } from '../../press/serve/site-version.ts';
import { assetOn } from '../../press/templates/assets.ts';
import type { Templates } from '../../press/templates/templates.ts';
import { type Desk, heldOf } from '../desk.ts';
import { ofSite } from './policy.ts';
import type { Previews } from './previews.ts';
import { send } from './send.ts';

/** The path of the site that editors see, without a final slash: pages there link to each other. */
export const siteBase = '/desk/site';

/** Answers with a page of the site as editors see it, drafts included, or of what somebody types. */
export async function sendSite(
  { desk, previews, templates }: { desk: Desk; previews: Previews; templates: Promise<Templates> },
  url: URL,
  user: string,
  response: ServerResponse,
): Promise<void> {
  const typed = previews.of(url.searchParams.get('typed') ?? '', user);
  const html = { ...ofSite, 'content-type': 'text/html; charset=utf-8' };
  if (typed) return send(response, 200, typed, html);
  const path = url.pathname.slice(siteBase.length) || '/';
  const asset = (await templates).assets.get(path);
  if (asset)
    return send(response, 200, assetOn(siteBase, asset), { ...ofSite, 'content-type': typeOf(path) });
  const { site: saved } = await heldOf(desk);
  const isSaved = saved.place(url.pathname).status !== 404;
  const site = isSaved ? saved : (previews.siteOf(user) ?? saved);
  const { status, target, route } = site.place(url.pathname);
  if (target !== null) return send(response, 302, null, { ...ofSite, location: target });
  try {
    const file = route && (await site.file(route));
    if (!file) return send(response, status, null, ofSite);
    send(response, status, await file.encoded('identity'), { ...ofSite, 'content-type': file.type });
  } catch (error) {
    if (!(error instanceof RefusedPage)) throw error;
    send(response, 500, Buffer.from(error.message), {
      ...ofSite,
      'content-type': 'text/plain; charset=utf-8',
    });
  }
}
