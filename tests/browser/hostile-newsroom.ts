import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aliasPath } from '../../src/publication/output-paths.ts';

export interface Payloads {
  /** Lines, to stand in every field. */
  fields: readonly string[];
  /** Markdown by name, in lower-case letters, to stand in bodies. */
  texts: ReadonlyMap<string, string>;
}

const editions = {
  en: { language: 'en', locale: 'en-GB', around: (payload: string) => payload },
  ar: { language: 'ar', locale: 'ar-JO-u-nu-latn', around: (payload: string) => `عاجل: ${payload} انتهى` },
};
type EditionId = keyof typeof editions;
const ids = Object.keys(editions) as EditionId[];

/** What a payload becomes in the fields of an edition. */
export const wordsIn = (edition: string, payload: string): string =>
  editions[edition as EditionId].around(payload);

/** How many payloads share the name of a section or topic. */
const inTerm = 4;

const inEach = <T>(make: (edition: EditionId) => T) => Object.fromEntries(ids.map((id) => [id, make(id)]));
const inAll = (words: string) => inEach((edition) => wordsIn(edition, words));
const recording = new URL('fixtures/every-block/talk.mp3', import.meta.url);
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>';

/**
 * Writes a newsroom in two editions whose every field is a payload: names of publication, editions, sections, topics and
 * people, and what is told of them; lines and bands of front pages, a newsletter; titles, descriptions, pictures, sources,
 * corrections, old addresses and bodies of stories; chapters of one recording; static pages. Front matter is JSON, which is YAML.
 *
 * @param folder an empty content folder
 */
export function writeHostile(folder: string, { fields, texts }: Payloads): void {
  const all = inAll(fields.join(' '));
  const publication = {
    origin: 'https://news.example',
    timeZone: 'Asia/Amman',
    newsletter: { action: 'https://letters.example/subscribe', about: all, confirm: all },
    editions: inEach((id) => ({
      language: editions[id].language,
      locale: editions[id].locale,
      typography: 'as-typed',
      label: wordsIn(id, fields[0] ?? ''),
      name: wordsIn(id, fields.slice(0, 6).join(' ')),
      description: wordsIn(id, fields.join(' ')),
    })),
  };
  const front = { breaking: [{ text: all }], packages: [{ title: all, stories: ['p-0', 'p-1'] }] };
  const files = new Map<string, string | Uint8Array>([
    ['publication.yaml', JSON.stringify(publication)],
    ['front.yaml', JSON.stringify(front)],
  ]);
  for (const [name, terms] of Object.entries(vocabularies(fields)))
    files.set(`${name}.yaml`, JSON.stringify(terms));
  for (const [index, payload] of fields.entries()) {
    const id = `p-${index}`;
    addStory(files, id, {
      payload,
      minute: index,
      body: payload,
      term: `p-${Math.floor(index / inTerm)}`,
      author: id,
    });
    if (index % 10 === 0) addPage(files, id, payload);
  }
  addStory(files, 'constructor', {
    payload: 'constructor',
    minute: fields.length,
    body: 'Words.',
    heard: fields,
  });
  for (const [name, body] of texts) addStory(files, `text-${name}`, { payload: name, minute: 0, body });
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/**
 * The names of people are a payload each. Those of sections and topics are several, one after the other
 * and the other way round: every section stands on every page, and has feeds and pages of its own.
 */
function vocabularies(fields: readonly string[]) {
  const together = Array.from({ length: Math.ceil(fields.length / inTerm) }, (_, index) =>
    fields.slice(index * inTerm, (index + 1) * inTerm),
  );
  const named = (names: readonly string[], more: readonly string[] = []) =>
    Object.fromEntries(
      names.map((name, index) => {
        const profile = Object.fromEntries(['about', ...more].map((key) => [key, inAll(name)]));
        return [`p-${index}`, { ...profile, ...inAll(name) }];
      }),
    );
  return {
    sections: named(together.map((group) => group.join(' '))),
    topics: named(together.map((group) => group.toReversed().join(' '))),
    people: named(fields, ['role']),
  };
}

const markdown = (front: object, body: string) => `---\n${JSON.stringify(front, null, 2)}\n---\n\n${body}\n`;

interface StoryParts {
  payload: string;
  /** When it was published: in minutes after the first. */
  minute: number;
  body: string;
  /** Its section and topic. */
  term?: string;
  author?: string;
  /** What is said of its recording and chapters, if it has one. */
  heard?: readonly string[];
}

function addStory(
  files: Map<string, string | Uint8Array>,
  id: string,
  { payload, minute, body, term = 'p-0', author = 'p-0', heard }: StoryParts,
): void {
  const folder = `stories/2026/01/${id}`;
  const published = new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();
  const shared = { published, section: term, topics: [term], authors: [author] };
  for (const edition of ids) {
    const words = wordsIn(edition, payload);
    const front = {
      title: words,
      description: words,
      slug: id,
      ...(edition === 'en' ? shared : { translation: { of: 'en' }, translators: [author] }),
      image: { ...(edition === 'en' ? { src: 'hero.svg' } : {}), alt: words, caption: words, credit: words },
      source: { name: words, url: `https://evil.example/?q=${payload}` },
      corrections: [{ at: published, text: words }],
      ...(heard && { audio: recordingOf(edition, heard) }),
      aliases: [`/${edition}/${id}/${payload.replace(/[\s?#]/g, '')}/`].filter(aliasPath),
    };
    files.set(`${folder}/${edition}.md`, markdown(front, edition === 'ar' ? `عاجل:\n\n${body}` : body));
  }
  files.set(`${folder}/hero.svg`, picture);
  if (heard) files.set(`${folder}/talk.mp3`, readFileSync(recording));
}

/** A recording that says all of some payloads, a chapter each. */
const recordingOf = (edition: EditionId, payloads: readonly string[]) => ({
  src: 'talk.mp3',
  credit: wordsIn(edition, payloads.join(' ')),
  chapters: payloads.map((payload, index) => ({ at: `${index}:00`, title: wordsIn(edition, payload) })),
});

function addPage(files: Map<string, string | Uint8Array>, id: string, payload: string): void {
  for (const edition of ids) {
    const words = wordsIn(edition, payload);
    const front = { title: words, description: words, slug: `page-${id}` };
    const relation = edition === 'en' ? {} : { translation: { of: 'en' } };
    files.set(`pages/${id}/${edition}.md`, markdown({ ...front, ...relation }, payload));
  }
}
