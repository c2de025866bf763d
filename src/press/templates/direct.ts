import type { RouteData } from 'astro';
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';

/** A page or endpoint as Astro compiled it. */
export interface PageModule {
  default?: unknown;
  /** What an endpoint answers, as text; see `components/endpoint.ts`. */
  text?: (locals: App.Locals) => string;
}

/** What `createResult` of Astro 7 makes, as far as anybody here looks at it. */
interface Result {
  componentMetadata: Map<string, { containsHead?: boolean }>;
  _metadata: { headInTree: boolean };
}

/** What this file uses of Astro that its types do not name. */
interface State {
  loadComponentInstance(): Promise<PageModule>;
  getActionAPIContext(): unknown;
  createResult(page: PageModule, context: unknown): Promise<Result>;
}
type RenderToString = (
  result: Result,
  component: unknown,
  props: object,
  slots: object,
  isPage: boolean,
  route: RouteData,
) => Promise<unknown>;

/** `astro/dist/core/app/render-options.js`: how `app.render` hands on what it is given. */
const renderOptions = Symbol.for('astro.renderOptions');
const headers = new Headers();
const encoder = new TextEncoder();

/**
 * Renders as `app.render` does, without middleware, and without a Request and a Response around each
 * page: a third of the time. It leans on how Astro is made inside, so whoever calls it compares.
 */
export async function renderDirectly(
  routeData: RouteData,
  url: string,
  locals: App.Locals,
): Promise<Uint8Array> {
  const request = { url, headers, method: 'GET', [renderOptions]: { routeData, locals } };
  const state = new FetchState(request as unknown as Request) as unknown as State;
  const page = await state.loadComponentInstance();
  if (page.text) return encoder.encode(page.text(locals));
  const result = await state.createResult(page, state.getActionAPIContext());
  const component = page.default as { moduleId: string };
  result._metadata.headInTree = result.componentMetadata.get(component.moduleId)?.containsHead ?? false;
  const html = await (renderToString as RenderToString)(result, component, {}, {}, true, routeData);
  if (typeof html !== 'string') throw new TypeError(`${routeData.route} is no page`);
  return encoder.encode(html);
}
