import { expect, test } from 'vitest';
import { fileSources } from '../../src/import/sources.ts';
import { fixture, inputOf } from './agency/inputs.ts';

/** The name of the source that reads a text. */
const sourceOf = (text: string) =>
  fileSources.find((one) => one.recognises({ ...inputOf(text), text }))?.name;

test.each([
  [fixture('message.g2.xml'), 'newsml-g2'],
  [fixture('bridge.nitf.xml'), 'nitf'],
  [fixture('bridge.ninjs1.json'), 'ninjs'],
  [fixture('bridge.ninjs3.json'), 'ninjs'],
  ['<NewsML><NewsItem/></NewsML>', 'markup'],
  ['<contentSet><inlineXML/></contentSet>', 'markup'],
  ['{ "total": 1, "hits": [] }', 'markup'],
  ['[Reuters] The bridge opened on Monday.', 'wire'],
  ['{Correction} The bridge opened on Monday.', 'wire'],
  ['BAGHDAD, Jan 21 - The bridge <of Mosul> opened.', 'wire'],
  ['<p>The bridge opened.</p>', 'html'],
])('%j is read by %s', (text, source) => {
  expect(sourceOf(text)).toBe(source);
});
