import { expect, it } from 'vitest';
import { serialiseXml } from '../../../src/outputs/xml.ts';
import type { Piece } from '../../../src/translation/exchange/pieces.ts';
import type { Exchange, Unit } from '../../../src/translation/exchange/unit.ts';
import { xliffOf } from '../../../src/translation/exchange/xliff-document.ts';
import { xliffFlaws } from './xliff-rules.ts';

const strong = (id: string, words: string): Piece => ({
  code: { id, type: 'strong', open: '**', close: '**' },
  inside: [words],
});
const link = (id: string, to: string, words: string): Piece => ({
  code: { id, type: 'link', open: '[', close: `](${to})` },
  inside: [words],
});
const unit = (id: string, parts: Pick<Unit, 'target' | 'previous'>): Unit => ({
  id,
  kind: 'paragraph',
  file: 'en.md',
  line: 7,
  source: ['A ', strong('1', 'river'), ' and ', link('2', '/en/a', 'a bridge'), '.'],
  state: parts.target ? 'translated' : 'stale',
  terms: [
    { id: 'river', source: 'river', forms: ['نهر'], avoid: [], note: null },
    { id: 'bridge', source: 'bridge', forms: ['جسر'], avoid: [], note: 'Of stone.' },
  ],
  ...parts,
});
const said = [strong('1', 'نهر'), ' و', link('t1', '/ar/a', 'جسر'), '.'];
const exchange: Exchange = {
  story: 'river-levels',
  edition: 'ar',
  original: 'en.md',
  source: { tag: 'en', direction: 'ltr' },
  target: { tag: 'ar', direction: 'rtl' },
  units: [
    unit('u1.pa.pa', { target: said, previous: null }),
    unit('u2.pb.pb', { target: null, previous: { source: ['A ', strong('1', 'river'), '.'], target: said } }),
  ],
};
const whole = serialiseXml(xliffOf(exchange));

it('keeps the rules where each translation has a link of its own', () => {
  expect(xliffFlaws(whole)).toEqual([]);
});

it.each([
  ['K3', 'id="u2.pb.pb"', 'id="u1.pa.pa"'],
  ['K5C', /(<\/notes>\s*<originalData>\s*<data id=")d1a/, '$1d1b'],
  ['K5MTC', /(<mtc:match [\s\S]*?<data id=")d1a/, '$1d1b'],
  ['K6S', 'mrk id="m"', 'mrk id="s"'],
  ['K6S', /(<segment[^>]*>\s*<source>.*?<pc id=")2/, '$11'],
  ['K6T', /(<segment[^>]*>[\s\S]*?<target>.*?<pc id=")t1/, '$1s'],
  ['K6T', /(<segment[^>]*>[\s\S]*?<target>.*?<pc id=")t1/, '$11'],
  ['K6MTC-S', /(<mtc:match [\s\S]*?<source>A )/, '$1<ph id="1"/>'],
  ['K6MTC-T', /(<mtc:match [\s\S]*?<target>)<pc id="1"/, '$1<ph id="1"/><pc id="t2"'],
  ['F15', /(<segment[\s\S]*?dataRefEnd=")d1b/, '$1d9b'],
  ['F16-F17', /(<segment[\s\S]*?) dataRefEnd="d1b"/, '$1'],
  ['F16-F17', /(<segment[\s\S]*?) dataRefStart="d1a"/, '$1'],
  ['F20', /canDelete="yes"/, 'canDelete="no"'],
  ['mtc-F15', /(<mtc:match [\s\S]*?dataRefStart=")d1a/, '$1d9a'],
  ['mtc-F16-F17', /(<mtc:match [\s\S]*?) dataRefEnd="d1b"/, '$1'],
  ['mtc-F16-F17', /(<mtc:match [\s\S]*?) dataRefStart="d1a"/, '$1'],
  ['mtc2', 'ref="#m"', 'ref="#n"'],
  ['gls1', 'glossEntry id="bridge"', 'glossEntry id="river"'],
  ['gls1', '<gls:translation>', '<gls:translation id="river">'],
  ['gls2', '<gls:translation>نهر</gls:translation>', ''],
  ['gls3', 'glossEntry id="bridge"', 'glossEntry id="bridge" ref="#x"'],
  ['gls3', '<gls:translation>', '<gls:translation ref="u1.pa.pa">'],
])('%s is told of a file in which %s became %s', (rule, from, to) => {
  const damaged = whole.replace(from, to);
  expect(damaged).not.toBe(whole);
  expect([...new Set(xliffFlaws(damaged).map((flaw) => flaw.split(':')[0]))]).toContain(rule);
});
