import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { project } from '../site.ts';
import { readSheet, siteSheet } from './sheets.ts';

const tokens = readSheet('tokens.css');

/** Custom properties that are colours, by name. */
const coloursIn = (css: string) =>
  Object.fromEntries(
    [...css.matchAll(/--([a-z]+):\s*(#[\da-f]{6});/gi)].map(([, name, value]) => [name, value]),
  );

test('a feed has the colours of the site, in light and in dark', () => {
  const [light = '', dark = ''] = readSheet('feed.css').split('@media (prefers-color-scheme: dark)');
  const both = [...tokens.matchAll(/--([a-z]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/gi)];
  expect(both.length).toBeGreaterThan(4);
  expect(coloursIn(light)).toEqual(Object.fromEntries(both.map(([, name, colour]) => [name, colour])));
  expect(coloursIn(dark)).toEqual(Object.fromEntries(both.map(([, name, , colour]) => [name, colour])));
});

test('colours of the screen are said in the tokens alone', () => {
  const elsewhere = globSync('src/styles/*.css', { cwd: project })
    .map((file) => path.basename(file))
    .filter((name) => !['tokens.css', 'feed.css', 'print.css'].includes(name))
    .filter((name) => /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|color-mix)\(/i.test(readSheet(name)));
  expect(elsewhere).toEqual([]);
});

test('every custom property that is used is defined', () => {
  const css = siteSheet();
  const defined = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
  expect(used.filter((name) => !defined.has(name))).toEqual([]);
});

test('Arabic is not spaced out, slanted, capitalised or justified', () => {
  const rules = [...siteSheet().matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const wrong = rules.filter(([, , body = '']) =>
    /letter-spacing|text-transform:\s*(?!none)|font-style:\s*(?:italic|oblique)|text-align:\s*justify/.test(
      body,
    ),
  );
  const latin = ':not([data-script="Arab"])';
  expect(wrong.map(([, selector = '']) => selector.trim()).filter((one) => !one.includes(latin))).toEqual([]);
});
