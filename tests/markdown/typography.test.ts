import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { loadParser } from '../../src/markdown/parser.ts';
import { autolinkEnds } from '../../src/markdown/plugins/autolinks.ts';
import { typography } from '../../src/markdown/plugins/typography.ts';
import { widenSyntax } from '../../src/markdown/syntax/syntax.ts';
import { mend } from '../../src/prose/fix.ts';
import type { ParserChoice } from '../../src/publication/publication.ts';
import { type HouseStyle, houseStyles, proseOpener } from '../house-style.ts';
import { runs } from '../runs.ts';
import { project } from '../site.ts';
import { parsers } from './render.ts';

const directions = { en: 'ltr', ar: 'rtl' } as const;

/** HTML with nothing done to it but typography, or not even that. */
async function renderer(language: HouseStyle, parser: ParserChoice, isSet = true) {
  const edition = {
    language,
    direction: directions[language],
    typography: isSet ? houseStyles[language] : undefined,
  };
  const processor = unified()
    .use(await loadParser(parser))
    .use(widenSyntax)
    .use(autolinkEnds)
    .use(remarkRehype)
    .use(typography, edition)
    .use(rehypeStringify)
    .freeze();
  return (markdown: string) => String(processor.processSync(markdown));
}

const fixture = (name: string) =>
  readFileSync(path.join(project, 'tests/markdown/fixtures/typography', name), 'utf8');

describe.each(parsers)('with the parser %s', (parser) => {
  it.each(['en', 'ar'] as const)('a text of the edition %s is set with its marks', async (language) => {
    const render = await renderer(language, parser);
    expect(`${render(fixture(`${language}/in.md`))}\n`).toBe(fixture(`${language}/out.html`));
  });

  it('what is set already stays as it is', async () => {
    const render = await renderer('en', parser);
    const untouched = await renderer('en', parser, false);
    const set = '“A ‘b’ *c” d*” it’s – — … 5\u00A0km, `"d"` and “**e**”';
    expect(render(set)).toBe(untouched(set));
  });

  it('elements begin and end anywhere, the marks are those of the same text without elements', async () => {
    const render = await renderer('en', parser);
    const piece = fc.constantFrom('"a', 'b"', "it's", "'c", "d'", '*e*', '"*f*"', '**g "h"**', '`"i"`', 'x');
    const plain = (html: string) => html.replace(/<[^>]*>/g, '');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (pieces) => {
        const text = pieces.join(' ');
        const bare = text.replace(/`[^`]*`/g, 'CODE').replaceAll('*', '');
        expect(plain(render(text)).replaceAll('"i"', 'CODE')).toBe(plain(render(bare)));
      }),
      { numRuns: runs(500) },
    );
  });

  it.each(['en', 'ar'] as const)('what check --fix writes in %s is what is published', async (language) => {
    const render = await renderer(language, parser);
    const open = await proseOpener(language, parser);
    const own = { en: ["it's", 'a "b"', "'c", 'd"'], ar: ['قال "نعم', 'كلمة, و"هنا"', "'أين'?", 'ثم"'] };
    const piece = fc.constantFrom(
      ...own[language],
      '*"e"*',
      '`"f"`',
      '\\"',
      '&quot;',
      'Smith, "x"',
      '5',
      '\n',
    );
    const front = '---\ntitle: x\ndescription: y\n---\n';
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const body = `- ${pieces.join(' ').replace(/\n\s*/g, '\n  ')}`;
        const mended = mend(front + body, open).source.slice(front.length);
        expect(render(mended)).toBe(render(body));
      }),
      { numRuns: runs(300) },
    );
  });

  it('elements in another language are left alone, and pair nothing', async () => {
    const edition = { language: 'en', direction: 'ltr' as const, typography: houseStyles.en };
    const text = (value: string) => ({ type: 'text' as const, value });
    const element = (tagName: string, properties: object, value: string) => ({
      type: 'element' as const,
      tagName,
      properties: { ...properties },
      children: [text(value)],
    });
    const tree = {
      type: 'root' as const,
      children: [
        element('p', {}, '"a'),
        element('p', { lang: 'fr' }, `l'été "b"`),
        {
          ...element('p', { lang: 'en' }, '"c '),
          children: [text('"c '), element('bdi', { dir: 'rtl' }, '"d'), text(' e"')],
        },
      ],
    };
    const html = await unified().use(typography, edition).use(rehypeStringify).run(tree);
    expect(
      unified()
        .use(rehypeStringify)
        .stringify(html as never),
    ).toBe('<p>“a</p><p lang="fr">l\'été "b"</p><p lang="en">“c <bdi dir="rtl">"d</bdi> e”</p>');
  });
});
