import { describe, expect, test } from 'vitest';
import { dropFurniture } from '../../../src/import/wire/furniture.ts';
import { linesOf } from '../../../src/import/wire/lines.ts';
import { conventions, fold } from '../newsroom.ts';

const reasonsOf = (text: string) =>
  dropFurniture(linesOf(text), conventions, fold).removed.map(({ reason }) => reason);

const phrases = Object.entries(conventions.furniture).flatMap(([reason, { lines, labels, rows }]) =>
  Object.entries({ lines, labels, rows }).flatMap(([kind, byLanguage]) =>
    Object.values(byLanguage)
      .flat()
      .map((phrase) => ({ reason, kind, phrase })),
  ),
);
const alone = phrases.filter(({ kind }) => kind !== 'rows');

describe('a line that is nothing but furniture goes', () => {
  test.each(alone)('$phrase', ({ reason, phrase }) => {
    const variants = [
      phrase,
      phrase.toUpperCase(),
      `  ${phrase}:`,
      `[ ${phrase} ]`,
      `— ${phrase.split(' ').join('  ')}.`,
    ];
    for (const variant of variants) expect(reasonsOf(variant)).toEqual([reason]);
  });

  test.each(['اضافة اعلان', 'إضافة إعلان', 'إِضَافَة إِعْلان', 'اضـافة اعـلان', 'اضافه اعلان'])(
    '%s, however it is spelt',
    (line) => {
      expect(reasonsOf(line)).toEqual(['advertisement']);
    },
  );

  test.each(['Read also: What the ferry costs now', 'READ ALSO | Ferry prices', 'اقرأ أيضًا: أسعار العبّارة'])(
    '%s',
    (line) => {
      expect(reasonsOf(line)).toEqual(['link to another story']);
    },
  );

  test.each(['Share Facebook X', 'Facebook / WhatsApp / Copy link', 'شارك على فيسبوك واتساب'])(
    '%s',
    (line) => {
      expect(reasonsOf(line)).toEqual(['share buttons']);
    },
  );
});

describe('below a label', () => {
  const below = (...lines: string[]) => reasonsOf(['Related articles', ...lines].join('\n')).length - 1;
  const headline = 'Ferry prices rise again';

  test.each([
    'Who pays for it?',
    'पुल फिर से खुल गया।',
    'Կամուրջը վերաբացվեց։',
    '大桥重新开放。',
    'هل تُفتح غدا؟',
    'Nobody knows yet…',
    '大桥重新开放'.repeat(12),
  ])('%s is the story’s own', (line) => {
    expect(below(headline, line, '', 'The council met.')).toBe(0);
  });

  test('points may ask', () => {
    expect(below(`- ${headline}`, '- Who pays for it?', '', 'The council met.')).toBe(2);
  });

  test('only marked lines go where no blank line ends the list', () => {
    expect(below(headline, 'Nobody was hurt')).toBe(0);
    expect(below(`- ${headline}`, 'Nobody was hurt')).toBe(1);
  });
});

describe('a phrase inside a sentence costs nothing', () => {
  test.each(phrases)('$phrase', ({ phrase }) => {
    const sentences = [
      `The page said “${phrase}” twice.`,
      `${phrase} was all that the page said.`,
      `وكُتب على الصفحة «${phrase}» مرتين.`,
    ];
    for (const sentence of sentences) expect(reasonsOf(sentence)).toEqual([]);
  });

  test.each([
    'Read more: that is the advice of the ministry to schools.',
    'Related to this, the council will vote',
    'See also-rans of the last race',
    'Facebook',
    'Share prices',
  ])('%s', (line) => {
    expect(reasonsOf(line)).toEqual([]);
  });
});
