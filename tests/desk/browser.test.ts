import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import words from '../../locales/desk/ar.json' with { type: 'json' };
import { rootsIn } from '../../src/disk/roots.ts';
import { openOnDemand } from '../../src/press/serve/open.ts';
import { closeWindows, sharedBrowser } from '../browser/shared.ts';
import { project } from '../kept.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  room = await openRoom();
  const browser = await sharedBrowser();
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, locale: 'ar' });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // That nothing runs in a preview is told, and so are refusals of the server, which are answers.
    const isTold = /^(?:Blocked script execution|Failed to load resource)/.test(message.text());
    if (message.type() === 'error' && !isTold) complaints.push(message.text());
  });
}, 60_000);
afterAll(async () => {
  await closeWindows();
  await room.close();
});

const pane = (label: string) => page.locator(`section.edition[aria-label="${label}"]`);
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function type(language: string, text: string): Promise<void> {
  await page.locator(`.cm-content[lang="${language}"]`).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(text);
}

async function save(label: string): Promise<void> {
  await page.keyboard.press('Control+s');
  await pane(label).locator('.save-status.saved').waitFor();
}

/** Groups of fields and lists of choices are closed at first. */
const openAll = () =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('.edition details')) one.open = true;
  });

const published = async (target: string) => {
  const roots = rootsIn(project, room.folder);
  const cache = path.join(room.folder, '.warraq-public');
  const site = await openOnDemand({ roots, cache, clock: () => Date.now() + 60_000, report: () => {} });
  if ('problems' in site) throw new Error(JSON.stringify(site.problems));
  const asked = { method: 'GET', target, acceptEncoding: undefined, ifNoneMatch: undefined };
  const { status, body } = await site.answer(asked);
  return { status, text: new TextDecoder().decode(body ?? new Uint8Array()) };
};

it('takes a story from the first word in Arabic to readers, with a picture and a translation, by browser alone', async () => {
  await page.goto(`http://127.0.0.1:${room.port}/desk/new/story`);
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  await page.locator('#new-title').fill('مكتبة تفتح ليلًا');
  // By the keyboard, since what scripts choose tells of it in another order.
  await page.locator('#new-section').press('End');
  await page.locator('#new-id').fill('night-library');
  await page.locator('form.new button.primary').click();
  await page.locator('.cm-content[lang="ar"]').waitFor();
  await openAll();
  await page.locator('#ar-description').fill('تفتح المكتبة حتى منتصف الليل.');
  await pane('العربية')
    .locator(
      'details.choices:has(#ar-authors) input[value="science-desk"], details.choices:has(#ar-authors) input[type="checkbox"]',
    )
    .first()
    .check();
  const picture = path.join(room.folder, 'content/stories/2034/03/eclipse-2034/hero.svg');
  await pane('العربية').locator('input[type="file"]').first().setInputFiles(picture);
  await page.locator('#ar-image-alt').fill('باب المكتبة مضاءً.');
  await type('ar', 'فتحت المكتبة أبوابها.\n\nوحضر مئة قارئ.\n');
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLIFrameElement>('.frames iframe')].some((frame) =>
      frame.contentDocument?.querySelector('article')?.textContent?.includes('وحضر مئة قارئ'),
    ),
  );
  // The picture is in no page that was saved.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLIFrameElement>('.frames iframe:not([hidden])')].some(
      (frame) =>
        (frame.contentDocument?.querySelector<HTMLImageElement>('article img')?.naturalWidth ?? 0) > 0,
    ),
  );
  await save('العربية');

  await button(words.preview).click();
  await page.locator('.item-bar').getByRole('button', { name: 'English', exact: true }).click();
  await pane('English').getByRole('button', { name: words.beginText }).click();
  await openAll();
  await page.locator('#en-title').fill('A library opens at night');
  await page.locator('#en-description').fill('It stays open until midnight.');
  await page.locator('#en-image-alt').fill('The lit door of the library.');
  await type('en', 'The library opened.\n\nA hundred readers came.\n');
  await save('English');
  expect((await published('/ar/')).text).not.toContain('مكتبة تفتح ليلًا');

  await pane('العربية').locator('button.stage').click();
  await page.locator(`dialog label:has-text("${words['stage.review']}") input`).check();
  await page.locator('dialog button.primary').click();
  await pane('العربية').locator('button.stage.review').waitFor();
  await button(words.publishAsk).click();
  // What nobody has found ready is not taken along unless somebody says so.
  for (const box of await page.locator('dialog input[type="checkbox"]').all()) await box.check();
  await page.locator('dialog button.primary').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await pane('العربية').locator('button.stage.published').waitFor();
  await pane('English').locator('button.stage.published').waitFor();

  expect(room.git('log', '-1', '--format=%s', 'main')).toBe('Publish night-library\n');
  expect((await published('/ar/')).text).toContain('مكتبة تفتح ليلًا');
  expect((await published('/en/')).text).toContain('A library opens at night');

  await type('ar', 'وامتلأت القاعة.');
  await save('العربية');
  expect(
    room
      .git('diff', '--unified=0')
      .split('\n')
      .filter((line) => /^[-+](?![-+])/.test(line)),
  ).toEqual(['+وامتلأت القاعة.']);
  expect(complaints).toEqual([]);
}, 90_000);
