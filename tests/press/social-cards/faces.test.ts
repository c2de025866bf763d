import { beforeAll, describe, expect, test } from 'vitest';
import { fontFamily, rendererFor } from '../../../src/press/social-cards/faces.ts';
import { cardFaces, facesFor, undrawable } from '../../../src/publication/card-faces.ts';
import { project } from '../../site.ts';

/** What stands in a card where no face has a glyph. */
const missing = '\u{10FFFD}';

/** The outlines that a text is drawn with. */
let outlines: (text: string) => Promise<string[]>;

beforeAll(async () => {
  const oneOfEach = cardFaces.map(({ characters }) => String.fromCodePoint(parseInt(characters.trim(), 16)));
  const renderer = await rendererFor(oneOfEach.join(''), project);
  const style = {
    fontFamily: fontFamily(oneOfEach.join('')),
    fontWeight: 700,
    fontSize: 20,
    direction: 'ltr',
    whiteSpace: 'nowrap',
  } as const;
  outlines = async (text) => {
    const svg = await renderer.renderSvg({ type: 'text', text, style }, { width: 1e5, height: 100 });
    const shapes = new Map([...svg.matchAll(/<path id="(\w+)" d="([^"]*)"/g)].map(([, id, d]) => [id, d]));
    return [...svg.matchAll(/href="#(\w+)"/g)].map(([, id]) => shapes.get(id) ?? '');
  };
});

describe('what the list of faces says they have is what they draw', () => {
  const visible = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => String.fromCodePoint(from + index)).filter((char) =>
      /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(char),
    );
  const all = [...visible(0x21, 0x3000), ...visible(0xfb00, 0xff00), ...visible(0x1f000, 0x1fb00)];
  const drawn = all.filter((char) => undrawable(char).length === 0);

  test('each of them has a glyph', async () => {
    const [box] = await outlines(missing);
    expect(drawn.length).toBeGreaterThan(4000);
    for (let index = 0; index < drawn.length; index += 50) {
      const some = drawn.slice(index, index + 50);
      if ((await outlines(some.join(' '))).includes(box ?? '')) {
        for (const char of some) expect([char, await outlines(char)]).not.toContain(box);
      }
    }
  });

  test('and the others have none', async () => {
    const [box] = await outlines(missing);
    const others = all.filter((char) => !drawn.includes(char) && char === char.normalize('NFC'));
    for (const char of others.filter((_, index) => index % 29 === 0)) {
      expect([char, ...(await outlines(char))]).toContain(box);
    }
  });
});

test.each([
  ['H₂O, CO₂, x² ≥ 5 ≠ 6 → ½ ™ © € ₪ ₺ ₽ ∞', []],
  ['Путин, Αθήνα, Nguyễn, שלום, ورّاق ﷺ 🚢 🇯🇴 👩‍🚀 1️⃣', []],
  ['a\u00A0b\u202Fc\u2011d \u2066e\u2069 می‌روم', []],
  ['漢字 and हिन्दी', ['漢', '字']],
  ['twice 漢漢', ['漢']],
])('of “%s” can’t be drawn: %j', (text, characters) => {
  expect(undrawable(text)).toEqual(characters);
});

test('only the faces that a text needs are read', () => {
  expect(facesFor('River levels fall')).toEqual(['Serif']);
  expect(facesFor('منسوب النهر')).toEqual(['Naskh']);
  expect(facesFor('Ships 🚢 → Haifa')).toEqual(['Serif', 'Mathematics', 'Emoji']);
});
