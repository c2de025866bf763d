import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CustomBlock, directiveOf } from '../../../src/markdown/news/custom-block.ts';
import { html } from '../../../src/markdown/news/markup.ts';
import { createPipeline } from '../../../src/markdown/pipeline.ts';
import { contextIn, editions, languages } from '../render.ts';
import { targetsOf } from '../targets.ts';

function render(markdown: string, block: CustomBlock) {
  const [edition] = editions;
  const language = languages.get(edition?.id ?? '');
  if (!edition || !language) throw new RangeError('no edition');
  const blocks = { poll: directiveOf('poll', block, 'theme/blocks/poll.ts') };
  const { page } = targetsOf(createPipeline(edition, language, undefined, blocks));
  const { html: text, problems } = page(markdown, contextIn(edition.id));
  return { text, problems: problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`) };
}

const shown: CustomBlock = {
  fields: {
    a: {},
    n: { kind: 'number' },
    t: { kind: 'time' },
    u: { kind: 'address' },
    one: { oneOf: ['x', 'y'] },
  },
  html: (given) =>
    given.html`<section class="poll"><p class="poll-title">${given.label} ${given.fields['a']}</p>${given.content}</section>`,
};

describe('a block of the newsroom’s own', () => {
  it('is what its code makes of label, fields and content', () => {
    const { text, problems } = render(':::poll[A *label*]{a="1 < 2"}\nText.\n:::', shown);
    expect(problems).toEqual([]);
    expect(text).toContain('<p class="poll-title">A <em>label</em> 1 &#x3C; 2</p>');
    expect(text).toContain('<p>Text.</p>\n</section>');
  });

  it('has fields that are what they say they are, and no others', () => {
    const { problems } = render(':::poll{n=many t=noon u=here one=z b=1}\nText.\n:::', shown);
    expect(problems.toSorted()).toEqual([
      'directive-attribute 1:36',
      'directive-attribute-value 1:16',
      'directive-attribute-value 1:23',
      'directive-attribute-value 1:30',
      'directive-attribute-value 1:9',
    ]);
  });

  it('that throws, or makes something else, is a problem where it stands', () => {
    const failing = (made: () => unknown): CustomBlock => ({ html: made as CustomBlock['html'] });
    const broken = failing(() => {
      throw new Error('no data');
    });
    expect(render('Text.\n\n:::poll\n:::', broken).problems).toEqual(['block-failed 3:1']);
    expect(
      render(
        ':::poll\n:::',
        failing(() => '<p>a</p>'),
      ).problems,
    ).toEqual(['block-failed 1:1']);
    expect(
      render(
        ':::poll\n:::',
        failing(() => null),
      ),
    ).toEqual({ text: '', problems: [] });
  });

  it('loses nothing in silence', () => {
    const markup: CustomBlock = {
      html: (given) => given.html`<p onclick="a()" class="poll other">a</p><script>b()</script>`,
    };
    const { text, problems } = render(':::poll\n:::', markup);
    expect(problems).toEqual(['block-dropped 1:1']);
    expect(text).toBe('<div><p class="poll">a</p></div>');
    expect(render(':::poll\nText.\n:::', { html: (given) => given.html`<p>a</p>` }).problems).toEqual([
      'directive-content 1:1',
    ]);
  });
});

test('no text that is put into a template becomes HTML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [element] = html`<p class="${text}">a${text}</p>`.nodes;
      if (element?.type !== 'element') throw new TypeError('no element');
      expect(Object.keys(element.properties)).toEqual(['className']);
      expect(element.children.every(({ type }) => type === 'text')).toBe(true);
    }),
  );
});
