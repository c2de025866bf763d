import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { read } from '../../src/disk/files.ts';
import type { Roots } from '../../src/disk/roots.ts';
import { walk } from '../../src/disk/walk.ts';
import { contentPolicy } from '../../src/outputs/content-policy.ts';
import type { Edition, Publication, TermKind } from '../../src/publication/publication.ts';
import { copy, readText, write } from './files.ts';
import { writePage } from './hugo-story.ts';
import { hugoStrings } from './hugo-strings.ts';
import type { Material } from './material.ts';

const templates = fileURLToPath(new URL('hugo', import.meta.url));

/** What Hugo calls the vocabularies. */
const taxonomies: Record<TermKind, string> = {
  section: 'sections',
  topic: 'topics',
  person: 'people',
  show: 'shows',
};

/** Writes all of a Hugo site but its stories: templates, configuration, strings, vocabularies, files. */
export function startHugoSite(source: Roots, { publication, pages }: Material, site: string): void {
  copy(path.join(templates, 'layouts'), path.join(site, 'layouts'));
  const settings = `baseURL = '${publication.origin}/'\ntimeZone = '${publication.timeZone}'\n`;
  const config = path.join(site, 'config/_default');
  write(path.join(config, 'hugo.toml'), settings + readText(path.join(templates, 'hugo.toml')));
  write(path.join(config, 'languages.json'), JSON.stringify(languages(source, publication)));
  for (const { language } of publication.editions) {
    const strings = JSON.parse(readText(path.join(source.locales, `${language}.json`)) ?? '{}');
    write(path.join(site, 'i18n', `${language}.json`), JSON.stringify(hugoStrings(strings)));
    writeVocabularies(publication, site, language, strings);
  }
  for (const { id, edition, body, ...front } of pages)
    writePage(path.join(site, 'content', edition, `${id}.md`), front, body);
  copyAssets(source, site);
  for (const file of inlineFiles(source)) copy(file, path.join(site, 'inline', path.basename(file)));
}

function languages(source: Roots, { editions, organization, terms }: Publication) {
  const policies = Object.entries(organization.policies).map(([name, page]) => ({ name, page }));
  const params = {
    sections: terms.section.map(({ id }) => id),
    email: organization.email,
    policies,
    policy: policyOf(source),
  };
  const entries = editions.map((edition, index) => [edition.id, language(edition, index + 1, params)]);
  return Object.fromEntries(entries);
}

function language(edition: Edition, weight: number, params: object) {
  const { id, locale, direction, script, label, name, description } = edition;
  const own = { script, locale, description, ogLocale: locale.slice(0, 5).replace('-', '_') };
  return {
    languageName: label,
    languageCode: edition.language,
    languageDirection: direction,
    weight,
    title: name,
    contentDir: `content/${id}`,
    params: { ...params, ...own },
  };
}

function writeVocabularies(
  { terms, editions }: Publication,
  site: string,
  language: string,
  strings: Record<string, string>,
): void {
  for (const { id: edition } of editions.filter((one) => one.language === language)) {
    const place = path.join(site, 'content', edition);
    const hidden = { _build: { render: 'never', list: 'never' } };
    writePage(path.join(place, 'stories/_index.md'), hidden);
    for (const [kind, folder] of Object.entries(taxonomies) as [TermKind, string][]) {
      writePage(path.join(place, folder, '_index.md'), { title: strings[folder], ...hidden });
      for (const { id, names, type } of terms[kind])
        writePage(path.join(place, folder, id, '_index.md'), {
          title: names[edition],
          slug: id,
          id,
          kind: type,
        });
    }
    writePage(path.join(place, 'months/_index.md'), {
      title: strings['archive'],
      url: `/${edition}/archive/`,
    });
    for (const name of ['corrections', 'feeds'])
      writePage(path.join(place, name, '_index.md'), { title: strings[name] });
  }
}

/** The scripts that stand in pages. */
export const inlineFiles = ({ project }: Roots) => {
  const folder = path.join(project, 'src/components/inline');
  return walk(folder).files.map(({ name }) => path.join(folder, name));
};
/** The content security policy of all sites. */
export const policyOf = (source: Roots) =>
  contentPolicy(inlineFiles(source).map((file) => sha256(read(file))));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64');

/** Icons, faces and style sheets: the same bytes as on our side. */
export function copyAssets(source: Roots, site: string): void {
  const styles = path.join(source.project, 'src/styles');
  copy(path.join(source.project, 'src/public'), path.join(site, 'static'));
  copy(path.join(styles, 'fonts'), path.join(site, 'static/fonts'));
  const sheets = walk(styles).files.filter(({ name }) => name.endsWith('.css'));
  const css = sheets.map(({ name }) => readText(path.join(styles, name)) ?? '');
  write(path.join(site, 'static/site.css'), css.join('\n'));
}
