import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importInputs } from '../../../src/disk/import/import.ts';
import { inputsAt } from '../../../src/disk/import/inputs.ts';
import type { ImportReport, ImportRequest } from '../../../src/disk/import/report.ts';
import { leadWithNone, project, type TestSite, testSite, today } from '../../site.ts';

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
  leadWithNone(site.content);
  return site;
}

/** Imports one file as the command does. */
export async function importOne(
  { content, locales }: Pick<TestSite, 'content' | 'locales'>,
  { file, ...request }: Partial<ImportRequest> & { file: string },
): Promise<ImportReport> {
  const inputs = await inputsAt([file], project, async () => new Uint8Array());
  return importInputs({ project, content, locales }, inputs, { now: today, dryRun: false, ...request });
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
