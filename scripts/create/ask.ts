import path from 'node:path';
import { autocomplete, cancel, isCancel, multiselect, text } from '@clack/prompts';
import type { Answers, Named } from '../../src/create/newsroom.ts';
import type { WelcomeWords } from '../../src/create/words.ts';
import { nameOfLanguage } from '../../src/publication/language-tags.ts';
import { listOf } from '../commands/create.ts';

/** What was said on the command line. */
export type Said = Partial<Answers> & { folder?: string | undefined };

/** What there is to know, and where the newsroom goes. */
export type Asked = Answers & { folder: string };

/** Thrown where somebody ends a question. */
class Cancelled extends Error {}

/**
 * Finds out what was not said.
 *
 * @param asks whether somebody is asked; else it is as it usually is
 * @returns `null` if whoever was asked had enough
 */
export async function ask(said: Said, words: WelcomeWords, asks: boolean): Promise<Asked | null> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const folder = said.folder ?? 'newsroom';
  const usual: Answers = {
    name: [path.basename(folder)],
    languages: [likely(words)],
    timeZone,
    sections: [],
  };
  if (!asks) return { folder, ...usual, ...said };
  try {
    return await questions(said, usual, words);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    cancel('Nothing was written.');
    return null;
  }
}

async function questions(said: Said, usual: Answers, words: WelcomeWords): Promise<Asked> {
  const folder = said.folder ?? (await line('In which folder should it be?', 'our-paper'));
  const languages = said.languages ?? (await askLanguages(usual.languages, words));
  const name = said.name ?? (await askNames(path.basename(folder), languages));
  const timeZone = said.timeZone ?? (await askZone(usual.timeZone));
  const sections = said.sections ?? (await askSections(languages, words));
  return { folder, name, languages, timeZone, sections };
}

const askLanguages = (usual: readonly string[], words: WelcomeWords): Promise<readonly string[]> =>
  answer(
    multiselect({
      message: 'In which languages?',
      options: Object.keys(words).map((value) => ({ value, label: nameOfLanguage(value), hint: value })),
      initialValues: usual,
      required: true,
    }),
  );

async function askNames(proposed: string, languages: readonly string[]): Promise<Named> {
  const names: string[] = [];
  for (const language of languages) {
    const question = `What is the publication called in ${nameOfLanguage(language)}?`;
    names.push(await line(question, names[0] ?? proposed));
  }
  const [first = proposed, ...others] = names;
  return [first, ...others];
}

function askZone(usual: string): Promise<string> {
  const names = [...new Set([usual, ...Intl.supportedValuesOf('timeZone')])];
  const options = names.map((value) => ({ value, label: value }));
  return answer(autocomplete({ message: 'In which time zone?', options, initialValue: usual, maxItems: 8 }));
}

/** The sections in each language; none if they are as the words have them. */
async function askSections(languages: readonly string[], words: WelcomeWords): Promise<readonly Named[]> {
  const lists: string[][] = [];
  for (const language of languages) {
    const usual = Object.values(words[language]?.sections ?? {}).join(', ');
    const question = `Its sections in ${nameOfLanguage(language)}, with commas between them?`;
    const said = await line(question, lists[0]?.join(', ') ?? usual);
    if (lists.length === 0 && said === usual) return [];
    lists.push(listOf(said));
  }
  const [first = [], ...others] = lists;
  return first.map((name, index) => [name, ...others.map((names) => names[index] ?? name)] as const);
}

/** A line of text; what is proposed, if nothing is written. */
const line = (message: string, proposed: string): Promise<string> =>
  answer(text({ message, placeholder: proposed, defaultValue: proposed }));

async function answer<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const given = await question;
  if (isCancel(given)) throw new Cancelled();
  return given as Exclude<T, symbol>;
}

/** The language of this machine if there are words in it, else the first. */
function likely(words: WelcomeWords): string {
  const { language } = new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale);
  return Object.hasOwn(words, language) ? language : (Object.keys(words)[0] ?? language);
}
