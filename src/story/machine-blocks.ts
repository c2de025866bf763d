/**
 * The blocks that a machine translated and nobody accepted, as front matter keeps them: `1-4 7`.
 *
 * @param numbers places in the revision that the translation keeps, from 1
 */
export function formatMachine(numbers: Iterable<number>): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range?.[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
}

/** What `formatMachine` wrote, and how many blocks there can be at most: nobody has to count further. */
export function parseMachine(text = '', most = Number.POSITIVE_INFINITY): Set<number> {
  const numbers = new Set<number>();
  for (const [, first = '', last = first] of text.matchAll(/(\d+)(?:-(\d+))?/g))
    for (let number = Number(first); number <= Math.min(Number(last), most); number += 1) numbers.add(number);
  return numbers;
}
