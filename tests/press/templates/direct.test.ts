import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { madeOfCode } from '../../../src/disk/cache-folder.ts';
import { readNote } from '../../../src/disk/content/notes.ts';
import { openNewsroom } from '../../../src/newsroom/newsroom.ts';
import { isMade } from '../../../src/newsroom/routes/route.ts';
import { type Route, routesOf, templates } from '../../../src/newsroom/routes/routes.ts';
import { codeDigest } from '../../../src/press/code.ts';
import { openContent } from '../../../src/press/render/renderer.ts';
import { openTemplates } from '../../../src/press/templates/templates.ts';
import { absolute } from '../../../src/publication/urls.ts';
import { tempFolder } from '../../disk/temp.ts';
import { project, today } from '../../site.ts';

const roots = { project, content: path.join(project, 'content'), locales: path.join(project, 'locales') };

/** Reads the demo and renders some forty of its files twice: 2 s. */
test('every template renders the same directly and by Astro’s app, in every edition', async () => {
  const { opened } = await openContent(roots, today);
  if (!opened) throw new Error('the demo newsroom cannot be read');
  const { renderer } = opened;
  const { editions, origin } = renderer.snapshot.publication;
  const cache = path.join(tempFolder(), 'cache');
  const compiled = await openTemplates(roots, cache, codeDigest(roots, cache));
  await compiled.preload();
  const [asset = ''] = compiled.assets.values();
  const entry = path.join(asset.slice(0, asset.lastIndexOf('/client/')), 'server/entry.mjs');
  const { renderByApp }: typeof import('../../../src/press/templates/entry.ts') = await import(
    pathToFileURL(entry).href
  );
  const all = routesOf(renderer.snapshot);
  const shown: Route[] = templates
    .filter((template) => !isMade(template))
    .flatMap((template) =>
      ['', ...editions.map(({ id }) => id)].flatMap(
        (edition) => all.find((one) => one.template === template && one.edition === edition) ?? [],
      ),
    );
  for (const route of shown) {
    const url = absolute(origin, route.url);
    const locals = () => ({ newsroom: openNewsroom(renderer).newsroom, route });
    // The first of a template is Astro's anyway.
    await compiled.render(route.template, url, locals(), '');
    const direct = await compiled.render(route.template, url, locals(), '');
    expect(Buffer.from(direct).toString(), route.url).toBe(
      Buffer.from(await renderByApp(route.template, url, locals())).toString(),
    );
  }
  const [one] = shown.filter(({ template }) => template === 'front');
  if (!one) throw new Error('no front page');
  const args = () =>
    [
      one.template,
      absolute(origin, one.url),
      { newsroom: openNewsroom(renderer).newsroom, route: one },
    ] as const;
  const below = Buffer.from(await compiled.render(...args(), '/news')).toString();
  expect(below === Buffer.from(await renderByApp(...args())).toString()).toBe(true);
  expect(below).toContain('href="/news/_astro/');
  expect(compiled.indirect()).toEqual([]);
  const noted = readNote(madeOfCode(project, cache), 'direct').split(' ');
  // Processes that note at once may each lose a little of what others noted, which is then compared again.
  expect(noted.length).toBeGreaterThan(1);
  expect(new Set(shown.map(({ template }) => template)).size).toBeGreaterThan(24);
});
