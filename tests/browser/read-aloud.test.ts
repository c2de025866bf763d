import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitor } from './visitor.ts';

const visiting = visitor();

/** A voice as browsers tell of it. */
interface Voice {
  lang: string;
  localService: boolean;
}
/** What a page can say with a voice of the test's, which ends a sentence when it is told to. */
interface Speech {
  said: { text: string; lang: string }[];
  end: (error?: true) => void;
  come: (voices: Voice[]) => void;
}

/** An article on a device that has these voices. */
async function open(edition: string, id: string, voices: Voice[]): Promise<Page> {
  const page = await visiting.open('/robots.txt', {
    viewport: { width: 400, height: 700 },
    reducedMotion: 'reduce',
  });
  await page.addInitScript((first: Voice[]) => {
    let now: SpeechSynthesisUtterance | null = null;
    let known = first;
    const told = new EventTarget();
    const speech: Speech = {
      said: [],
      end: (error) => (error ? now?.onerror?.() : now?.onend?.()),
      come: (voices) => {
        known = voices;
        told.dispatchEvent(new Event('voiceschanged'));
      },
    };
    const speechSynthesis = Object.assign(told, {
      getVoices: () => known,
      cancel: () => {
        now = null;
      },
      speak: (words: SpeechSynthesisUtterance) => {
        now = words;
        speech.said.push({ text: words.text, lang: words.voice?.lang ?? '' });
      },
    });
    class SpeechSynthesisUtterance {
      text: string;
      voice: Voice | null = null;
      onend?: () => void;
      onerror?: () => void;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperties(globalThis, {
      speechSynthesis: { value: speechSynthesis },
      SpeechSynthesisUtterance: { value: SpeechSynthesisUtterance },
      speech: { value: speech },
    });
  }, voices);
  await page.goto(visiting.demo.origin + visiting.article(edition, id));
  return page;
}

const evaluate = <T>(page: Page, ask: (speech: Speech) => T) =>
  page.evaluate(`(${ask})(globalThis.speech)`) as Promise<T>;
const said = (page: Page) => evaluate(page, ({ said }) => said.map(({ text }) => text));
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map((one) => one.toString().trim()));
const buttons = (page: Page) => page.locator('[data-aloud] button:visible').allInnerTexts();

test('a text is offered to be read where the device itself has a voice for its language, and nowhere else', async () => {
  const page = await open('ar', 'waiting-for-the-crescent', [
    { lang: 'ar-SA', localService: false },
    { lang: 'en-GB', localService: true },
    { lang: 'arz-EG', localService: true },
  ]);
  expect(await buttons(page)).toEqual([]);
  const own = [
    { lang: 'ar_EG', localService: true },
    { lang: 'ar_JO', localService: true },
  ];
  await page.evaluate((voices) => (globalThis as unknown as { speech: Speech }).speech.come(voices), own);
  expect(await buttons(page)).toEqual(['استمع']);
  await page.locator('[data-aloud] button').first().click();
  expect(await evaluate(page, ({ said }) => said[0]?.lang)).toBe('ar_JO');
});

test.each(['en', 'ar'])(
  'every sentence of %s is read in order, and the page stays as it is',
  async (edition) => {
    const page = await open(edition, 'paper-in-baghdad', [{ lang: edition, localService: true }]);
    const boxes = () =>
      page
        .locator('.story h1, .story .text > *')
        .evaluateAll((all) => all.map((one) => `${(one as HTMLElement).offsetTop} ${one.outerHTML}`));
    const before = await boxes();
    await page.locator('[data-aloud] button').first().click();
    expect(await marked(page)).toEqual([await page.locator('.story h1').innerText()]);
    const last = await page.locator('.story .text > p').last().elementHandle();
    let inSight = false;
    for (let count = 0; (await buttons(page)).length > 1 && count < 200; count += 1) {
      await evaluate(page, ({ end }) => end());
      inSight ||= await page.evaluate((one) => (one?.getBoundingClientRect().top ?? 1e9) < innerHeight, last);
    }
    const all = await said(page);
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    const paragraphs = await page
      .locator('.story h1, .standfirst, .story .text :is(h2, h3, p, li):not(:is(figure, section) *)')
      .evaluateAll((every) =>
        every.map((one) => {
          const copy = one.cloneNode(true) as HTMLElement;
          for (const note of copy.querySelectorAll('sup')) note.remove();
          return copy.textContent ?? '';
        }),
      );
    expect(letters(all.join(''))).toContain(letters(paragraphs.slice(0, 6).join('')));
    for (const words of paragraphs) expect(letters(all.join(''))).toContain(letters(words));
    expect(all.length).toBeGreaterThan(paragraphs.length);
    expect(inSight).toBe(true);
    expect(await boxes()).toEqual(before);
    expect(await marked(page)).toEqual([]);
  },
);

test('what is read can be halted, gone on with and ended by keys', async () => {
  const page = await open('en', 'two-rivers', [{ lang: 'en-US', localService: true }]);
  await page.locator('[data-aloud] button').first().focus();
  await page.keyboard.press('Enter');
  await evaluate(page, ({ end }) => end());
  expect(await buttons(page)).toEqual(['Pause', 'Stop']);
  await page.keyboard.press('Enter');
  expect(await buttons(page)).toEqual(['Resume', 'Stop']);
  await page.keyboard.press('Enter');
  const [, second, again] = await said(page);
  expect(again).toBe(second);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await buttons(page)).toEqual(['Listen']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Listen');
  await page.keyboard.press('Enter');
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
  });
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(await buttons(page)).toEqual(['Pause', 'Stop']);
  await page.keyboard.press('Escape');
  expect(await buttons(page)).toEqual(['Listen']);
  await page.keyboard.press('Enter');
  await evaluate(page, ({ end }) => end(true));
  expect(await buttons(page)).toEqual(['Listen']);
});
