import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClientFiles } from '../../../src/desk/client-files.ts';
import { defaultCache } from '../../../src/disk/cache-folder.ts';
import { codeFiles } from '../../../src/disk/code-files.ts';
import { closeWindows, sharedBrowser } from '../../browser/shared.ts';
import { project } from '../../kept.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: FakeServer;
beforeAll(async () => {
  const cache = defaultCache(project);
  const client = await openClientFiles(project, cache, codeFiles(project, cache).pages);
  [browser, server] = await Promise.all([sharedBrowser(), startFakeServer(client)]);
});
afterAll(async () => {
  await closeWindows();
  await server.close();
});

/** What the browser complains of, which must be nothing. */
const complaints: string[] = [];

async function open(language: string, address: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: language });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // Refusals of the server are answers; the browser counts them as errors.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  await page.addInitScript((tag) => localStorage.setItem('warraq-desk-language', tag), language);
  await page.goto(server.origin + address);
  return page;
}

/** What axe finds, by rule and element; colours included. */
async function violations(page: Page): Promise<string[]> {
  // An evaluated script is no part of the page, whose policy would not let it in.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as AxeWindow).axe.run(document, {
      iframes: false,
    });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
interface AxeWindow {
  axe: {
    run(
      page: Document,
      options: object,
    ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}

const typed = (page: Page, edition: string) => page.locator(`.cm-content[lang="${edition}"]`);
const paneButton = (page: Page, name: string) =>
  page.locator('.item-bar').getByRole('button', { name, exact: true });
const status = (page: Page, index: number) => page.locator('.save-status').nth(index).innerText();

describe('the desk, by keyboard alone', () => {
  it('lets nobody in without a password, and says so', async () => {
    const page = await open('ar', '/desk/');
    await page.waitForSelector('#sign-in-username');
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await violations(page)).toEqual([]);
    await page.locator('#sign-in-username').press('Tab');
    await page.keyboard.type('wrong');
    await page.locator('#sign-in-username').fill('sara');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[role="alert"]')?.textContent !== '');
    await page.locator('#sign-in-password').fill('right');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.row');
    expect(await page.locator('.row').count()).toBe(50);
  });

  it('saves what is typed by Ctrl+S, and takes in what others save', async () => {
    const page = await open('en', '/desk/story/two-rivers');
    await typed(page, 'en').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Mine at the end.');
    expect(await status(page, 0)).toBe('Not saved');
    await page.keyboard.press('Control+s');
    await page.waitForFunction(() => document.querySelector('.save-status')?.textContent === 'Saved');
    expect(server.item.texts[0]?.text).toContain('Mine at the end.');
    await page.keyboard.type(' More of mine.');
    const [text] = server.item.texts;
    server.write('en', text?.text.replace('rise close', 'begin close') ?? '');
    await page.waitForFunction(() =>
      document.querySelector('.cm-content')?.textContent?.includes('begin close'),
    );
    expect(await typed(page, 'en').innerText()).toContain('More of mine.');
    await page.keyboard.press('Control+s');
    await page.waitForFunction(() => document.querySelector('.save-status')?.textContent === 'Saved');
    expect(server.item.texts[0]?.text).toMatch(/begin close[\s\S]*Mine at the end\. More of mine\./);
  });

  it('shows both texts of a conflict, and loses neither', async () => {
    const page = await open('en', '/desk/story/two-rivers');
    await typed(page, 'ar').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('أولًا، ');
    server.write('ar', server.item.texts[1]?.text.replace('ينبع الفرات', 'ثانيًا، ينبع الفرات') ?? '');
    await page.waitForFunction(() => document.querySelector('.save-status.overtaken') !== null);
    await page.keyboard.press('Control+s');
    await page.waitForSelector('dialog.conflict');
    const hidden = await page
      .locator('dialog.conflict textarea')
      .evaluateAll((all) => all.map((one) => one.scrollHeight - one.clientHeight));
    expect(hidden).toEqual(hidden.map(() => 0));
    expect(hidden.length).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await page.locator('dialog.conflict .primary').press('Enter');
    await page.waitForSelector('dialog.conflict', { state: 'detached' });
    expect(server.item.texts[1]?.text).toContain('أولًا، ينبع');
    expect(server.item.texts[1]?.text).toContain('ثانيًا، ينبع');
  });
});

describe('what is typed and not saved', () => {
  it('is there again after the page was closed', async () => {
    const page = await open('en', '/desk/story/two-rivers');
    await typed(page, 'en').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Not saved. ');
    await page.reload();
    await page.waitForSelector('.banner');
    expect(await typed(page, 'en').innerText()).toContain('Not saved. ');
    await page.locator('.banner .quiet').press('Enter');
    expect(await typed(page, 'en').innerText()).not.toContain('Not saved. ');
  });
});

describe('a pane', () => {
  it('has names for all that is chosen, and a way past its preview', async () => {
    const page = await open('en', '/desk/story/two-rivers');
    await paneButton(page, 'Preview').press('Enter');
    await page.locator('section.preview .skip').press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.comments')?.tagName)).toBe('DETAILS');
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>('details.group')) one.open = true;
    });
    const names = await page.locator('details.choices > summary').evaluateAll((all) =>
      all.map((one) =>
        (one.getAttribute('aria-labelledby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.innerText ?? 'nothing')
          .join(' '),
      ),
    );
    expect(names).toEqual(['Topics water', 'Topics water']);
    expect(await page.locator('#en-section option').allInnerTexts()).toEqual(['Science', 'Culture']);
  });

  it('shows all of a headline and a summary on a phone, also those that were hidden', async () => {
    const page = await open('en', '/desk/story/two-rivers', 360);
    await page.locator('#en-title').fill('A headline of three lines on a phone: '.repeat(3));
    await paneButton(page, 'العربية').click();
    await page.locator('#ar-description').waitFor();
    const cut = (id: string) =>
      page.waitForFunction((one) => {
        const area = document.getElementById(one);
        return area && area.clientHeight > 40 && area.scrollHeight <= area.clientHeight;
      }, id);
    await cut('ar-description');
    await paneButton(page, 'English').click();
    await cut('en-title');
    await page.locator('#en-title').press('Enter');
    expect(await page.locator('#en-title').inputValue()).not.toContain('\n');
  });

  it('of an edition without a text leads to where it is begun', async () => {
    const page = await open('en', '/desk/story/two-rivers');
    const arabic = server.item.texts[1];
    server.change('ar', { exists: false, text: '', bodyStart: 0, blocks: [] });
    await page.reload();
    await page.locator('.cm-content[lang="en"]').waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await paneButton(page, 'العربية').press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'ar-begin');
    server.change('ar', arabic ?? {});
  });
});

