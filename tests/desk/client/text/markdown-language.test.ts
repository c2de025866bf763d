import { NodeProp } from '@lezer/common';
import { describe, expect, it } from 'vitest';
import { directiveLine } from '../../../../src/desk/client/text/directive-line.ts';
import { newsMarkdown } from '../../../../src/desk/client/text/markdown-language.ts';

const { parser } = newsMarkdown().language;

/** What of a text the editor knows under a name. */
function found(text: string, name: string): string[] {
  const parts: string[] = [];
  parser.parse(text).iterate({
    enter: (node) => {
      if (node.name === name) parts.push(text.slice(node.from, node.to));
    },
  });
  return parts;
}

describe('the first line of a block', () => {
  it('has its parts', () => {
    const text = ':::live[البوابات مفتوحة]{id=gates at="2026-01-21 06:45"}';
    const { head, name, label, fields, named = [] } = directiveLine(text) ?? {};
    expect(name).toBe('live');
    expect([head, label, fields].map((range) => text.slice(...(range ?? [0, 0])))).toEqual([
      ':::live',
      'البوابات مفتوحة',
      '{id=gates at="2026-01-21 06:45"}',
    ]);
    expect(named.map((one) => [text.slice(...one.name), text.slice(...one.value)])).toEqual([
      ['id', 'gates'],
      ['at', '2026-01-21 06:45'],
    ]);
  });

  it.each(['::: quote', 'text :::quote', '::quote', ':::quote[open', ':::Quote'])('is not %s', (text) => {
    expect(directiveLine(text)).toBeNull();
  });
});

describe('Markdown of stories', () => {
  it('knows blocks, and what is in them', () => {
    const text = 'Before.\n:::quote[**Who**]\nThe *words*.\n:::\n\n- one\n';
    expect(found(text, 'DirectiveHead')).toEqual([':::quote', ':::']);
    expect(found(text, 'DirectiveLabel')).toEqual(['**Who**']);
    expect(found(text, 'Emphasis')).toEqual(['*words*']);
    expect(found(text, 'Paragraph')[0]).toBe('Before.');
  });

  it('begins after front matter, where the whole file is edited', () => {
    const text = '---\ntitle: A\n---\n# Heading\n';
    expect(found(text, 'FrontMatter')).toEqual(['---\ntitle: A\n---']);
    expect(found(text, 'ATXHeading1')).toEqual(['# Heading']);
    expect(found(text, 'SetextHeading2')).toEqual([]);
    expect(found('Text.\n\n---\nMore.\n', 'FrontMatter')).toEqual([]);
  });

  it('leaves a block in code as it is', () => {
    expect(found('```\n:::quote\n```\n', 'Directive')).toEqual([]);
  });

  it('sets addresses and code apart from the text around them', () => {
    const isolated: string[] = [];
    const text = 'نص [رابط](https://example.org/p) و`npm ci`\n';
    parser.parse(text).iterate({
      enter: (node) => {
        if (node.type.prop(NodeProp.isolate)) isolated.push(text.slice(node.from, node.to));
      },
    });
    expect(isolated).toEqual(['https://example.org/p', '`npm ci`']);
  });
});
