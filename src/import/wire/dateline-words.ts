import type { Lexicon, Phrases } from './lexicon.ts';

/** The words of a prefix by what they are; agencies may have several words, as months may. */
export function sortWords(text: string, lexicon: Lexicon) {
  const { fold, dates, agencies, agenciesFirst, names, services, particles } = lexicon;
  const tokens = [...text.matchAll(/(?!\u0640+(?:\s|$))[^\s,،/–—()-]+/gu)];
  const found = { places: [] as string[], dates: [] as string[], agency: undefined as string | undefined };
  let [agencyStart, agencyEnd] = [0, -1];
  for (let index = 0; index < tokens.length; ) {
    const run = (phrases: Phrases) => runLength(tokens, index, text, (words) => phrases.has(fold(words)));
    const token = tokens[index]?.[0] ?? '';
    const dated = /^\p{N}{1,4}(?::\p{N}{2})?(?:st|nd|rd|th)?[.]?$/u.test(token) ? 1 : run(dates);
    const signed = run(agencies) || (index === 0 ? run(agenciesFirst) : 0);
    const named = names.has(fold(token)) ? index : signed > 0 ? startOfName(tokens, index) : -1;
    const start = named > 0 && particles.has(fold(tokens[named - 1]?.[0] ?? '')) ? named - 1 : named;
    if (signed > 0 || start >= 0) {
      const end = signed > 0 ? index + signed - 1 : endOfName(tokens, index, text);
      const last = endOfService(tokens, end, { fold, services });
      const from = index === agencyEnd ? agencyStart : (tokens[start]?.index ?? 0);
      [agencyStart, agencyEnd] = [from, last + 1];
      found.agency = text.slice(from, (tokens[last]?.index ?? 0) + (tokens[last]?.[0].length ?? 0));
      if (from === tokens[start]?.index) found.places.length -= index - start;
      index = last + 1;
    } else if (dated > 0) {
      found.dates.push(...tokens.slice(index, index + dated).map(([word]) => word));
      index += dated;
    } else {
      found.places.push(token);
      index += 1;
    }
  }
  return found;
}

/** `News Service`: a word of names of sources goes on with another. */
function endOfService(
  tokens: readonly RegExpExecArray[],
  last: number,
  { services, fold }: Pick<Lexicon, 'services' | 'fold'>,
): number {
  const [own, next] = [tokens[last], tokens[last + 1]];
  const isJoined = own && next && own.index + own[0].length + 1 === next.index;
  return isJoined && services.has(fold(next[0])) ? last + 1 : last;
}

/** The most words of a name that only its first one shows to be one. */
const longestName = 5;

/** The last of the words that follow the first one of a name with a space between. */
function endOfName(tokens: readonly RegExpExecArray[], index: number, text: string): number {
  let last = index;
  while (last + 1 < tokens.length && last + 1 < index + longestName) {
    const [own, next] = [tokens[last], tokens[last + 1]];
    if (!own || !next || text.slice(own.index + own[0].length, next.index).trim() !== '') break;
    last += 1;
  }
  return last;
}

/** `Coast News`, `شفق نيوز`: words right before a common part of names belong to the name, if no break is between. */
function startOfName(tokens: readonly RegExpExecArray[], index: number): number {
  const before = tokens[index - 1];
  const own = tokens[index];
  const isCommon = own !== undefined && /^(?:\p{Lu}\p{Ll}+|\p{Lo}+)$/u.test(own[0]);
  const isJoined =
    before !== undefined &&
    own !== undefined &&
    before.index + before[0].length + 1 === own.index &&
    /\s/.test(own.input.charAt(own.index - 1));
  return isCommon && isJoined && /^\p{L}+$/u.test(before[0]) && own[0].length > 3 ? index - 1 : index;
}

function runLength(
  tokens: readonly RegExpExecArray[],
  index: number,
  text: string,
  isPhrase: (words: string) => boolean,
): number {
  for (let length = 3; length > 0; length -= 1) {
    const [first, last] = [tokens[index], tokens[index + length - 1]];
    if (first && last && isPhrase(text.slice(first.index, last.index + last[0].length))) return length;
  }
  return 0;
}