describe('a newsroom without Git', () => {
  it('says that saving is publishing, and publishes by the stage, which leads to the page', async () => {
    server.git = false;
    const page = await open('en', '/desk/story/two-rivers');
    const save = page.getByRole('button', { name: 'Save', exact: true });
    const note = page.locator('.save-note');
    expect(await note.innerText()).toMatch(/^\P{L}*English\P{L}*: published/u);
    expect(await save.getAttribute('aria-describedby')).toBe(await note.getAttribute('id'));
    await page.getByRole('button', { name: 'Stage, العربية: Draft · change' }).press('Enter');
    await page.getByRole('radio', { name: /^Published/ }).check();
    await page.getByRole('button', { name: 'Move', exact: true }).press('Enter');
    const link = page.locator('.notices a');
    expect(await link.getAttribute('href')).toBe('https://news.example/ar/2025/11/two-rivers/');
    expect(await page.locator('.notices').innerText()).toContain('next build');
    await page.waitForFunction(() => document.querySelector('.save-note')?.textContent?.includes('العربية'));
    server.git = true;
  });
});

it.each([
  ['en', 1280],
  ['ar', 360],
] as const)('axe finds nothing in %s at a width of %i, and nothing is cut off', async (language, width) => {
  for (const address of ['/desk/', '/desk/new/story', '/desk/story/two-rivers']) {
    const page = await open(language, address, width);
    await page.waitForSelector('.row, #new-title, .cm-content');
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    expect(await violations(page), address).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  }
});

it('breaks no rule of the page’s policy', () => {
  expect(complaints).toEqual([]);
});
