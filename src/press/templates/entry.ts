import { createApp } from 'astro/app/entrypoint';

/**
 * The entry of the compiled templates: the press and the on-demand server import it. Rendering
 * throws what a template throws, instead of answering with an error page.
 */
const app = createApp({ streaming: false });
app.renderError = async (_request, { error }) => {
  throw error ?? new Error('the template answered with an error');
};

/** Template name, which is that of its file in whatever folder → what Astro needs to render it, whatever the URL. */
const routes = new Map(
  app.manifest.routes.map(({ routeData }) => [routeData.route.replace(/^.*\//, ''), routeData]),
);

/**
 * Renders one file of the site: its bytes.
 *
 * @param base what stands before the paths of style sheets and scripts, as `/news`
 */
export async function render(
  template: string,
  url: string,
  locals: App.Locals,
  base: string,
): Promise<Uint8Array> {
  app.manifest.assetsPrefix = base === '' ? undefined : base;
  const routeData = routes.get(template);
  if (!routeData) throw new RangeError(`no template ${template}`);
  const response = await app.render(new Request(url), { locals, routeData });
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Prepares to render for long: loads every template, so that none is read from disk later, and prints
 * nothing of what they throw, which whoever renders reports.
 */
export async function preload(): Promise<void> {
  app.logger.options.level = 'silent';
  for (const page of app.manifest.pageMap?.values() ?? []) await page();
}
