import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../../src/disk/content/content.ts';
import { importInputs } from '../../../src/disk/import/import.ts';
import { folderInput } from '../../../src/disk/import/input-files.ts';
import { inputsAt } from '../../../src/disk/import/inputs.ts';
import { markdownOf } from '../../../src/import/draft/markdown.ts';
import type { Content } from '../../../src/newsroom/snapshot/snapshot.ts';
import type { Article } from '../../../src/story/article.ts';
import { ghostExport } from '../../import/ghost/writer.ts';
import { htmlOf, sayable } from '../../import/html-writer.ts';
import { head, item, site as oldSite, type Plugin, tail } from '../../import/wordpress/writer.ts';
import { project, type TestSite, testSite, today } from '../../site.ts';

const demo = { project, content: path.join(project, 'content'), locales: path.join(project, 'locales') };

/** What both formats and this newsroom can say of an article. */
interface Said {
  title: string;
  description: string;
  slug: string;
  published: number;
  updated: number | null;
  section: string;
  topics: readonly string[];
  authors: readonly string[];
  image: unknown;
  body: string;
}

let site: TestSite;
let attachments: string;
beforeEach(() => {
  site = testSite(null);
  for (const name of ['publication', 'sections', 'topics', 'people']) {
    cpSync(path.join(demo.content, `${name}.yaml`), path.join(site.content, `${name}.yaml`));
  }
  attachments = path.join(site.folder, 'uploads');
  mkdirSync(attachments);
});
afterEach(() => site.remove());

const { content } = readContent(demo);
if (!content) throw new Error('the demo has problems');
const { publication } = content;
const language = (edition: string) => publication.editions.find(({ id }) => id === edition)?.language ?? '';
const name = (kind: 'section' | 'topic' | 'person', id: string, edition: string) =>
  publication.terms[kind].find((one) => one.id === id)?.names[edition] ?? id;

/** Puts the files of stories where the old site had them. @returns story → the path of its picture below its uploads */
function uploadFiles(): Map<string, string> {
  const { articles = [], images = [], media = [] } = content ?? {};
  for (const { owner, name: file, file: from } of [...images, ...media]) {
    cpSync(path.join(project, from), path.join(attachments, uploadOf(owner.replace('stories/', ''), file)));
  }
  return new Map(
    articles.flatMap(({ story, image }) => (image ? [[story, uploadOf(story, image.src)]] : [])),
  );
}

const uploadOf = (story: string, file: string) => `${story}-${file}`;
/** The text of an article as the old site had it, with its files below `uploads`. */
const oldBody = ({ readBody }: Content, { story, body }: Article, uploads: string) =>
  htmlOf(sayable(readBody(body), oldSite, (name) => `${uploads}/${uploadOf(story, name)}`));

/** The same of all articles, by edition and address; files beside them are called as `nameOf` says. */
function allOf(
  { articles, readBody }: Content,
  nameOf = (_story: string, file: string) => file,
): Map<string, Said> {
  return new Map(
    articles.map((one) => {
      const body = sayable(readBody(one.body), oldSite, (file) => nameOf(one.story, file));
      return [`${one.edition} ${one.slug}`, { ...saidOf(one), body: markdownOf(body) }];
    }),
  );
}

const saidOf = ({
  title,
  description,
  slug,
  published,
  updated,
  section,
  topics,
  authors,
  image,
}: Article) => ({
  ...{ title, description, slug, published, updated, section, topics, authors },
  image: image && { alt: image.alt, caption: image.caption },
});

async function imported(file: string): Promise<Content> {
  const inputs = await inputsAt([file], site.folder, async () => new Uint8Array());
  const roots = { project, content: site.content, locales: site.locales };
  const request = { now: today, dryRun: false, attachments: folderInput(attachments, 'uploads') };
  const report = await importInputs(roots, inputs, request);
  expect(report.problems).toEqual([]);
  const read = readContent(roots);
  if (!read.content) throw new Error('what was imported can’t be read');
  expect(read.problems).toEqual([]);
  return read.content;
}

const storyOf = ({ articles }: Content) => Map.groupBy(articles, ({ story }) => story);

/** Texts that are one story there are one story here. */
function pairsOf(all: Content): string[] {
  return [...storyOf(all).values()]
    .map((texts) =>
      texts
        .map(({ edition, slug }) => `${edition} ${slug}`)
        .sort()
        .join(' + '),
    )
    .sort();
}

const pathOf = ({ edition, slug }: Pick<Article, 'edition' | 'slug'>) => `/${edition}/${slug}/`;

