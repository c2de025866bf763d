import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Document, parse, Scalar } from 'yaml';
import type { ProseDocument } from '../../src/prose/document.ts';
import { fieldsOf } from '../../src/prose/fields.ts';
import { proseOpener } from '../house-style.ts';
import { parsers } from '../markdown/render.ts';
import { runs } from '../runs.ts';

const types = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const;
const chars = fc.constantFrom('a', 'é', 'ب', ' ', '"', "'", ',', '\\', '#', ':', 'word', '“');
const line = fc.array(chars, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));

it('a letter of a field stands where it is said to, however YAML writes the field', () => {
  let told = 0;
  fc.assert(
    fc.property(line, fc.constantFrom(...types), fc.nat(), (text, type, pick) => {
      const scalar = new Scalar(text);
      scalar.type = type;
      const yaml = new Document({ section: 'x', title: scalar }).toString({ lineWidth: 30 });
      const [field] = fieldsOf(yaml);
      const value: string = parse(yaml).title;
      expect(field?.value).toBe(value);
      const letters = [...value.matchAll(/[aéبwor]/g)].map(({ index }) => index);
      const index = letters[pick % letters.length];
      const offset = field?.offsets?.[index ?? 0];
      if (index === undefined || offset === undefined) return;
      told += 1;
      const edited = `${yaml.slice(0, offset)}Z${yaml.slice(offset + 1)}`;
      expect(parse(edited).title).toBe(`${value.slice(0, index)}Z${value.slice(index + 1)}`);
    }),
    { numRuns: runs(2000) },
  );
  expect(told).toBeGreaterThan(runs(2000) / 2);
});

const inline = fc.constantFrom(
  'a',
  'b *c* d',
  '&amp;',
  '\\"',
  '&quot;',
  '\\*',
  'x\n> y',
  '`code`',
  'و**«ب»** ت',
  '&',
  '—',
);

it.each(parsers)('a letter of a text stands where it is said to, with the parser %s', async (parser) => {
  const open = await proseOpener('en', parser);
  const bodies = fc.array(inline, { minLength: 1, maxLength: 8 }).map((parts) => `> w ${parts.join(' ')}`);
  fc.assert(
    fc.property(bodies, fc.nat(), (body, pick) => {
      const passageOf = (source: string) => (open(source) as ProseDocument).passages.at(-1);
      const source = `---\ntitle: x\n---\n- item\n\n${body}\n`;
      const passage = passageOf(source);
      const letters = [...(passage?.text ?? '').matchAll(/[a-yبت]/g)].map(({ index }) => index);
      const index = letters[pick % letters.length] ?? 0;
      const place = passage?.placeOf(index) ?? 0;
      const edited = passageOf(`${source.slice(0, place)}Z${source.slice(place + 1)}`);
      expect(edited?.text).toBe(`${passage?.text.slice(0, index)}Z${passage?.text.slice(index + 1)}`);
    }),
    { numRuns: runs(500) },
  );
});
