import { describe, expect, test } from 'vitest';
import { safeSvg } from '../../src/outputs/svg.ts';
import { flawOf } from './well-formed.ts';

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8"${attributes}>${inner}</svg>`;

describe('a drawing', () => {
  test('stays as it is', () => {
    const drawing = svg(
      '<defs><linearGradient id="a"><stop offset="1"/></linearGradient></defs><path fill="url(#a)" d="M0 0h8"/><use xlink:href="#a"/><text>نهر</text>',
    );
    expect(safeSvg(drawing)).toMatchObject({ svg: `${drawing}\n`, removed: [] });
  });

  test('is well-formed when the text of two parts makes the end of a section', () => {
    const { svg: published } = safeSvg(svg('<style>a]]<![CDATA[>b{fill:red}]]></style><text>]]&#62;</text>'));
    expect(flawOf(published)).toBeNull();
    expect(published).toContain('a]]&gt;b');
  });

  test('loses what its program wrote for itself without a word', () => {
    const drawing = svg('<!-- by me --><metadata><who/></metadata><sodipodi:x xmlns:sodipodi="x"/><g/>');
    expect(safeSvg(drawing)).toMatchObject({ svg: `${svg('<g/>')}\n`, removed: [] });
  });
});

describe('what runs or loads is left out, and named', () => {
  test.each([
    ['<script>alert(1)</script>', 'script'],
    ['<g onclick="alert(1)"/>', 'g onclick'],
    ['<g onLoad="alert(1)"/>', 'g onLoad'],
    ['<foreignObject><p>x</p></foreignObject>', 'foreignObject'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', 'x:script'],
    ['<a href="javascript:alert(1)"><g/></a>', 'a'],
    ['<image href="https://spy.example/a.png"/>', 'image href'],
    ['<image xlink:href="//spy.example/a.png"/>', 'image xlink:href'],
    ['<use href="data:image/svg+xml,x"/>', 'use href'],
    ['<g x:href="https://spy.example" xmlns:x="http://www.w3.org/1999/xlink"/>', 'g x:href'],
    ['<g style="fill:url(https://spy.example)"/>', 'g style'],
    ['<g fill="url( //spy.example )"/>', 'g fill'],
    ['<g style="fill:u\\72l(//spy.example)"/>', 'g style'],
    ['<style>@import "https://spy.example"</style>', 'url()'],
    ['<style><![CDATA[g{fill:url("//spy.example")}]]></style>', 'url()'],
    ['<animate attributeName="href" to="javascript:alert(1)"/>', 'animate'],
    ['<set attributeName="onclick" to="alert(1)"/>', 'set'],
  ])('%s', (inner, name) => {
    const { svg: safe, removed } = safeSvg(svg(inner));
    expect(removed).toEqual([name]);
    expect(safe).not.toMatch(/alert|spy|data:/);
  });
});

test.each(['<svg', '<html/>', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>'])(
  'what is not SVG is refused: %s',
  (text) => {
    expect(() => safeSvg(text)).toThrow();
  },
);
