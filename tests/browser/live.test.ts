import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { project } from '../site.ts';
import { visitor } from './visitor.ts';

const visiting = visitor();
const script = readFileSync(path.join(project, 'src/components/scripts/live.js'), 'utf8');
const forms = JSON.stringify({ one: 'one new post', two: 'two new posts', other: '{n} new posts' });

const post = (id: number, words = 'Words.') =>
  `<article class="news-live" id="live-${id}"><h2>Post ${id}</h2><p style="height: 300px">${words}</p></article>`;
const documentOf = (posts: readonly string[], live = true) =>
  `<!doctype html><html lang="en"><title>x</title><body><main id="content" data-locale="en"><article class="story"><header><p class="kicker">${live ? 'Live' : 'Ended'}</p></header>${live ? `<p role="status" data-live='${forms}'></p>` : ''}<div class="text"><p>Before</p>${posts.join('')}</div></article></main><script>${script}</script>`;

const first = [5, 4, 3, 2, 1].map((id) => post(id));
const address = 'https://news.example/live/';
let page: Page;
/** What the server answers with. */
let answer: { status?: number; body: string };

beforeEach(async () => {
  page = await visiting.open('/robots.txt');
  answer = { body: documentOf(first) };
  await page.clock.install();
  await page.addInitScript(countAsked);
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', status: answer.status ?? 200, body: answer.body }),
  );
  await page.goto(address);
});
afterEach(() => page.unrouteAll({ behavior: 'wait' }));

/** In the page: keeps what is asked for, and when it has come. */
function countAsked(): void {
  const asked: Promise<unknown>[] = [];
  const { fetch: ask } = window;
  window.fetch = (...args) => {
    const answered = ask(...args);
    asked.push(answered.then((one) => one.clone().text()).catch(() => {}));
    return answered;
  };
  Object.assign(window, { asked });
}

/** How often something was asked for, once that has come. */
const count = () =>
  page.evaluate(async () => {
    const { asked } = window as unknown as { asked: Promise<unknown>[] };
    await Promise.all(asked);
    return asked.length;
  });

/**
 * Lets seconds pass, and what is asked for come.
 *
 * @param begin what happens first
 * @returns how often something was asked for meanwhile
 */
async function pass(seconds: number, begin = async () => {}): Promise<number> {
  const before = await count();
  await begin();
  await page.clock.runFor(seconds * 1000);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)).catch(() => {}));
  return (await count()) - before;
}
const ids = () =>
  page.locator('.news-live').evaluateAll((all) => all.map(({ id }) => id.slice('live-'.length)));

test('what is new takes its place, and a reader stays at what they read', async () => {
  await page.evaluate(() => document.getElementById('live-3')?.scrollIntoView());
  const third = page.locator('#live-3');
  const node = await third.elementHandle();
  const top = (await third.boundingBox())?.y;
  answer.body = documentOf([
    post(7),
    post(6),
    ...first.slice(0, 3),
    post(2, 'Corrected.'),
    ...first.slice(4),
  ]);
  expect(await pass(31)).toBe(1);
  await expect.poll(ids).toEqual(['7', '6', '5', '4', '3', '2', '1']);
  expect((await third.boundingBox())?.y).toBeCloseTo(top ?? Number.NaN, 0);
  expect(await third.evaluate((one, same) => one === same, node)).toBe(true);
  expect(await page.locator('#live-2').innerText()).toContain('Corrected.');
  const link = page.locator('[role=status] a');
  expect([await link.innerText(), await link.getAttribute('href')]).toEqual(['2 new posts', '#live-7']);
  await link.click();
  await pass(1);
  expect(await link.count()).toBe(0);
});

test('what a reader has opened stays as it is', async () => {
  await page.locator('#live-4').evaluate((one) => one.append(document.createElement('iframe')));
  answer.body = documentOf([post(6), ...first]);
  await pass(31);
  await expect.poll(ids).toEqual(['6', '5', '4', '3', '2', '1']);
  expect(await page.locator('#live-4 iframe').count()).toBe(1);
});

test('a server that has nothing new, or is in trouble, is asked ever less often', async () => {
  let idle = 0;
  for (let minute = 0; minute < 10; minute += 1) idle += await pass(60);
  expect(idle).toBeGreaterThan(3);
  expect(idle).toBeLessThan(9);
  answer.status = 503;
  let troubled = 0;
  for (let minute = 0; minute < 20; minute += 1) troubled += await pass(60);
  expect(troubled).toBeGreaterThan(1);
  expect(troubled).toBeLessThan(7);
  answer = { body: documentOf([post(6), ...first]) };
  for (let minute = 0; minute < 10; minute += 1) await pass(60);
  expect(await ids()).toContain('6');
});

test('a tab that nobody sees asks for nothing, and catches up once somebody does', async () => {
  const show = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await show(true);
  expect(await pass(3600)).toBe(0);
  answer.body = documentOf([post(6), ...first]);
  expect(await pass(1, () => show(false))).toBe(1);
  await expect.poll(ids).toContain('6');
  // Looking away and back is no reason to ask again at once.
  const lookAway = async () => {
    await show(true);
    await show(false);
  };
  expect(await pass(20, lookAway)).toBe(0);
  expect(await pass(15)).toBe(1);
});

test('every question may be answered by “not modified”, and a connection that is back is used', async () => {
  await page.evaluate(() => {
    const ask = window.fetch;
    window.fetch = (url, options) => {
      document.body.append(` ${options?.cache} `);
      return ask(url, options);
    };
  });
  answer.status = 503;
  for (let minute = 0; minute < 20; minute += 1) await pass(60);
  expect(await pass(60)).toBe(0);
  answer = { body: documentOf([post(6), ...first]) };
  const connect = async () => {
    await page.evaluate(() => dispatchEvent(new Event('online')));
  };
  expect(await pass(1, connect)).toBe(1);
  await expect.poll(ids).toContain('6');
  // What is kept is asked for by its ETag: https://fetch.spec.whatwg.org/#concept-request-cache-mode
  const modes = await page.locator('body').innerText();
  expect(modes.split('no-cache').length - 1).toBe(await count());
});

test('once coverage has ended nothing is asked for any more', async () => {
  answer.body = documentOf(first, false);
  expect(await pass(31)).toBe(1);
  await expect.poll(() => page.locator('.kicker').innerText()).toBe('Ended');
  expect(await pass(3600)).toBe(0);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await pass(3600)).toBe(0);
});
