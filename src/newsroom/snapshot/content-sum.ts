import type { PagesCell, StoryCell } from './cells.ts';

/** The sum of nothing. */
export const emptySum = '0'.repeat(16);

/**
 * A sum over all that readers can see of an edition's stories, which any change of one changes. Stories are added in any order,
 * and what was can be taken away again: of an edit nothing else is read.
 *
 * @param sum 16 hexadecimal digits
 */
export function replaceIn(sum: string, edition: string, before: StoryCell, after: StoryCell): string {
  const [old, current] = [sumOf(edition, before), sumOf(edition, after)];
  return old === current ? sum : digits(BigInt.asUintN(64, BigInt(`0x${sum}`) - old + current));
}

function sumOf(edition: string, { articles, images, media }: StoryCell): bigint {
  const article = articles.find((one) => one.edition === edition);
  if (!article) return 0n;
  // What only the desk is told, and where files lie.
  const { assignee, review, stage, announce, correctionsDeclined, body, ...shown } = article;
  return hash(JSON.stringify([shown, body.digest, files(images), files(media)]));
}

/** The same of static pages, with what lies beside them. */
export const sumOfPages = ({ pages, images, media }: Omit<PagesCell, 'ids'>): string =>
  checksum(
    JSON.stringify([pages.map(({ body, ...shown }) => [shown, body.digest]), files(images), files(media)]),
  );

/** What of files beside a text makes a difference. */
const files = (all: readonly { owner: string; name: string; digest: string }[] = []) =>
  all.map(({ owner, name, digest }) => [owner, name, digest]);

const digits = (value: bigint) => value.toString(16).padStart(16, '0');

/** A sum of a text, as 16 hexadecimal digits. */
export const checksum = (text: string): string => digits(hash(text));

/** Two sums of 32 bits over the units of a text, each turned about by another prime: https://github.com/bryc/code */
function hash(text: string): bigint {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}
