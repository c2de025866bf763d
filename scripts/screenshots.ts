import path from 'node:path';
import type { Page } from 'playwright-core';
import { servePublished } from '../src/press/dev/preview.ts';
import { launch } from '../tests/browser/browser.ts';
import { screenshotsCommand } from './commands/screenshots.ts';
import { project } from './options.ts';

const command = screenshotsCommand().parse();

/** The size of one page's picture, and its width in the drawing, in CSS pixels. */
const viewport = { width: 1280, height: 1000 };
const shown = 720;

const shot = async (page: Page) => (await page.screenshot()).toString('base64');
const image = (data: string) => `<img width="${shown}" src="data:image/png;base64,${data}">`;
const drawing = (columns: readonly string[][]) =>
  `<body style="margin: 0; padding: 16px; display: inline-flex; gap: 16px; background: #888">${columns
    .map((column) => `<div style="display: grid; gap: 16px">${column.map(image).join('')}</div>`)
    .join('')}`;

const server = await servePublished(path.resolve(command.opts<{ out: string }>().out), 0);
const browser = await launch();
try {
  const page = await browser.newPage({ viewport, javaScriptEnabled: false });
  await page.goto(`http://localhost:${server.port}/`);
  const fronts = await page
    .locator('[data-edition]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const columns = [];
  for (const front of fronts) {
    await page.goto(front, { waitUntil: 'networkidle' });
    const first = await shot(page);
    await page.locator('.lead h2 a').click();
    await page.waitForLoadState('networkidle');
    columns.push([first, await shot(page)]);
  }
  const sheet = await browser.newPage();
  await sheet.setContent(drawing(columns), { waitUntil: 'load' });
  await sheet.locator('body').screenshot({ path: path.join(project, 'README.png') });
} finally {
  await browser.close();
  await server.stop();
}
