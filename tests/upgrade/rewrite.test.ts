import { describe, expect, it } from 'vitest';
import type { Codemod } from '../../src/upgrade/codemods.ts';
import { rewritten } from '../../src/upgrade/rewrite.ts';

const mod = (key: Codemod['key'], name: string): Codemod => ({
  version: '1.0.0',
  what: `\`${key.join('.')}\` is \`${name}\``,
  in: 'texts',
  key,
  name,
});
const storiesPerPage = mod(['storiesPerPage'], 'pageSize');

describe('a codemod', () => {
  it('renames a key, and leaves every other byte', () => {
    const before = '# storiesPerPage\r\norigin:  x # a\r\n"storiesPerPage" :   20   # b\r\n\r\n';
    expect(rewritten(before, false, [storiesPerPage])).toEqual({
      text: '# storiesPerPage\r\norigin:  x # a\r\npageSize :   20   # b\r\n\r\n',
      changes: [{ line: 3, what: '`storiesPerPage` is `pageSize`' }],
      left: [],
    });
  });

  it('renames keys within any other, in blocks and in braces', () => {
    const before = 'editions:\n  a: { label: A, name: N }\n  b:\n    label: B\nlabel: stays\n';
    const { text, changes } = rewritten(before, false, [mod(['editions', '*', 'label'], 'title')]);
    expect(text).toBe('editions:\n  a: { title: A, name: N }\n  b:\n    title: B\nlabel: stays\n');
    expect(changes.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('finds the front matter of a text, and nothing in what follows', () => {
    const before = '\uFEFF---\ntitle: A\nkicker: B\n---\nkicker: C\n\n---\nkicker: D\n---\n';
    const { text, changes } = rewritten(before, true, [mod(['kicker'], 'label')]);
    expect(text).toBe(before.replace('kicker: B', 'label: B'));
    expect(changes.map(({ line }) => line)).toEqual([3]);
  });

  it('does nothing the second time, and nothing to what can’t be read', () => {
    const once = rewritten('storiesPerPage: 20\n', false, [storiesPerPage]).text;
    for (const text of [once, '', '---\n', 'a: [', 'storiesPerPage: *x\n', 'just words'])
      expect(rewritten(text, false, [storiesPerPage]).text).toBe(text);
  });

  it('leaves to a person what has both names', () => {
    const before = 'storiesPerPage: 20\npageSize: 30\n';
    expect(rewritten(before, false, [storiesPerPage])).toMatchObject({
      text: before,
      changes: [],
      left: [{ line: 1 }],
    });
  });
});
