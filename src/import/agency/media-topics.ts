import data from './media-topics.json' with { type: 'json' };

/** Most codes are this and a number; the topmost seventeen are eight digits of their own. */
const base = 20_000_000;
const scheme = 'medtop:';

/** Code → that of the topic it is in. */
const broader = new Map(
  Object.entries(data.narrower).flatMap(([of, numbers]) =>
    numbersIn(numbers).map(
      (number) => [codeOf(number), of.length === 8 ? scheme + of : codeOf(Number(of))] as const,
    ),
  ),
);

function codeOf(number: number): string {
  return `${scheme}${base + number}`;
}

/** The numbers of a list such as `2 5-8`. */
function numbersIn(list: string): number[] {
  return list.split(' ').flatMap((one) => {
    const [from = 0, to = from] = one.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/**
 * The IPTC Media Topics that contain one, nearest first; none for the topmost and for what is no Media Topic.
 *
 * @param code as `medtop:20000350`
 * @see https://iptc.org/standards/media-topics/ — © IPTC, CC BY 4.0
 */
export function broaderTopics(code: string): string[] {
  const next = broader.get(code);
  return next === undefined ? [] : [next, ...broaderTopics(next)];
}
