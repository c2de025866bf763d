import { hiddenCharacters } from '../../../problems/characters.ts';
import { type Place, type Problem, problem } from '../../../problems/problem.ts';
import { collapsed, scriptsOf } from '../../text.ts';
import { type PageElement, rawText } from '../page.ts';
import type { HtmlRule } from '../rule.ts';
import { blocksOf } from '../text.ts';

/** How many letters of another script make a text suspicious (names are shorter), and which share of its letters. */
const least = 24;
const share = 0.7;
const address = /\S+:\/\/\S+|\S+@\S+|www\.\S+/g;

/** Text is in the script of the language that it is marked with. */
export const textLanguage: HtmlRule = (page) => [
  ...blocksOf(page).flatMap(({ element, pieces }) =>
    [...Map.groupBy(pieces, ({ lang }) => lang)].flatMap(([lang, some]) =>
      wrongScript(some.map(({ text }) => text).join(' '), lang, element),
    ),
  ),
  ...page.all('title').flatMap((title) => wrongScript(rawText(title.node), title.lang, title)),
  ...page.elements.flatMap((element) =>
    wordsOf(element).flatMap((words) => wrongScript(words, element.lang, element)),
  ),
];

function wrongScript(text: string, lang: string, place: Place): Problem[] {
  if (scriptsOf(text, lang).other < least) return [];
  const { own, other } = scriptsOf(text.replace(address, ''), lang);
  if (other < least || other < share * (own + other)) return [];
  return [problem('text-language', { lang, text: excerpt(text) }, place)];
}

const excerpt = (text: string) => {
  const short = [...collapsed(text)];
  return short.length > 40 ? `${short.slice(0, 40).join('')}…` : short.join('');
};

/** Controls that reorder text are nowhere, and isolates end in the block they begin in. */
export const textBidi: HtmlRule = (page) => [
  ...blocksOf(page).flatMap(({ element, pieces }) =>
    tricks(pieces.map(({ text }) => text).join(''), element),
  ),
  ...page.all('title').flatMap((title) => tricks(rawText(title.node), title)),
  ...page.elements.flatMap((element) => wordsOf(element).flatMap((words) => tricks(words, element))),
];

function tricks(text: string, place: Place): Problem[] {
  return hiddenCharacters(text).flatMap((one) => {
    if (one.rule === 'bidi-isolate') return [problem('text-bidi', { code: '' }, place)];
    return one.rule === 'bidi-control' ? [problem('text-bidi', { code: one.params.code }, place)] : [];
  });
}

/** Values of attributes that are read by people. */
function wordsOf({ tag, node }: Pick<PageElement, 'tag' | 'node'>): string[] {
  const { alt, title, ariaLabel, placeholder, content, name, property } = node.properties;
  const shown = tag === 'meta' && descriptions.test(String(name ?? property ?? ''));
  return [alt, title, ariaLabel, placeholder, shown ? content : null].filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
}

const descriptions = /^(?:description|(?:og|twitter):(?:title|description|image:alt))$/;
