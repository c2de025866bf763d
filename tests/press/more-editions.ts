import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { project, type TestSite } from '../site.ts';

/** Editions that the demo newsroom does not have. Nothing but data is written for them. */
const added = {
  he: { language: 'he', locale: 'he-IL-u-nu-latn-ca-gregory', label: 'עברית', name: 'ורראק' },
  fr: { language: 'fr', locale: 'fr-FR-u-nu-latn-ca-gregory', label: 'Français', name: 'Warraq' },
};

/** Adds the editions to publication.yaml, their names to everything that has names, and their strings. */
export function addEditions(site: TestSite): void {
  change(site, 'publication', ({ editions }) => {
    for (const [id, edition] of Object.entries(added))
      Object.assign(editions ?? {}, { [id]: { ...edition, description: `about ${id}` } });
  });
  for (const name of ['sections', 'topics', 'people']) {
    change(site, name, (terms) => {
      for (const [id, names] of Object.entries(terms))
        Object.assign(names, { he: `${id} he`, fr: `${id} fr` });
    });
  }
  for (const language of Object.keys(added)) writeStrings(site, language);
}

function change(site: TestSite, name: string, edit: (data: Record<string, object>) => void): void {
  const file = path.join(site.content, `${name}.yaml`);
  const data = parse(readFileSync(file, 'utf8'));
  edit(data);
  writeFileSync(file, stringify(data));
}

/** Translates a story that was written in English into the added editions. */
export function translateStory(site: TestSite, folder: string): void {
  for (const id of Object.keys(added)) {
    const front = { title: `title ${id}`, description: `description ${id}`, translation: { of: 'en' } };
    const text = `---\n${stringify(front)}---\nText ${id}.\n`;
    writeFileSync(path.join(site.content, folder, `${id}.md`), text);
  }
}

export function writeStrings(site: TestSite, language: string, strings = stringsOf(language)): void {
  writeFileSync(path.join(site.locales, `${language}.json`), JSON.stringify(strings, null, 2));
}

const suffix = /_(?:zero|one|two|few|many|other)$/;

/** A dictionary with every key of the base, the plural forms of the language, and words that name both. */
export function stringsOf(language: string): Record<string, string> {
  const base: Record<string, string> = JSON.parse(
    readFileSync(path.join(project, 'locales/en.json'), 'utf8'),
  );
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const entries = Object.entries(base).flatMap(([key, text]) => {
    const variables = text.match(/\{\{.*?\}\}/g) ?? [];
    const keys = suffix.test(key) ? forms.map((form) => key.replace(suffix, `_${form}`)) : [key];
    return keys.map((one) => [one, [language, one, ...variables].join(' ')]);
  });
  return Object.fromEntries(entries);
}
