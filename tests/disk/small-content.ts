import path from 'node:path';
import { project } from '../site.ts';
import { tempFolder } from './temp.ts';

const edition = (language: string) => ({
  language,
  locale: `${language}-u-nu-latn-ca-gregory`,
  label: language,
  name: 'Small',
  description: 'A small newsroom.',
});
export const vocabulary = {
  'content/publication.yaml': JSON.stringify({
    origin: 'https://small.example',
    timeZone: 'UTC',
    editions: { en: edition('en'), ar: edition('ar') },
  }),
  'content/sections.yaml': '{ world: { en: World, ar: العالم } }',
  'content/topics.yaml': '{}',
  'content/people.yaml': '{ desk: { en: Desk, ar: هيئة } }',
};
export const front = 'title: T\ndescription: D\n';
export const original = `---\n${front}published: 2026-01-01T00:00:00Z\nsection: world\nauthors: [desk]\n---\nText.\n`;
export const translation = `---\n${front}translation: { of: en }\n---\nنص.\n`;
export const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';

/** A content folder with a publication and these files more. */
export function newsroom(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = tempFolder({ ...vocabulary, ...files });
  const content = path.join(folder, 'content');
  return { folder, roots: { project, content, locales: path.join(folder, 'locales') } };
}
