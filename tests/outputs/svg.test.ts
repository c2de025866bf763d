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
    const rest = svg('<g/>').replace(/ xmlns:xlink="[^"]*"/, '');
    expect(safeSvg(drawing)).toMatchObject({ svg: `${rest}\n`, removed: [] });
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
    ['<style>@import "https://spy.example"</style>', 'style'],
    ['<style><![CDATA[g{fill:url("//spy.example")}]]></style>', 'style'],
    ['<style>@imp<!-- x -->ort "https://spy.example"</style>', 'style'],
    ['<style>@imp<![CDATA[ort "https://spy.example";]]></style>', 'style'],
    ['<style>@\\69mport "https://spy.example";</style>', 'style'],
    ['<style>g{fill:u<!-- -->rl(https://spy.example)}</style>', 'style'],
    ['<style>g{fill:u<g/>rl(https://spy.example)}</style>', 'style'],
    ['<style>@font-face{font-family:a;src:url(https://spy.example)}</style>', 'style'],
    ['<style>@namespace "https://spy.example";</style>', 'style'],
    [
      '<style>/* https://spy.example */ @media (a) { g { background: src("//spy.example") } }</style>',
      'style',
    ],
    [`<g style="background:image-set('https://spy.example' 1x)"/>`, 'g style'],
    [`<g style="background:-webkit-image-set('https://spy.example' 1x)"/>`, 'g style'],
    ['<g style="--a:url(https://spy.example);fill:var(--a)"/>', 'g style'],
    ['<g filter="url(https://spy.example#a)"/>', 'g filter'],
    ['<g mask="u&#x72;l(https://spy.example)"/>', 'g mask'],
    ['<g cursor="\\75rl(https://spy.example)"/>', 'g cursor'],
    ['<g marker-end="url(&quot;https://spy.example&quot;)"/>', 'g marker-end'],
    ['<g fill="url()"/>', 'g fill'],
    ['<g fill="url(a.svg#b)"/>', 'g fill'],
    ['<g src="https://spy.example"/>', 'g src'],
    ['<g xml:base="https://spy.example"/>', 'g xml:base'],
    ['<use href="https://spy.example#a"/>', 'use href'],
    ['<use href=" \thttps://spy.example#a"/>', 'use href'],
    ['<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', 'image href'],
    ['<feImage href="https://spy.example"/>', 'feImage'],
    ['<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://spy.example"/>', 'iframe'],
    ['<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="https://spy.example"/>', 'h:img'],
    ['<style xmlns="http://www.w3.org/1999/xhtml">@import "https://spy.example"</style>', 'style'],
    ['<?xml-stylesheet href="https://spy.example"?>', 'xml-stylesheet'],
    ['<animate attributeName="href" to="javascript:alert(1)"/>', 'animate'],
    ['<set attributeName="onclick" to="alert(1)"/>', 'set'],
  ])('%s', (inner, name) => {
    const { svg: safe, removed } = safeSvg(svg(inner));
    expect(removed).toEqual([name]);
    expect(safe).not.toMatch(/alert|spy|data:/);
  });
});

test('only what loads goes out of a style sheet; the rest styles the drawing', () => {
  const { svg: safe } = safeSvg(
    svg(
      '<style>@import "https://fonts.example/a.css"; .a{fill:red;mask:url(//x.example)} .b{fill:url(#a)}</style>',
    ),
  );
  expect(safe).toContain('<style>.a{fill:red}.b{fill:url(#a)}</style>');
});

test('what a link holds is drawn; what needs an extension is not', () => {
  const { svg: safe, removed } = safeSvg(
    svg(
      '<a href="https://x.example" class="b"><path d="M0 0"/></a><g requiredExtensions="https://x.example"/>',
    ),
  );
  expect(safe).toContain('><g class="b"><path d="M0 0"/></g></svg>');
  expect(removed).toEqual(['a']);
});

describe('a drawing as programs write it', () => {
  test('may call SVG by a prefix, or forget to say that it is', () => {
    const { svg: safe, size } = safeSvg(
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="2" height="1"><s:g/></s:svg>',
    );
    expect(safe).toBe('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><g/></svg>\n');
    expect(size).toEqual({ width: 2, height: 1 });
    expect(safeSvg('<svg/>').svg).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>\n');
  });

  test('may declare its own entities for plain text', () => {
    const { svg: safe } =
      safeSvg(`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd" [
      <!ENTITY ns "http://www.w3.org/2000/svg"> <!ENTITY red '#f00'> <!ENTITY say "it's">
    ]><svg xmlns="&ns;"><g fill="&red;" aria-label='&say;'/><text>a &amp; b</text></svg>`);
    expect(safe).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg"><g fill="#f00" aria-label="it's"/><text>a &#x26; b</text></svg>\n`,
    );
  });

  test('must not be made endless by them', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(10_000)}">]><svg><text>${'&a;'.repeat(10_000)}</text></svg>`;
    expect(() => safeSvg(bomb)).toThrow();
  });
});

test.each(['<svg', '<html/>', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>'])(
  'what is not SVG is refused: %s',
  (text) => {
    expect(() => safeSvg(text)).toThrow();
  },
);
