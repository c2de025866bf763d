import { createApp } from 'astro/app/entrypoint';

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

/** Renders one file of the site: its bytes. */
export async function render(template: string, url: string, locals: App.Locals): Promise<Uint8Array> {
  const routeData = routes.get(template);
  if (!routeData) throw new RangeError(`no template ${template}`);
  const response = await app.render(new Request(url), { locals, routeData });
  return new Uint8Array(await response.arrayBuffer());
}

/** Prepares to render for long: loads every template, so that none is read from disk later. */
export async function preload(): Promise<void> {
  for (const page of app.manifest.pageMap?.values() ?? []) await page();
}
