import { type Conventions, type Fold, folded } from '../conventions.ts';

/** A word in capitals of more letters is no abbreviation, unless the text has it so. */
const longestAbbreviation = 5;

/** Words that begin with as many letters are forms of one. */
const stem = 4;

/**
 * A headline in capitals as headlines are written: each word but small ones begins with a capital. Abbreviations are
 * known by the text, which has them in capitals, too.
 *
 * @param language BCP 47; only those whose small words `conventions` have are touched
 * @returns `null` if it is not in capitals, or if a short word of it is nowhere in the text, which may be an abbreviation
 */
export function withoutCapitals(
  title: string,
  text: string,
  language: string,
  { headline: { small } }: Pick<Conventions, 'headline'>,
  fold: Fold,
): string | null {
  const tag = new Intl.Locale(language).language;
  const words = title.match(/[\p{L}\p{M}’']+/gu) ?? [];
  if (!small[tag] || words.length < 3 || /\p{Ll}/u.test(title) || !/\p{Lu}/u.test(title)) return null;
  const smallWords = folded({ [tag]: small[tag] }, fold);
  const forms = formsIn(text);
  let isSafe = true;
  const made = title.replaceAll(/[\p{L}\p{M}’']+(?:\.\p{L})*\.?/gu, (word, index: number) => {
    const key = word.toLowerCase();
    if (smallWords.has(fold(word))) return index === 0 ? capitalised(key) : key;
    const form = forms.get(key.replace(/\.$/, '')) ?? forms.get(key);
    if (form === undefined && word.length <= longestAbbreviation && !isInflected(key, forms)) isSafe = false;
    if (form === undefined || !/\p{Lu}.*\p{Lu}/u.test(form)) return capitalised(key);
    return word.endsWith('.') && !form.endsWith('.') ? `${form}.` : form;
  });
  return isSafe ? made : null;
}

/** Whether a text has a word in another form: `opened` for `opens`. */
const isInflected = (key: string, forms: ReadonlyMap<string, string>): boolean =>
  key.length >= stem && [...forms].some(([one, form]) => form === one && one.startsWith(key.slice(0, stem)));

/** Words of a text by their lower case, as they stand in it: without capitals, where they do so anywhere. */
function formsIn(text: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}’']+(?:\.\p{L})*/gu)) {
    const key = word.toLowerCase();
    const known = forms.get(key);
    if (known === undefined || /\p{Lu}.*\p{Lu}/u.test(known)) forms.set(key, word);
  }
  return forms;
}

const capitalised = (word: string) => word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
