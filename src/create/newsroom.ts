import { stringify } from 'yaml';
import { idsOf } from './ids.ts';
import { filled, type WelcomeWords } from './words.ts';

/** What somebody who starts a newsroom says of it. */
export interface Answers {
  /** Of its editions, the first one’s first: keys of the words. */
  languages: readonly string[];
  name: Named;
  /** An IANA name. */
  timeZone: string;
  /** Those of the words if there are none. */
  sections: readonly Named[];
}

/** What something is called in each language, in their order: as in the first where nothing is said. */
export type Named = readonly [string, ...string[]];

const nameIn = (named: Named, index: number): string => named[index] ?? named[0];

/** Says which version of a text this is, as the front matter of its translations keeps it. */
export type Revise = (front: { title: string; description: string }, body: string) => string;

/** Below its folder, which begins with the year and month of its day. */
const story = 'welcome';

/**
 * The content of a new newsroom: path → text. It is right as it stands, and shows one story in every language.
 *
 * @param now when that story is published, in milliseconds since 1970-01-01 UTC
 */
export function contentOf(
  answers: Answers,
  words: WelcomeWords,
  now: number,
  revise: Revise,
): Map<string, string> {
  const { name, languages, timeZone } = answers;
  const [date = '', time = ''] = localTime(now, timeZone);
  const folder = `content/stories/${date.slice(0, 7).replace('-', '/')}/${story}`;
  const said = languages.map(
    (one, index) => [one, wordsIn(words, one, { name: nameIn(name, index), folder })] as const,
  );
  const editions = said.map(([language, { description }], index) => {
    const edition = { language, name: nameIn(name, index), description };
    return [language, languages.length === 1 ? { ...edition, address: '/' } : edition];
  });
  const sections = sectionsOf(answers, words);
  const filed = { published: `${date} ${time}`, section: sections[0]?.[0], authors: ['desk'] };
  const texts = textsOf(said, filed, revise).map(
    ([language, text]) => [`${folder}/${language}.md`, text] as const,
  );
  const desk = { ...Object.fromEntries(said.map(([one, { desk }]) => [one, desk])), type: 'Organization' };
  return new Map([
    ['content/publication.yaml', publicationFile(timeZone, Object.fromEntries(editions))],
    ['content/sections.yaml', `${notes.sections}${yaml(Object.fromEntries(sections))}`],
    ['content/topics.yaml', `${notes.topics}{}\n`],
    ['content/people.yaml', `${notes.people}${yaml({ desk })}`],
    ...texts,
  ]);
}

/** The story in each language; all but the first are translations of that, and say so. */
function textsOf(
  said: readonly (readonly [language: string, WelcomeWords[string]])[],
  filed: object,
  revise: Revise,
): [language: string, text: string][] {
  const [[original, { title, summary, text }] = ['', nothing]] = said;
  const translation = { of: original, revision: revise({ title, description: summary }, text) };
  return said.map(([language, { title, summary, text }]) => {
    const own = { title, description: summary };
    const matter = language === original ? { ...own, ...filed } : { ...own, translation };
    return [language, `---\n${yaml(matter)}---\n${text}`];
  });
}

const nothing = { title: '', summary: '', text: '' };

/** What the words say in a language, with what stands for their `{{names}}`. */
function wordsIn(words: WelcomeWords, language: string, names: Record<string, string>): WelcomeWords[string] {
  const { sections, ...texts } = words[language] ?? {};
  if (!sections) throw new RangeError(`no words in ${language}`);
  const own = Object.entries(texts).map(([key, text]) => [key, filled(text, names)]);
  return { ...Object.fromEntries(own), sections };
}

const yaml = (value: unknown) => stringify(value, { lineWidth: 0 });

const notes = {
  origin: `# What this publication is. docs/reference/settings.md of Warraq has all settings.
# Where the site will be:
`,
  editions: '# In the order they are offered to readers; the ids are the first part of their addresses.\n',
  sections: '# Section id, then its name in each edition. The order is the order of the navigation.\n',
  topics: '# Topic id, then its name in each edition, as sections have them. Stories name topics by id.\n',
  people: '# Id, then the name in each edition, and whether it is a Person or an Organization.\n',
};

const publicationFile = (timeZone: string, editions: object) =>
  [notes.origin, yaml({ origin: 'https://news.example', timeZone }), notes.editions, yaml({ editions })].join(
    '',
  );

/** Section id → its name in each edition. */
function sectionsOf(
  { languages, sections }: Answers,
  words: WelcomeWords,
): [string, Record<string, string>][] {
  const inAll = (name: (language: string, index: number) => string) =>
    Object.fromEntries(languages.map((one, index) => [one, name(one, index)]));
  if (sections.length > 0) {
    const ids = idsOf(sections.map(([first]) => first));
    return sections.map((named, index) => [ids[index] ?? '', inAll((_, at) => nameIn(named, at))]);
  }
  const ids = Object.keys(words[languages[0] ?? '']?.sections ?? {});
  return ids.map((id) => [id, inAll((one) => words[one]?.sections[id] ?? id)]);
}

/** The date and the minute there, as front matter has them. */
function localTime(now: number, timeZone: string): [string, string] {
  const format = new Intl.DateTimeFormat('und-u-ca-gregory-nu-latn', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return [`${parts['year']}-${parts['month']}-${parts['day']}`, `${parts['hour']}:${parts['minute']}`];
}
