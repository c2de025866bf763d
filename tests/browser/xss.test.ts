import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PreviewServer, servePublished } from '../../src/press/dev/preview.ts';
import { formatProblems } from '../../src/problems/format.ts';
import { hasErrors } from '../../src/problems/problem.ts';
import { articleSchema } from '../../src/story/front-matter.ts';
import { contextIn, editions, parsers, pipelineOf } from '../markdown/render.ts';
import { type TestSite, testSite } from '../site.ts';
import { type Guard, guard } from './harm.ts';
import { type Payloads, wordsIn, writeHostile } from './hostile-newsroom.ts';
import { payloads, refusedTexts } from './payloads.ts';
import { closeWindows, sharedBrowser } from './shared.ts';

let browser: Browser;
const closers: (() => unknown)[] = [];
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(async () => {
  await closeWindows();
  for (const close of closers) await close();
});

/** Small windows are drawn sooner. */
const viewport = { width: 320, height: 240 };

/** A guard in a window of its own, which no policy of a page protects. */
const newGuard = async (): Promise<Guard> =>
  guard(await browser.newPage({ locale: 'fr-FR', bypassCSP: true, viewport }));

async function serve(folder: string): Promise<string> {
  const server: PreviewServer = await servePublished(folder, 0);
  closers.push(() => server.stop());
  return `http://localhost:${server.port}`;
}

/** Serves documents by name, made for the origin that they get. */
async function servePages(make: (origin: string) => Iterable<[name: string, html: string]>): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'warraq-pages-'));
  closers.push(() => rmSync(folder, { recursive: true }));
  const origin = await serve(folder);
  for (const [name, html] of make(origin)) writeFileSync(path.join(folder, name), `<!doctype html>${html}`);
  return origin;
}

/** Publishes a newsroom of payloads. */
async function publish(hostile: Payloads): Promise<{ site: TestSite; origin: string; pages: string[] }> {
  const site = testSite(null);
  closers.push(() => site.remove());
  writeHostile(site.content, hostile);
  const { problems } = await site.build();
  if (hasErrors(problems)) throw new Error(formatProblems(problems, 'text'));
  return { site, origin: await serve(site.out), pages: globSync('**/*.html', { cwd: site.out }).sort() };
}

/** Where the page at an alias of a story leads: `/en/p-1/…/` to `/en/2026/01/p-1/`. */
function movedTo(name: string): string | null {
  const [, edition, story] = /^(\w+)\/((?:p|text)-[^/]+|constructor)\//.exec(name) ?? [];
  return story === undefined ? null : `/${edition}/2026/01/${story}/`;
}

/** The address of its page that a button copies. */
const ownAddress = / data-copy="https:\/\/news\.example\/[^"]*"/;

/** Where a page shows what editors wrote in fields. */
interface Shown {
  texts: (string | null | undefined)[];
  data: string;
}

/** Runs in the browser. */
function shownFields(): Shown {
  const first = (place: string) => document.querySelector(place);
  const texts = ['h1', '.standfirst', '.credit'].map((place) => first(place)?.textContent?.trim());
  const data = first('script[type="application/ld+json"]')?.textContent ?? '';
  return { texts: [...texts, first('figure img')?.getAttribute('alt')], data };
}

/** What harm is in pages, as `page: harm`, what in them has power, and what those show that `reads` names. */
async function inspect(origin: string, pages: readonly string[], reads = /$^/) {
  const found: string[] = [];
  const powers = new Set<string>();
  const shown = new Map<string, Shown>();
  const waiting = [...pages];
  const window = async () => {
    const { page, harms, powers: powersOf } = await newGuard();
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const place = `${origin}/${encodeURI(name)}`;
      const target = movedTo(name);
      const harm = await harms(place, target !== null);
      found.push(...harm.filter((one) => one !== `visit ${origin}${target}`).map((one) => `${name}: ${one}`));
      const move = `<meta http-equiv="refresh" content="0; url=${target}">`;
      const strong = (await powersOf()).filter((power) => power !== move);
      for (const power of strong) powers.add(power.replace(ownAddress, ''));
      if (reads.test(name)) shown.set(name, await page.evaluate(shownFields));
    }
  };
  await Promise.all([window(), window()]);
  return { found, powers, shown };
}

