import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { project } from '../site.ts';

/** Properties with a counterpart that follows the direction of the text. */
const physicalProperty =
  /^(?:(?:min-|max-)?(?:width|height)|left|right|top|bottom|(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b.*|border-(?:top|bottom)-(?:left|right)-radius)$/;
/** Properties of which four values are top, right, bottom, left. */
const fourSides = /^(?:margin|padding|inset|border-(?:width|style|color|radius)|scroll-(?:margin|padding))$/;
const physicalValue = /\b(?:left|right)\b|translate(?:X|3d)?\(/;

/** The declarations of a style sheet that would not mirror in a right-to-left edition. */
function physical(css: string): string[] {
  const plain = css.replace(/\/\*.*?\*\//gs, '').replace(/url\([^)]*\)|"[^"]*"/g, '""');
  const declarations = [...plain.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)];
  return declarations
    .filter(([, property = '', value = '']) => {
      const sides = value.trim().split(/\s+(?![^(]*\))/);
      const uneven = fourSides.test(property) && sides.length === 4 && sides[1] !== sides[3];
      return physicalProperty.test(property) || physicalValue.test(value) || uneven;
    })
    .map(([declaration]) => declaration.trim());
}

/** Every style sheet: files, and the blocks of templates. */
const sheets = [
  ...globSync('src/**/*.css', { cwd: project }).map((file) => ({ file, css: read(file) })),
  ...globSync('src/**/*.astro', { cwd: project }).map((file) => ({ file, css: styleBlocks(read(file)) })),
];

function read(file: string): string {
  return readFileSync(path.join(project, file), 'utf8');
}

function styleBlocks(template: string): string {
  const blocks = [...template.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css);
  const attributes = [...template.matchAll(/\bstyle="([^"]*)"/g)].map(([, css]) => `x { ${css}; }`);
  return [...blocks, ...attributes].join('\n');
}

test('there are style sheets to look at', () => {
  expect(sheets.map(({ file }) => file)).toContain(path.join('src', 'styles', 'site.css'));
});

test('properties and values are logical', () => {
  expect(sheets.flatMap(({ file, css }) => physical(css).map((one) => `${file}: ${one}`))).toEqual([]);
});

test('styles go by script and direction, not by language', () => {
  const named = sheets.filter(({ css }) => /:lang\(|\[(?:lang|hreflang)\b/.test(css));
  expect(named.map(({ file }) => file)).toEqual([]);
});

test.each([
  'margin-left: 1px',
  'padding-right: 1px',
  'border-left: 1px solid',
  'border-top-left-radius: 1px',
  'left: 0',
  'top: 0',
  'max-width: 1px',
  'text-align: left',
  'float: right',
  'margin: 0 1px 0 2px',
  'padding: 0 calc(1px + 2px) 0 0',
  'transform: translateX(1px)',
  'background-position: right top',
])('`%s` would be found', (declaration) => {
  expect(physical(`a { color: red; ${declaration}; }`)).toEqual([declaration]);
  expect(physical(`@media (min-width: 1px) { a { ${declaration} } }`)).toEqual([declaration]);
});

test.each(['margin: 0 1px 0 1px', 'text-align: start', 'inset-inline-start: 0', 'border-block: 1px solid'])(
  '`%s` is fine',
  (declaration) => {
    expect(physical(`a { ${declaration}; }`)).toEqual([]);
  },
);
