import type { APIRoute } from 'astro';

/** A file of the site that is text and no page. */
export interface Endpoint {
  /** What the press renders. */
  text(locals: App.Locals): string;
  /** The same, as Astro answers a request. */
  GET: APIRoute;
}

/** @param type media type; the text is UTF-8 */
export function endpoint(type: string, text: Endpoint['text']): Endpoint {
  const headers = { 'content-type': `${type}; charset=utf-8` };
  return { text, GET: ({ locals }) => new Response(text(locals), { headers }) };
}