/** All of the demo as an export of WordPress. */
function wxr(plugin: Plugin): string {
  const pictures = uploadFiles();
  const all = content as Content;
  const { articles, pages, readBody } = all;
  const date = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
  const ids = new Map([...pictures.keys()].map((story, index) => [story, 900 + index]));
  const texts = articles.map((one, index) => {
    const {
      story,
      edition,
      title,
      description,
      slug,
      section,
      topics,
      authors,
      published,
      updated,
      original,
    } = one;
    const categories = [
      { slug: section, name: name('section', section, edition) },
      ...topics.map((topic) => ({ domain: 'post_tag', slug: topic, name: name('topic', topic, edition) })),
    ];
    return item(
      {
        ...{
          id: index + 1,
          title,
          excerpt: description,
          categories,
          group: story,
          language: language(edition),
        },
        content: oldBody(all, one, `${oldSite}/wp-content/uploads`),
        ...{ slug: encodeURIComponent(slug).toLowerCase(), link: `${oldSite}${encodeURI(pathOf(one))}` },
        ...{ date: date(published), modified: date(updated ?? published), creator: authors[0] ?? '' },
        ...{ isTranslation: edition !== original, meta: { _thumbnail_id: String(ids.get(story)) } },
      },
      plugin,
    );
  });
  const statics = pages.map(({ id: page, edition, title, description, slug, body }, index) =>
    item(
      {
        ...{ id: 500 + index, type: 'page', title, excerpt: description, slug, group: `page-${page}` },
        ...{ language: language(edition), content: htmlOf(sayable(readBody(body), oldSite)) },
        link: `${oldSite}/${edition}/${slug}/`,
      },
      plugin,
    ),
  );
  const media = [...pictures].map(([story, file]) => {
    const image = articles.find((one) => one.story === story && one.edition === one.original)?.image;
    return item({
      ...{ id: ids.get(story) ?? 0, title: file, content: '', type: 'attachment', status: 'inherit' },
      attachmentUrl: `${oldSite}/wp-content/uploads/${file}`,
      excerpt: image?.caption ?? '',
      meta: { _wp_attached_file: file, _wp_attachment_image_alt: image?.alt ?? '' },
    });
  });
  return head() + [...texts, ...statics, ...media].join('') + tail;
}

/** All of the demo as an export of Ghost. */
function ghost(): string {
  const pictures = uploadFiles();
  const all = content as Content;
  const { articles, pages, readBody } = all;
  const posts = articles.map((one, index) => {
    const { story, edition, title, description, slug, section, topics, authors, published, updated, image } =
      one;
    const twins = articles.filter((other) => other.story === story);
    return {
      ...{ id: `p${index}`, title, slug, type: 'post' as const, published, updated, excerpt: description },
      ...{ language: language(edition), html: oldBody(all, one, '__GHOST_URL__/content/images') },
      alternates: Object.fromEntries(
        twins.map((twin) => [language(twin.edition), `${oldSite}/${twin.slug}/`]),
      ),
      image: image && { path: pictures.get(story) ?? '', alt: image.alt, caption: image.caption },
      tags: [section, ...topics].map((id) => ({ id, name: id })),
      authors: authors.map((id) => ({ id, name: name('person', id, edition) })),
    };
  });
  const statics = pages.map(({ id: page, edition, title, description, slug, body }, index) => ({
    ...{
      id: `s${index}`,
      title,
      slug: `${slug}-${edition}`,
      type: 'page' as const,
      published: today,
      updated: null,
    },
    ...{ excerpt: description, language: language(edition), image: null, tags: [], authors: [] },
    html: htmlOf(sayable(readBody(body), oldSite)),
    alternates: Object.fromEntries(
      pages
        .filter((other) => other.id === page)
        .map((other) => [language(other.edition), `${oldSite}/${other.slug}-${other.edition}/`]),
    ),
  }));
  return ghostExport([...posts, ...statics]);
}

function written(text: string, file: string): string {
  const full = path.join(site.folder, file);
  writeFileSync(full, text);
  return full;
}

/** WPML differs in what `tests/import/wordpress` compares. */
test.each<Plugin>(['polylang'])('the demo comes back from an export of WordPress with %s', async (plugin) => {
  const back = await imported(written(wxr(plugin), 'export.xml'));
  const [expected, found] = [allOf(content, uploadOf), allOf(back)];
  expect(pairsOf(back)).toEqual(pairsOf(content));
  for (const [key, said] of expected) {
    const picture = content.articles.find((one) => `${one.edition} ${one.slug}` === key);
    const original = content.articles.find(
      (one) => one.story === picture?.story && one.edition === one.original,
    );
    const image = original?.image && { alt: original.image.alt, caption: original.image.caption };
    expect({ key, ...found.get(key) }).toEqual({ key, ...said, authors: said.authors.slice(0, 1), image });
  }
  expect(back.pages.map(({ edition, title, description }) => [edition, title, description]).sort()).toEqual(
    content.pages.map(({ edition, title, description }) => [edition, title, description]).sort(),
  );
});

test('the demo comes back from an export of Ghost', async () => {
  const back = await imported(written(ghost(), 'export.json'));
  const [expected, found] = [allOf(content, uploadOf), allOf(back)];
  expect(pairsOf(back)).toEqual(pairsOf(content));
  for (const [key, said] of expected) expect({ key, ...found.get(key) }).toEqual({ key, ...said });
  expect(back.pages).toHaveLength(content.pages.length);
});
