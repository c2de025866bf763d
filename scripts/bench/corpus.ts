import path from 'node:path';
import { parseDocument } from 'yaml';
import type { Roots } from '../../src/disk/roots.ts';
import { isoInZone, monthInZone } from '../../src/language/formats.ts';
import { copy, readText, write } from './files.ts';
import { type Material, readMaterial } from './material.ts';
import { type Story, type StoryArticle, storyAt } from './story.ts';

/**
 * Writes a newsroom of as many stories as wanted, each in every edition, out of the paragraphs and
 * headlines of an existing one, so that the text is real text of each language. The same seed and
 * source give the same files. Stories are made one by one and not kept.
 *
 * @param source a newsroom to take publication, vocabularies, words and paragraphs from
 * @param folder the content folder to create
 */
export function generateCorpus(source: Roots, folder: string, stories: number, seed: string): void {
  const material = readMaterial(source);
  startNewsroom(source, folder);
  for (let index = 0; index < stories; index += 1)
    writeStory(material, folder, storyAt(material, seed, index));
}

/** A part of the product that other generators don't have. */
export type Part = 'search' | 'cards';
/** What `publication.yaml` says of these parts: a block each. */
const ours = /^(?:socialCards|search|textPages):.*\n(?:[ \t]+.*\n|#.*\n(?=[ \t]))*/gm;

/** Writes all of a newsroom but its stories, with one of the parts that others don't have, or none. */
export function startNewsroom(source: Roots, folder: string, part?: Part): void {
  const publication = readText(path.join(source.content, 'publication.yaml')) ?? '';
  const parts = `search: ${part === 'search'}\nsocialCards: ${part === 'cards'}\ntextPages: false\n`;
  write(path.join(folder, 'publication.yaml'), `${publication.replace(ours, '')}${parts}`);
  copy(path.join(source.content, 'pages'), path.join(folder, 'pages'));
  for (const name of vocabularies) {
    const terms = readText(path.join(source.content, name)) ?? '';
    write(path.join(folder, name), withoutStories(terms));
  }
}

/** The files of a newsroom's sections, topics and people. */
export const vocabularies = ['sections.yaml', 'topics.yaml', 'people.yaml'];

/** A vocabulary that names no story and no picture, for a newsroom that has not those of the demo. */
export function withoutStories(vocabulary: string): string {
  const terms = parseDocument(vocabulary);
  for (const id of Object.keys(terms.toJS() ?? {}))
    for (const key of ['picture', 'featured']) if (terms.hasIn([id, key])) terms.deleteIn([id, key]);
  return terms.toString();
}

/** Writes a story as a newsroom's editors would. */
export function writeStory({ publication }: Material, folder: string, story: Story): void {
  const { timeZone } = publication;
  const place = path.join(folder, 'stories', ...monthInZone(story.published, timeZone).split('-'), story.id);
  for (const article of story.articles) {
    const own = article.edition === story.original ? storyKeys(story, timeZone) : translationKeys(story);
    const front = [...articleKeys(article), ...own, ...changeKeys(story, article, timeZone)];
    write(path.join(place, `${article.edition}.md`), ['---', ...front, '---', article.body, ''].join('\n'));
  }
}

const articleKeys = ({ title, description }: StoryArticle) => [
  `title: ${JSON.stringify(title)}`,
  `description: ${JSON.stringify(description)}`,
];

/** What the original says for the whole story. */
const storyKeys = ({ published, section, topics, authors }: Story, timeZone: string) => [
  `published: ${isoInZone(published, timeZone)}`,
  `section: ${section}`,
  `topics: [${topics.join(', ')}]`,
  `authors: [${authors.join(', ')}]`,
];

const translationKeys = ({ original }: Story) => [`translation: { of: ${original} }`];

/** What was changed, in the words of each edition. */
function changeKeys({ updated, corrected }: Story, { correction }: StoryArticle, timeZone: string): string[] {
  const moment = (instant: number) => isoInZone(instant, timeZone);
  return [
    ...(updated === null ? [] : [`updated: ${moment(updated)}`]),
    ...(corrected === null
      ? []
      : [`corrections: [{ at: ${moment(corrected)}, text: ${JSON.stringify(correction)} }]`]),
  ];
}
