import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Roots } from '../../src/disk/roots.ts';
import { monthInZone } from '../../src/language/formats.ts';
import type { Publication, TermKind } from '../../src/publication/publication.ts';
import type { EditionData, Front, SiteData } from './contenders/site/model.ts';
import { copy, linkFolder, readText, write } from './files.ts';
import { copyAssets, inlineFiles, policyOf } from './hugo-site.ts';
import { frontMatter } from './hugo-story.ts';
import type { Material } from './material.ts';
import type { Story } from './story.ts';

/** Where Eleventy and Astro are installed, by `npm ci --prefix scripts/bench/contenders`. */
const contenders = fileURLToPath(new URL('contenders', import.meta.url));
export const installed = (...names: string[]) => path.join(contenders, 'node_modules', ...names);

/** The version of an installed package; empty if it is not. */
export function versionOf(name: string): string {
  const manifest = readText(installed(name, 'package.json'));
  return manifest === undefined ? '' : `v${JSON.parse(manifest).version}`;
}

/** Writes all of a site for Eleventy or Astro but its stories: code, what the site says of itself, pages, files. */
export function startNodeSite(source: Roots, material: Material, site: string): void {
  copy(path.join(contenders, 'site'), site);
  copy(path.join(contenders, 'package.json'), path.join(site, 'package.json'));
  linkFolder(installed(), path.join(site, 'node_modules'));
  write(path.join(site, 'site.json'), JSON.stringify(dataOf(source, material)));
  for (const { id, edition, title, description, body } of material.pages)
    writeItem(site, `pages/${id}`, { edition, title, description, url: `/${edition}/${id}/` }, body);
  copyAssets(source, site);
}

function dataOf(source: Roots, { publication }: Material): SiteData {
  const { origin, timeZone, organization, storiesPerPage, feedItems, terms } = publication;
  const inline = (name: string) =>
    readText(inlineFiles(source).find((file) => path.basename(file) === name) ?? '') ?? '';
  const editions = publication.editions.map((edition) => ({
    ...edition,
    strings: JSON.parse(readText(path.join(source.locales, `${edition.language}.json`)) ?? '{}'),
    terms: termsOf(terms, edition.id),
  }));
  const { email = '', policies } = organization;
  const scripts = { theme: inline('theme.js'), times: inline('relative-times.js') };
  const policy = policyOf(source);
  return { origin, timeZone, email, policies, storiesPerPage, feedItems, policy, scripts, editions };
}

function termsOf(terms: Publication['terms'], edition: string): EditionData['terms'] {
  const named = (kind: TermKind) =>
    terms[kind].map(({ id, names, type }) => ({ id, name: names[edition] ?? id, type }));
  return { sections: named('section'), topics: named('topic'), people: named('person') };
}

/** Writes a story: the same text, and front matter that both read. */
export function writeNodeStory({ publication }: Material, site: string, story: Story): void {
  const month = monthInZone(story.published, publication.timeZone);
  for (const article of story.articles) {
    const { edition } = article;
    const url = `/${edition}/${month.replace('-', '/')}/${story.id}/`;
    const front = { ...frontMatter(story, article, publication.timeZone, month), edition, url };
    writeItem(site, `stories/${month.replace('-', '/')}/${story.id}`, front, article.body);
  }
}

/** JSON is YAML, too. */
function writeItem(site: string, name: string, front: Front, body: string): void {
  const all = { ...front, layout: 'item.11ty.js', permalink: `${front.url}index.html` };
  const text = ['---', JSON.stringify(all, null, 1), '---', body, ''].join('\n');
  write(path.join(site, 'content', front.edition, `${name}.md`), text);
}