describe('the guard of these tests', () => {
  const cases = readFileSync(new URL('fixtures/harmful-pages.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.split(' | ') as [html: string, harm: string]);
  let origin: string;
  let watched: Guard;
  beforeAll(async () => {
    origin = await servePages(() => cases.map(([html], index) => [`${index}.html`, html]));
    watched = await newGuard();
  });

  it.each(cases.map((one, index) => [...one, index] as const))(
    'sees the harm of %s',
    async (_html, harm, index) => {
      const { harms, powers } = watched;
      const found = [...(await harms(`${origin}/${index}.html`)), ...(await powers())];
      expect(found.find((one) => one.startsWith(harm))).toBeDefined();
    },
  );
});

describe('a newsroom of payloads, published', () => {
  let hostile: Awaited<ReturnType<typeof inspect>>;
  beforeAll(async () => {
    const { origin, pages } = await publish(payloads);
    hostile = await inspect(origin, pages, /^\w+\/2026\/01\/p-\d+\//);
  });

  it('does no harm on any page, and has no power that a harmless one lacks', async () => {
    const harmless = await publish({ fields: ['Harmless'], texts: new Map() });
    const usual = await inspect(harmless.origin, harmless.pages);
    expect(hostile.found).toEqual([]);
    expect([...hostile.powers].filter((power) => !usual.powers.has(power))).toEqual([]);
  });

  it.each(['en', 'ar'])('shows in %s what editors wrote, letter by letter', (edition) => {
    for (const [index, payload] of payloads.fields.entries()) {
      const shown = hostile.shown.get(`${edition}/2026/01/p-${index}/index.html`);
      const words = wordsIn(edition, payload);
      expect(shown?.texts).toEqual([words, words, words, words]);
      expect(JSON.stringify(JSON.parse(shown?.data ?? ''))).toContain(JSON.stringify(words));
    }
  });
});

describe('texts', () => {
  const texts = [...payloads.texts, ...refusedTexts, ['fields', payloads.fields.join('\n\n')] as const];

  it('do no harm with either parser even where they are refused, on a page or in a feed', async () => {
    const pipelines = await Promise.all(
      parsers.flatMap((parser) =>
        editions.map(async ({ id }) => ({ id, parser, pipeline: await pipelineOf(id, parser) })),
      ),
    );
    const documents = (base: string) =>
      pipelines.flatMap(({ id, parser, pipeline }) =>
        (['page', 'feed'] as const).flatMap((target) =>
          texts.map(([name, text]): [name: string, html: string] => [
            `${id}-${target}-${parser}-${name}.html`,
            pipeline[target](text, contextIn(id, { base })).html,
          ]),
        ),
      );
    const origin = await servePages(documents);
    // Parsers and editions differ seldom, and what is the same does the same.
    const distinct = new Map(documents(origin).map(([name, html]) => [html, name]));
    expect(distinct.size).toBeGreaterThan(2 * texts.length);
    const { found, powers } = await inspect(origin, [...distinct.values()]);
    expect(found).toEqual([]);
    expect([...powers]).toEqual([]);
  });
});

describe.each(parsers)('with the %s parser', (parser) => {
  it.each([...refusedTexts])('%s is refused', async (_name, text) => {
    for (const { id } of editions)
      expect(hasErrors((await pipelineOf(id, parser)).page(text, contextIn(id)).problems)).toBe(true);
  });
});

it('no payload can be part of an address, unless it is a word', () => {
  const slugs = payloads.fields.filter((payload) => articleSchema.shape.slug.safeParse(payload).success);
  expect(slugs).toEqual(['constructor']);
});
