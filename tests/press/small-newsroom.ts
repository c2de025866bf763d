import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTree } from './tree.ts';

/** A newsroom in memory: tests edit it, then write it out as files. */
export const editionIds = ['en', 'ar'] as const;
export type EditionId = (typeof editionIds)[number];
type PerEdition<T> = Record<EditionId, T>;

export interface Text {
  title: string;
  description: string;
  slug: string;
  body: string;
  /** Old addresses. */
  aliases?: string[];
  corrections?: { at: string; text: string }[];
  /** What it says otherwise than its story. */
  own?: { section?: string; topics?: string[]; published?: string; status?: Story['status'] };
}

export interface Story {
  id: string;
  original: EditionId;
  texts: Partial<PerEdition<Text>>;
  /** The folder it lies in, which means nothing. */
  folder: string;
  /** Days after the newsroom's first. */
  published: number;
  updated: number | null;
  expires: number | null;
  /** What it says of being published together. */
  together?: boolean | readonly EditionId[] | undefined;
  status: 'published' | 'draft' | 'withdrawn';
  /** Whether its files are not even YAML while it is a draft. */
  mistaken?: boolean;
  section: string;
  topics: string[];
  authors: string[];
  /** The colour of its picture. */
  picture: string | null;
}

export interface Newsroom {
  /** The moment to build for, in days after the newsroom's first. */
  now: number;
  /** Grows with each thing that needs a name nobody else has. */
  serial: number;
  publication: {
    origin: string;
    timeZone: string;
    names: PerEdition<string>;
    storiesPerPage: number;
    feedItems: number;
  };
  sections: Record<string, PerEdition<string>>;
  topics: Record<string, PerEdition<string>>;
  people: Record<string, PerEdition<string>>;
  pages: Record<string, Partial<PerEdition<Text>>>;
  stories: Story[];
  /** What editors lead with: `front.yaml`, which is not there if it is empty. */
  front: Record<string, object[]>;
  /** A file whose front matter is not YAML, until the next edit. */
  broken: boolean;
}

/** A day of the newsroom as an instant; the first one is the last evening of a month in some time zones. */
export function instant(day: number): number {
  return Date.parse('2025-12-31T20:00:00Z') + Math.round(day * 24 * 60 * 60 * 1000);
}

const languages = { en: ['en', 'en-GB', 'English'], ar: ['ar', 'ar-JO-u-nu-latn-ca-gregory', 'العربية'] };

/** Every file of the newsroom's content folder. Front matter is written as JSON, which is YAML. */
export function filesOf(newsroom: Newsroom): Map<string, string> {
  const { publication, sections, topics, people, pages, stories, front } = newsroom;
  const { names, ...settings } = publication;
  const editions = Object.fromEntries(
    editionIds.map((id) => {
      const [language, locale, label] = languages[id];
      return [id, { language, locale, label, name: names[id], description: `${names[id]}.` }];
    }),
  );
  const files = new Map<string, string>(
    Object.entries({ publication: { ...settings, editions }, sections, topics, people }).map(
      ([name, data]) => [`${name}.yaml`, JSON.stringify(data, null, 2)] as const,
    ),
  );
  if (Object.keys(front).length > 0) files.set('front.yaml', JSON.stringify(front, null, 2));
  for (const [id, texts] of Object.entries(pages)) {
    for (const [edition, { body, ...front }] of Object.entries(texts)) {
      files.set(`pages/${id}/${edition}.md`, markdown(front, body));
    }
  }
  for (const story of stories) for (const [name, text] of storyFiles(story)) files.set(name, text);
  if (newsroom.broken) files.set('stories/broken/en.md', '---\ntitle: [\n---\n');
  return files;
}

function storyFiles(story: Story): [string, string][] {
  const folder = `stories/${story.folder}/${story.id}`;
  const files = Object.entries(story.texts).map(([edition, { body, own, ...words }]): [string, string] => {
    const front = edition === story.original ? originalFront(story) : { translation: { of: story.original } };
    const picture = story.picture ? `\n\n![A drawing](hero.svg)\n` : '';
    const text = markdown({ ...words, ...front, ...own }, body + picture);
    return [`${folder}/${edition}.md`, isWrong(story) ? text.replace('": "', '": ') : text];
  });
  if (story.picture) files.push([`${folder}/hero.svg`, svg(story.picture)]);
  return files;
}

/** A mistake in a draft that is none to an edition of it refuses the build, as it should. */
const isWrong = ({ mistaken, status, texts }: Story) =>
  mistaken && status === 'draft' && Object.values(texts).every(({ own }) => !own?.status);

function originalFront(story: Story) {
  const { published, updated, expires, status, section, topics, authors, picture, together } = story;
  return {
    ...(together === undefined ? {} : { publishTogether: together }),
    published: new Date(instant(published)).toISOString(),
    ...(updated === null ? {} : { updated: new Date(instant(updated)).toISOString() }),
    ...(expires === null ? {} : { expires: new Date(instant(expires)).toISOString() }),
    ...(picture ? { image: { src: 'hero.svg', alt: `A ${picture} square` } } : {}),
    status,
    section,
    topics,
    authors,
  };
}

const markdown = (front: object, body: string) => `---\n${JSON.stringify(front, null, 2)}\n---\n${body}\n`;
const svg = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path fill="${colour}" d="M0 0h8v8H0z"/></svg>`;

/** Makes a content folder hold the newsroom's files and no others. Files that are as they should be stay. */
export function writeNewsroom(newsroom: Newsroom, folder: string): void {
  const wanted = filesOf(newsroom);
  for (const name of readTree(folder).keys()) if (!wanted.has(name)) rmSync(path.join(folder, name));
  for (const [name, text] of wanted) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (textOf(file) !== text) writeFileSync(file, text);
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
