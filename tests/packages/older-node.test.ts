import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { olderData } from '../../src/disk/content/languages/language-data.ts';
import { walk } from '../../src/disk/walk.ts';
import { codePoint } from '../any-text.ts';
import { project } from '../site.ts';

/** What older Nodes lack is added by a file that packages load first; on this one it is as the language has it. */
it('escapes for regular expressions as Node 26 does', async () => {
  const native = RegExp.escape;
  const { emitWarning } = process;
  Reflect.deleteProperty(RegExp, 'escape');
  await import('../../scripts/package/older-node.mjs');
  const added = RegExp.escape;
  process.emitWarning = emitWarning;
  Object.defineProperty(RegExp, 'escape', { value: native, writable: true, configurable: true });
  expect(added).not.toBe(native);
  const text = fc.oneof(fc.string({ unit: codePoint }), fc.string({ unit: 'binary-ascii' }));
  fc.assert(fc.property(text, (one) => added(one) === native(one)));
  for (const one of ['\u2028 \uFEFF\u00A0\t\v', '١٢٣', 'a-b', '0x', '\uD800', '_a/b\n']) {
    expect(added(one)).toBe(native(one));
  }
});

/** Of the language and of Node, what came after 22.13 and is not added; what a newsroom's browser runs is not Node's. */
const newer = {
  'declarations with `using`': /^\s*(?:await )?using \w+ =/m,
  'import.meta.main': /import\.meta\.main/,
  'Base64 and hex of bytes': /\.(?:toBase64|fromBase64|toHex|fromHex)\(/,
  'Error.isError': /Error\.isError/,
  'Promise.try': /Promise\.try/,
  'Intl.DurationFormat': /DurationFormat/,
  'getOrInsert of maps': /\.getOrInsert/,
  'modifiers in regular expressions': /\(\?[ims]*-?[ims]+:/,
  Zstandard: /zstd/i,
  'Math.sumPrecise': /sumPrecise/,
  'Iterator.concat': /Iterator\.(?:concat|zip)/,
  'SQLite before its warning is kept back': /^import \{.*'node:sqlite'/m,
  'options of node:sqlite': /new DatabaseSync\([^)]*(?:timeout|returnArrays|setReturnArrays)/,
};

it('keeps back the warning of what Node has as newer ones have it, and no other', async () => {
  const native = process.emitWarning;
  const told: unknown[] = [];
  process.emitWarning = (warning: unknown) => void told.push(warning);
  // @ts-expect-error: a module of its own, by the query.
  await import('../../scripts/package/older-node.mjs?warnings');
  const added = process.emitWarning;
  added('SQLite is an experimental feature and might change at any time', 'ExperimentalWarning');
  added('The Other API is an experimental feature and might change at any time', 'ExperimentalWarning');
  added(new Error('SQLite is old'));
  process.emitWarning = native;
  expect(told).toEqual([
    'The Other API is an experimental feature and might change at any time',
    new Error('SQLite is old'),
  ]);
});

it('needs nothing else that Node 22.13 lacks', () => {
  const files = ['src', 'scripts'].flatMap((folder) =>
    walk(path.join(project, folder)).files.map(({ name }) => `${folder}/${name}`),
  );
  const code = files.filter(
    (name) => /\.(?:ts|mjs|astro)$/.test(name) && !/^(?:scripts\/bench|src\/desk\/client)\//.test(name),
  );
  const found = code.flatMap((name) => {
    const text = readFileSync(path.join(project, name), 'utf8');
    return Object.entries(newer).flatMap(([what, sign]) => (sign.test(text) ? [`${name}: ${what}`] : []));
  });
  expect(code.length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});

it('tells of an edition whose dates an older Node writes otherwise', () => {
  const spanish = { id: 'es', language: 'es' };
  expect(olderData(spanish, 48, '46.0')).toMatchObject([{ rule: 'older-cldr' }]);
  expect(olderData(spanish, 48, '48.0')).toEqual([]);
  expect(olderData({ id: 'one', language: 'xx' }, undefined, '46.0')).toEqual([]);
});
