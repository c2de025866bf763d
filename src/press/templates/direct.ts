import type { RouteData } from 'astro';
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';
import { type AstroGlobal, globalLike } from './astro-global.ts';

/** A page or endpoint as Astro compiled it. */
export interface PageModule {
  default?: unknown;
  /** What an endpoint answers, as text; see `components/endpoint.ts`. */
  text?: (locals: App.Locals) => string;
}

/** What `createResult` of Astro 7 makes, as far as anybody here looks at it. */
interface Result {
  componentMetadata: Map<string, { containsHead?: boolean }>;
  createAstro(props: object, slots: object | null): object;
  /** What rendering notes: sets and lists among it. */
  _metadata: { headInTree: boolean };
}

/** What this file uses of Astro that its types do not name. */
interface State {
  loadComponentInstance(): Promise<PageModule>;
  getActionAPIContext(): unknown;
  createResult(page: PageModule, context: unknown): Promise<Result>;
  createAstro(result: Result, props: object, slots: null, context: unknown): Parameters<typeof globalLike>[0];
}
type RenderToString = (
  result: Result,
  component: unknown,
  props: object,
  slots: object,
  isPage: boolean,
  route: RouteData,
) => Promise<unknown>;

/** A template, and what all of its pages are rendered with. */
interface Prepared {
  page: PageModule;
  component: { moduleId: string };
  result: Result;
  Global: AstroGlobal;
}

/** `astro/dist/core/app/render-options.js`: how `app.render` hands on what it is given. */
const renderOptions = Symbol.for('astro.renderOptions');
const encoder = new TextEncoder();
const prepared = new Map<RouteData, Promise<Prepared>>();

/** Forgets what pages are rendered with, since it is about to be something else. */
export const forgetPrepared = () => prepared.clear();

/**
 * Renders as `app.render` does, without middleware, and without a request, a response and all that belongs to
 * them for each page: a fifth of the time. It leans on how Astro is made inside, so whoever calls it compares.
 */
export async function renderDirectly(
  routeData: RouteData,
  url: string,
  locals: App.Locals,
): Promise<Uint8Array> {
  const known = prepared.get(routeData) ?? prepare(routeData, url);
  prepared.set(routeData, known);
  const { page, component, result: common, Global } = await known;
  if (page.text) return encoder.encode(page.text(locals));
  const result = freshResult(common);
  const own = { url, locals, result, asked: {} };
  result.createAstro = (props, slots) => new Global(own, props, slots);
  const html = await (renderToString as RenderToString)(result, component, {}, {}, true, routeData);
  if (typeof html !== 'string') throw new TypeError(`${routeData.route} is no page`);
  return encoder.encode(html);
}

async function prepare(routeData: RouteData, url: string): Promise<Prepared> {
  const request = { url, headers: new Headers(), method: 'GET', [renderOptions]: { routeData, locals: {} } };
  const state = new FetchState(request as unknown as Request) as unknown as State;
  const page = await state.loadComponentInstance();
  const context = state.getActionAPIContext();
  const result = await state.createResult(page, context);
  const component = page.default as Prepared['component'];
  result._metadata.headInTree = result.componentMetadata.get(component?.moduleId)?.containsHead ?? false;
  return { page, component, result, Global: globalLike(state.createAstro(result, {}, null, context)) };
}

/** What a page is rendered with: what rendering changes of it is its own. */
function freshResult(common: Result): Result {
  return { ...withOwnParts(common), _metadata: withOwnParts(common._metadata) };
}

/** The same with sets and lists of its own. */
function withOwnParts<T extends object>(one: T): T {
  const parts: Partial<T> = {};
  for (const name in one) {
    const value: unknown = one[name];
    if (value instanceof Set) parts[name] = new Set(value) as T[typeof name];
    else if (Array.isArray(value)) parts[name] = [...value] as T[typeof name];
  }
  return { ...one, ...parts };
}
