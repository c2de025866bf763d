import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { readContent } from '../../../src/disk/content/content.ts';
import { IndexCache } from '../../../src/disk/content/index-cache.ts';
import { pathOf } from '../../../src/disk/roots.ts';
import { nameOfText, textsIn } from '../../../src/newsroom/texts.ts';
import { openReader } from '../../../src/press/read-newsroom.ts';
import { exportStory } from '../../../src/press/translation/exchange/export.ts';
import { readReturned, written } from '../../../src/press/translation/exchange/formats.ts';
import { importReturned } from '../../../src/press/translation/exchange/import.ts';
import { type OpenExchange, openExchange, piecesIn } from '../../../src/press/translation/exchange/open.ts';
import type { Stories } from '../../../src/press/translation/stories.ts';
import { type Piece, trimmed } from '../../../src/translation/exchange/pieces.ts';
import { type Exchange, formats } from '../../../src/translation/exchange/unit.ts';
import { runs } from '../../runs.ts';
import { project, testSite } from '../../site.ts';
import { xliffFlaws } from './xliff-rules.ts';

const roots = { project, content: path.join(project, 'content'), locales: path.join(project, 'locales') };
let stories: Stories;
let exchanges: Exchange[];

beforeAll(async () => {
  const reader = await openReader();
  const { content } = readContent(roots, new IndexCache(), reader);
  if (!content) throw new Error('The demo has mistakes.');
  stories = { roots, content, reader };
  const ids = new Set(textsIn(content).map(nameOfText));
  exchanges = [...ids].flatMap((story) => exportStory(stories, { story, stale: false }));
});

const sentBack = (exchange: Exchange, format: (typeof formats)[number]) => {
  const back = readReturned(written(stories, exchange, format), 'a.xlf');
  const returned = 'returned' in back ? back.returned[0] : undefined;
  if (!returned) throw new Error(JSON.stringify(back));
  return importReturned(stories, returned, 'a.xlf');
};

it.each(formats)('of the demo, what comes back in %s as it went out changes nothing', (format) => {
  expect(exchanges.length).toBeGreaterThan(15);
  for (const exchange of exchanges) {
    const result = sentBack(exchange, format);
    expect(result).toMatchObject({ imported: { changed: 0, left: 0 } });
    if ('imported' in result) expect(result.imported.after).toBe(result.imported.before);
  }
});

/** Words as translators and tools write them, with all that Markdown, XML and PO read as marks. */
const words = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('نهر', 'جسر', 'river', '7,000', '٧٬٠٠٠', '«كلمة»', 'a_b_c', "it's"),
      },
      fc.constantFrom(
        '*',
        '_x_',
        '`',
        '[a](b)',
        '<1>',
        '\\',
        '&amp;',
        '&',
        '<b>',
        '# ',
        '1. ',
        '- ',
        '|',
        '~~x~~',
        '"q"',
        '\\<2/>',
        ':::',
        ']]>',
        '%',
        '{a}',
        '![x](y)',
        '[^1]',
        '+',
        '> ',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(' '));

/** Other words around the same marks. */
function reworded(pieces: readonly Piece[], next: () => string): Piece[] {
  return pieces.map((piece) =>
    typeof piece === 'string'
      ? `${/^\s/.test(piece) ? ' ' : ''}${next().trim()}${/\s$/.test(piece) ? ' ' : ''}`
      : { code: piece.code, inside: reworded(piece.inside, next) },
  );
}

it('XLIFF has ids and references as its standard wants them', () => {
  for (const exchange of exchanges) {
    const units = exchange.units.map((unit) =>
      unit.target ? { ...unit, target: null, previous: { source: unit.source, target: unit.target } } : unit,
    );
    for (const one of [exchange, { ...exchange, units }])
      expect(xliffFlaws(written(stories, one, 'xliff'))).toEqual([]);
  }
});

it('random translations of every block come back as they were sent', async () => {
  const site = testSite();
  const own = { ...roots, content: site.content };
  fc.assert(
    fc.property(
      fc.infiniteStream(words),
      fc.infiniteStream(fc.constantFrom(...formats)),
      (stream, format) => {
        const next = () => String(stream.next().value);
        const sent = exchanges.map((exchange) => ({
          ...exchange,
          units: exchange.units.map((unit) => ({ ...unit, target: reworded(unit.source, next) })),
        }));
        for (const exchange of sent) {
          const result = sentBack(exchange, format.next().value ?? 'po');
          expect(result).not.toHaveProperty('problems');
          if ('imported' in result)
            writeFileSync(pathOf(own, result.imported.open.own.file), result.imported.after);
        }
        const { content } = readContent(own, new IndexCache(), stories.reader);
        if (!content) throw new Error('The demo can’t be read any more.');
        for (const { story, edition, units } of sent) {
          const { own: now } = openExchange(
            { ...stories, roots: own, content },
            story,
            edition,
          ) as OpenExchange;
          const said = new Set(now.parts.map((part) => shown(piecesIn(now, part) ?? [])));
          expect(units.map(({ target }) => shown(target)).filter((one) => !said.has(one))).toEqual([]);
        }
      },
    ),
    { numRuns: runs(2) },
  );
  site.remove();
});

/** What a translator sees. */
const shown = (pieces: readonly Piece[]) =>
  JSON.stringify(trimmed(pieces), (key, value) => (key === 'id' ? undefined : value));
