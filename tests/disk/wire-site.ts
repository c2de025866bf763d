import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { project, type TestSite, testSite } from '../site.ts';

/** A newsroom with the demo's publication and one of its stories, for texts to be imported into. */
export function wireSite(): TestSite {
  const site = testSite(null);
  const names = [
    'publication.yaml',
    'sections.yaml',
    'topics.yaml',
    'people.yaml',
    'pages',
    'stories/2025/11/six-pens',
  ];
  for (const name of names) {
    cpSync(path.join(project, 'content', name), path.join(site.content, name), { recursive: true });
  }
  return site;
}

/** A file of wire copy among the fixtures of the story tests. */
export const wire = (name: string) => path.join(project, 'tests/import/wire/fixtures', `${name}.txt`);

/** Every file of the content folder, with its text. */
export function textsOf({ content }: TestSite): string[] {
  return readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => `${file}\n${readFileSync(file, 'utf8')}`)
    .sort();
}
