import fc from 'fast-check';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { transform, transformStyleAttribute } from 'lightningcss';
import { expect, test } from 'vitest';
import { safeSvg } from '../../src/outputs/svg.ts';
import { runs } from '../runs.ts';

/** Addresses that a drawing could load from; none is a part of the drawing. */
const address = fc.constantFrom(
  'https://spy.example/a',
  '//spy.example/a',
  'HTTPS://spy.example',
  'spy.svg#a',
  '/spy.png',
  'javascript:spy()',
  'data:image/svg+xml,<svg onload="spy()"/>',
);
const quoted = fc.tuple(address, fc.constantFrom('"', "'")).map(([to, mark]) => `${mark}${to}${mark}`);

/** Ways for CSS to name an address, and harmless ones to keep. */
const value = fc.oneof(
  address.map((to) => `url(${to})`),
  quoted.map((to) => `url(${to})`),
  quoted.map((to) => `src(${to})`),
  quoted.map((to) => `image-set(${to} 1x)`),
  quoted.map((to) => `-webkit-image-set(url(${to}) 1x)`),
  quoted.map((to) => `cross-fade(${to}, red)`),
  fc.constantFrom('red', 'url(#a)', 'rotate(3deg)', '1px'),
);
const declaration = fc
  .tuple(fc.constantFrom('fill', 'mask', '--x', 'background-image', 'cursor', 'content'), value)
  .map(([name, what]) => `${name}:${what}`);
const rule = fc.oneof(
  fc
    .tuple(fc.constantFrom('g', '.a', '@media all', '@font-face', '@supports (x:y)'), declaration)
    .map(([head, what]) =>
      head.startsWith('@') && head !== '@font-face' ? `${head}{g{${what}}}` : `${head}{${what}}`,
    ),
  quoted.map((to) => `@import ${to};`),
  address.map((to) => `@import url(${to});`),
  quoted.map((to) => `@namespace ${to};`),
);

/** Disguises: what XML and CSS let stand inside a word without a change of meaning, or what looks so. */
const disguise = fc.constantFrom(
  (css: string) => css,
  (css: string) => css.replace(/[a-z]/, (char) => `\\${char.charCodeAt(0).toString(16)} `),
  (css: string) =>
    css.replace(
      /url|import|src/,
      (word) => `${word[0]}\\${word.charCodeAt(1).toString(16).padStart(6, '0')}${word.slice(2)}`,
    ),
  (css: string) => css.replace(/[({:]/, (char) => `${char}/**/`),
  (css: string) => css.toUpperCase().replaceAll('SPY', 'spy'),
  (css: string) => `}}${css}`,
  (css: string) => `/*${css}*/${css}`,
);
const styling = (css: fc.Arbitrary<string>) => fc.tuple(css, disguise).map(([text, hide]) => hide(text));

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const split = fc.constantFrom('', '<!-- x -->', '<![CDATA[]]>', '<?x y?>', '<g/>');

const sheet = fc
  .tuple(fc.array(styling(rule), { maxLength: 4 }), split, fc.nat(40))
  .map(([rules, gap, at]) => {
    const css = rules.join('');
    return `<style>${escaped(css.slice(0, at))}${gap}${escaped(css.slice(at))}</style>`;
  });
const attribute = fc.oneof(
  styling(fc.array(declaration, { maxLength: 3 }).map((all) => all.join(';'))).map((css) => ['style', css]),
  styling(value).chain((css) =>
    fc
      .constantFrom('fill', 'stroke', 'filter', 'mask', 'clip-path', 'marker-end', 'cursor', 'x')
      .map((name) => [name, css]),
  ),
  address.chain((to) =>
    fc
      .constantFrom(
        'href',
        'xlink:href',
        'y:href',
        'src',
        'xml:base',
        'onclick',
        'data-x',
        'to',
        'xmlns:z',
        'class',
      )
      .map((name) => [name, to]),
  ),
);
const element = fc
  .tuple(
    fc.constantFrom(
      'g',
      'a',
      'use',
      'image',
      'feImage',
      'script',
      'foreignObject',
      'set',
      'animate',
      'path',
      'text',
      'h:img',
    ),
    fc.uniqueArray(attribute, { selector: ([name]) => name, maxLength: 4 }),
  )
  .map(([name, all]) => `<${name} ${all.map(([key, to]) => `${key}="${escaped(to ?? '')}"`).join(' ')}/>`);
const drawing = fc
  .array(fc.oneof(sheet, element), { maxLength: 6 })
  .map(
    (parts) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:y="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml">${parts.join('')}</svg>`,
  );

/** Every address in a drawing besides `#…`, as an XML parser and a CSS parser that the cleaner does not use see it. */
function addressesIn(svg: string): string[] {
  using document = XmlDocument.fromString(svg);
  const found: string[] = [];
  const visit = (node: XmlElement) => {
    if (node.name === 'style') found.push(...loadedBy(node.content));
    for (const { name, value } of node.attrs) {
      if (
        /(?:href|src|base)$/.test(name)
          ? !value.startsWith('#')
          : /^\s*(?:\w*:)?\/\/|^\s*(?:javascript|data):/i.test(value)
      )
        found.push(value);
      if (name === 'style') found.push(...loadedBy(value, true));
      else found.push(...loadedBy(`a{background:${value}}`));
    }
    for (let child = node.firstChild; child; child = child.next)
      if (child instanceof XmlElement) visit(child);
  };
  visit(document.root);
  return found;
}

function loadedBy(css: string, inAttribute = false): string[] {
  const options = {
    code: Buffer.from(css),
    filename: 'a.css',
    analyzeDependencies: true,
    errorRecovery: true,
  };
  const { dependencies = [] } = inAttribute ? transformStyleAttribute(options) : transform(options);
  const urls = (dependencies ?? []).map((one) => ('url' in one ? one.url : ''));
  return urls.filter((url) => !url.startsWith('#'));
}

test('no published drawing names an address but parts of itself', () => {
  let kept = 0;
  fc.assert(
    fc.property(drawing, (text) => {
      const { svg, removed } = safeSvg(text);
      expect(addressesIn(svg)).toEqual([]);
      if (removed.length === 0) kept += 1;
      // What is clean already stays.
      expect(safeSvg(svg)).toMatchObject({ svg, removed: [] });
    }),
    { numRuns: runs(500) },
  );
  expect(kept).toBeGreaterThan(5);
});

test('the judge sees what a cleaner that does nothing would leave', () => {
  const sees = (inner: string) =>
    addressesIn(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`).length > 0;
  expect(sees('<g fill="url(https://spy.example)"/>')).toBe(true);
  expect(sees('<style>g{fill:u\\72l(//x.example)}</style>')).toBe(true);
  expect(sees('<style>@import "a.css";</style>')).toBe(true);
  expect(sees(`<g style="background:image-set('https://x.example' 1x)"/>`)).toBe(true);
  expect(sees('<image href="https://x.example"/>')).toBe(true);
  expect(sees('<g fill="url(#a)"/>')).toBe(false);
});
