import { expect, test } from 'vitest';
import { readTokens } from '../../src/theme/token-problems.ts';

const read = (css: string) => readTokens(css, 'theme/tokens.css', (name) => name === 'fonts/a.woff2');
const problemsOf = (css: string) =>
  read(css).problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`);

test.each([
  [':root { --accent: red; color-scheme: dark; }', []],
  ['@media (min-width: 60rem) { :root { --page: 80rem; } }', []],
  [':root { --acent: red; }', ['token-unknown 1:9']],
  [':root { --paper: white; }', ['token-value 1:9']],
  [':root {\n  --paper: light-dark(#ffffff, #000000);\n  color: red;\n}', ['token-other 3:3']],
  ['@import "a.css";', ['token-other 1:1']],
  ['@font-face { font-family: A; src: url("fonts/b.woff2"); }', ['theme-file-missing 1:35']],
])('%s', (css, expected) => {
  expect(problemsOf(css)).toEqual(expected);
});

test('a mistyped token gets a hint', () => {
  expect(read(':root { --acent: red; }').problems[0]?.hint).toContain('`--accent`');
});

test('faces are known with their files, and the scripts whose text is set in them', () => {
  const face = '@font-face { font-family: "House Sans"; src: url("fonts/a.woff2") format("woff2"); }';
  const { faces, families, problems } = read(`${face} [data-script="Latn"] { --face: "House Sans", serif; }`);
  expect(problems).toEqual([]);
  expect(faces).toEqual([{ family: 'House Sans', files: ['fonts/a.woff2'] }]);
  expect(families).toEqual(new Map([['Latn', ['House Sans', 'serif']]]));
});
