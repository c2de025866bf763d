import { createApp } from 'astro/app/entrypoint';
import { forgetPrepared, renderDirectly } from './direct.ts';

/**
 * The entry of the compiled templates: the press and the on-demand server import it. Rendering
 * throws what a template throws, for whoever renders to report, instead of answering with an error page.
 */
const app = createApp({ streaming: false });
app.logger.options.level = 'silent';
app.renderError = async (_request, { error }) => {
  throw error ?? new Error('the template answered with an error');
};

/** Template name, which is that of its file in whatever folder → what Astro needs to render it, whatever the URL. */
const routes = new Map(
  app.manifest.routes.map(({ routeData }) => [routeData.route.replace(/^.*\//, ''), routeData]),
);

/** Template name → whether rendering it directly gives what Astro's app gives; none before its first page. */
const isSame = new Map<string, boolean>();

/** Takes over that rendering these templates directly has been found to give what Astro's app gives. */
export function trust(known: readonly string[]): void {
  for (const template of known) isSame.set(template, true);
}

/** How many templates have been compared. */
export const compared = (): number => isSame.size;

/** The templates that are known to be rendered the same directly. */
export const direct = (): string[] => [...isSame].filter(([, same]) => same).map(([template]) => template);

/**
 * Renders one file of the site: its bytes. The first of each template is rendered in both ways, and compared.
 *
 * @param base what stands before the paths of style sheets and scripts: empty, or such as `/news`
 */
export async function render(
  template: string,
  url: string,
  locals: App.Locals,
  base: string,
): Promise<Uint8Array> {
  standAt(base);
  if (isSame.get(template)) return renderDirectly(routeOf(template), url, locals);
  const bytes = await renderByApp(template, url, locals);
  if (!isSame.has(template)) {
    const direct = await renderDirectly(routeOf(template), url, locals).catch(() => null);
    isSame.set(template, direct !== null && Buffer.compare(direct, bytes) === 0);
  }
  return bytes;
}

/** Says what stands before the paths of style sheets and scripts, which may be another for the next build. */
function standAt(base: string): void {
  const prefix = base === '' ? undefined : base;
  if (app.manifest.assetsPrefix === prefix) return;
  app.manifest.assetsPrefix = prefix;
  forgetPrepared();
}

/** The templates of which rendering directly gave something else than Astro's app, which makes them since. */
export const indirect = (): string[] => [...isSame].filter(([, same]) => !same).map(([template]) => template);

/** Renders one file as Astro would answer a request for it. */
export async function renderByApp(template: string, url: string, locals: App.Locals): Promise<Uint8Array> {
  const response = await app.render(new Request(url), { locals, routeData: routeOf(template) });
  return new Uint8Array(await response.arrayBuffer());
}

function routeOf(template: string) {
  const routeData = routes.get(template);
  if (!routeData) throw new RangeError(`no template ${template}`);
  return routeData;
}

/** Prepares to render for long: loads every template, so that none is read from disk later. */
export async function preload(): Promise<void> {
  for (const page of app.manifest.pageMap?.values() ?? []) await page();
}
