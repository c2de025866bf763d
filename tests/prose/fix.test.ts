import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../src/problems/catalogue.ts';
import { mend } from '../../src/prose/fix.ts';
import { asWritten, normalised } from '../../src/prose/lines.ts';
import { checkProse } from '../../src/prose/prose.ts';
import { proseOpener } from '../house-style.ts';
import { parsers } from '../markdown/render.ts';
import { runs } from '../runs.ts';

/** Rules whose findings always say what is meant, unless mending would change more than words. */
const mendable: readonly RuleId[] = [
  'ascii-punctuation',
  'tatweel',
  'doubled-space',
  'misspelling',
  'mark-spacing',
  'repeated-mark',
];

const inline = fc.constantFrom(
  ...[
    '"a"',
    "it's",
    "'b",
    'b"',
    'the the',
    'x  y',
    '*e*',
    '**"f"**',
    '`"g"  h`',
    '\\"',
    '&quot;',
    '[l](u "t")',
  ],
  ...[
    'في في',
    'كلمة,',
    'هل?',
    'كلمـة',
    'الى',
    'خطير،وهو',
    '( a )',
    'كتب ،ثم',
    'x ,y',
    '??',
    '. . .',
    '«فى»',
    '١٢',
    '12',
    'https://a.example/b,c',
    '<b>',
    '![i](j)',
    ':',
  ],
);
const line = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const block = fc.oneof(
  line,
  fc.tuple(line, line).map(([a, b]) => `${a}\n${b}`),
  line.map((one) => `> ${one}`),
  fc.tuple(line, line).map(([a, b]) => `- ${a}\n  - ${b}`),
  line.map((one) => `## ${one}`),
  line.map((one) => `| a | b |\n| - | - |\n| ${one.replaceAll('|', '')} | x |`),
  line.map((one) => `    ${one}`),
  line.map((one) => `\`\`\`\n${one}\n\`\`\``),
  line.map((one) => `:::note\n${one}\n:::`),
);
const scalar = fc.oneof(
  line.map((one) => JSON.stringify(one)),
  line.map((one) => `'${one.replaceAll("'", "''")}'`),
  line.map((one) => `>-\n  ${one}\n  and more  of it`),
  fc.constantFrom("it's plain,  text", 'قال "نعم", ثم'),
);
const file = fc
  .tuple(scalar, scalar, fc.array(block, { maxLength: 5 }))
  .map(
    ([title, text, blocks]) => `---\ntitle: ${title}\ndescription: ${text}\n---\n${blocks.join('\n\n')}\n`,
  );

describe.each(parsers)('any file, with the parser %s', (parser) => {
  it.each(['en', 'ar'] as const)('is mended once and for all in the edition %s', async (language) => {
    const open = await proseOpener(language, parser);
    fc.assert(
      fc.property(file, (source) => {
        const once = mend(source, open);
        expect(mend(once.source, open)).toEqual({ source: once.source, count: 0 });
        expect(once.count === 0).toBe(once.source === source);
        const rest = checkProse(open(once.source) as NonNullable<ReturnType<typeof open>>);
        expect(rest.filter(({ rule, fix }) => fix && mendable.includes(rule))).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });
});

const faults = fc.constantFrom(
  'الى',
  'في في',
  'كلمـة',
  'خطير،وهو',
  'a  b',
  'هل؟؟',
  'قال ،إن',
  'وصل, ثم',
  'وكتب',
);
const pairs = fc.constantFrom('«»', '“”', '""');

it('what is quoted is never changed, and what stands beside it is', async () => {
  const open = await proseOpener('ar', 'remark');
  const speech = fc.array(faults, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(speech, pairs, fc.boolean(), (text, [before = '', after = ''], inBlock) => {
      const quoted = `${before}${text}${after}`;
      const body = inBlock ? `> ${text}` : `وصل الى المدينة وقال ${quoted} ثم ذهب الى البيت`;
      const { source } = mend(`---\ntitle: x\n---\n${body}\n`, open);
      expect(source).toContain(inBlock ? `> ${text}\n` : `وصل إلى المدينة وقال ${quoted} ثم ذهب إلى البيت`);
    }),
  );
});

it('line breaks and a byte order mark stay as they are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('', 'a', 'b c'), fc.constantFrom('\n', '\r\n', '\r'))),
      fc.boolean(),
      (lines, mark) => {
        const text = (mark ? '\uFEFF' : '') + lines.flat().join('');
        expect(asWritten(normalised(text), text)).toBe(text);
      },
    ),
  );
});
