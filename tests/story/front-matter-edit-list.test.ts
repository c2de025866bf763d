import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageSchema } from '../../src/story/front-matter.ts';
import { withItem } from '../../src/story/front-matter-edit.ts';
import { parseSource } from '../../src/story/parse-source.ts';

const alias = '/ar/2026/01/عنوان/';

/** Front matter before, and what it must become. */
const cases: [string, string, string][] = [
  ['no aliases', 'title: a\nslug: b', `title: a\nslug: b\naliases: ["${alias}"]`],
  ['a comment at the end', 'title: a # b', `title: a # b\naliases: ["${alias}"]`],
  ['a text of several lines', 'title: >\n  a\n  b', `title: >\n  a\n  b\naliases: ["${alias}"]`],
  ['an empty list', 'aliases: []', `aliases: ["${alias}"]`],
  ['a list in brackets', 'aliases: [/a, /b ] # c', `aliases: [/a, /b, "${alias}" ] # c`],
  ['brackets over several lines', 'aliases: [\n  /a,\n  /b,\n]', `aliases: [\n  /a,\n  /b, "${alias}",\n]`],
  [
    'a list with dashes',
    'aliases:\n  - /a\n  - /b\nslug: c',
    `aliases:\n  - "${alias}"\n  - /a\n  - /b\nslug: c`,
  ],
  ['dashes at the margin', 'aliases:\n- /a # b', `aliases:\n- "${alias}"\n- /a # b`],
  ['JSON', '{\n  "title": "a"\n}', `{\n  "title": "a", "aliases": ["${alias}"]\n}`],
];

it.each(cases)('writes beside what is there: %s', (_what, before, after) => {
  const file = (yaml: string) => `---\n${yaml}\n---\nText.\n---\n`;
  expect(withItem(file(before), 'aliases', alias)).toBe(file(after));
});

it('keeps the line breaks of Windows and a byte order mark', () => {
  expect(withItem('\uFEFF---\r\ntitle: a\r\n---\r\nText.', 'aliases', alias)).toBe(
    `\uFEFF---\r\ntitle: a\r\naliases: ["${alias}"]\r\n---\r\nText.`,
  );
});

it.each([
  ['no front matter', 'Text.'],
  ['front matter without an end', '---\ntitle: a\n'],
  ['aliases that are no list', '---\naliases: /a\n---\n'],
  ['YAML that is broken', '---\ntitle: [\n---\n'],
  ['nothing', '---\n---\n'],
])('leaves %s alone', (_what, source) => {
  expect(withItem(source, 'aliases', alias)).toBeNull();
});

it('changes nothing else that a file says, whatever it says', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
  const front = fc.record(
    {
      title: words,
      description: words,
      slug: fc.constant('a'),
      aliases: fc.array(fc.constantFrom('/a/', '/b.html')),
    },
    { requiredKeys: ['title', 'description'] },
  );
  fc.assert(
    fc.property(front, fc.constantFrom(0, 2), fc.string(), (data, indent, body) => {
      const source = `---\n${JSON.stringify(data, null, indent)}\n---\n${body}`;
      const before = parseSource(source, '', pageSchema).source;
      if (!before) return;
      const after = parseSource(withItem(source, 'aliases', '/old/') ?? '', '', pageSchema).source;
      expect(after?.body).toBe(before.body);
      expect(after?.front).toEqual({
        ...before.front,
        aliases: [...(before.front.aliases ?? []), '/old/'],
      });
    }),
  );
});
