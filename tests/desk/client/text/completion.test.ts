import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import {
  blockFields,
  blockNames,
  linkTargets,
  type Offers,
} from '../../../../src/desk/client/text/completion.ts';
import { snippetOf } from '../../../../src/desk/client/text/snippet.ts';
import { folded } from '../../../../src/language/search/folded.ts';

const target = (id: string, title: string) => ({ id, title, folded: folded(`${title} ${id}`) });
const offers: Offers = {
  direction: 'rtl',
  blocks: [
    { name: 'live', template: ':::live[العنوان]{id=post at=2026-01-21T06:45}\nالنص.\n:::' },
    { name: 'related', template: ':::related{story=river-levels}\n:::' },
  ],
  stories: () => [target('two-rivers', 'دجلة والفرات بالأرقام'), target('six-pens', 'Six pens')],
  pages: () => [target('about', 'About')],
  pictures: () => ['hero.svg'],
  moment: () => '2026-11-29T23:00+03:00',
};

/** What is offered at the end of a text. */
const labels = (
  source: (context: CompletionContext, offers: Offers) => ReturnType<typeof blockNames>,
  doc: string,
) => {
  const state = EditorState.create({ doc });
  return source(new CompletionContext(state, doc.length, false), offers)?.options.map(({ label }) => label);
};

describe('while somebody writes', () => {
  it('blocks are offered behind colons at the start of a line', () => {
    expect(labels(blockNames, 'نص.\n\n:::')).toEqual([':::live', ':::related']);
    expect(labels(blockNames, '::::li')).toEqual(['::::live', '::::related']);
    expect(labels(blockNames, 'نص :::')).toBeUndefined();
  });

  it('fields of a block are offered once each', () => {
    expect(labels(blockFields, ':::live[x]{')).toEqual(['id', 'at']);
    expect(labels(blockFields, ':::live{id=a ')).toEqual(['at']);
    expect(labels(blockFields, ':::live{at=')).toEqual([offers.moment()]);
    expect(labels(blockFields, ':::related{story="six')).toEqual(['six-pens']);
    expect(labels(blockFields, ':::unknown{')).toBeUndefined();
  });

  it('stories are found by words of a title in any language, however its letters are written', () => {
    expect(labels(linkTargets, '[x](story:فرات دجله')).toEqual(['two-rivers']);
    expect(labels(linkTargets, '[x](story:PENS')).toEqual(['six-pens']);
    expect(labels(linkTargets, '[x](page:')).toEqual(['about']);
    expect(labels(linkTargets, '![x](')).toEqual(['hero.svg']);
    expect(labels(linkTargets, '[x](https://')).toBeUndefined();
  });
});

describe('an example becomes what is written', () => {
  it('with a place for each thing to fill in', () => {
    expect(snippetOf(':::live[Title]{id=post at="2026 01"}\n- One.\n:::', '::::')).toBe(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a place in a snippet of CodeMirror
      '::::live[${Title}]{id=${post} at="${2026 01}"}\n- ${One.}\n::::',
    );
  });

  it('with a place where nothing stands yet', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a place in a snippet of CodeMirror
    expect(snippetOf(':::editors-note\n\n:::', ':::')).toBe(':::editors-note\n${}\n:::');
  });
});
