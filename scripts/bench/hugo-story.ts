import path from 'node:path';
import { createFormats, isoInZone, monthInZone } from '../../src/language/formats.ts';
import { write } from './files.ts';
import type { Material } from './material.ts';
import type { Story, StoryArticle } from './story.ts';

/** Writes a story as the author of a Hugo site would: the same text, and front matter in Hugo's keys. */
export function writeHugoStory({ publication }: Material, site: string, story: Story): void {
  const month = monthInZone(story.published, publication.timeZone);
  for (const article of story.articles) {
    const front = JSON.stringify(frontMatter(story, article, publication.timeZone, month), null, 1);
    const file = path.join(
      site,
      'content',
      article.edition,
      'stories',
      ...month.split('-'),
      `${story.id}.md`,
    );
    write(file, `${front}\n\n${article.body}\n`);
  }
}

/** What is said of a story in front of its text. */
export function frontMatter(story: Story, article: StoryArticle, timeZone: string, month: string) {
  const { title, description, correction } = article;
  const moment = (instant: number) => isoInZone(instant, timeZone);
  const changed = Math.max(story.published, story.updated ?? 0, story.corrected ?? 0);
  return {
    title,
    description,
    slug: story.id,
    date: moment(story.published),
    lastmod: moment(changed),
    sections: [story.section],
    topics: story.topics,
    people: story.authors,
    months: [month],
    story: story.id,
    original: story.original,
    ...(story.corrected === null ? {} : { corrections: [{ at: moment(story.corrected), text: correction }] }),
  };
}

/** Writes the page of a month, which also holds the sitemap of its stories. */
export function writeHugoMonth({ publication }: Material, site: string, month: string): void {
  const [year, number] = month.split('-');
  for (const { id, locale } of publication.editions) {
    const title = createFormats(locale, publication.timeZone).month(month);
    writePage(path.join(site, 'content', id, 'months', month, '_index.md'), {
      title,
      year,
      url: `/${id}/archive/${year}/${number}/`,
      outputs: ['HTML', 'Stories'],
    });
  }
}

/** Writes the archive documents of the editions' feeds: the n-th holds the n-th twenty stories from the oldest. */
export function writeHugoArchives({ publication }: Material, site: string, from: number, to: number): void {
  for (let number = from; number <= to; number += 1)
    for (const { id } of publication.editions)
      writePage(path.join(site, 'content', id, 'feeds', `${number}`, '_index.md'), {
        title: `${number}`,
        number,
        outputs: ['RSS', 'Atom', 'JSONFeed'],
      });
}

/** Writes a page: front matter, and a text that may be empty. */
export function writePage(file: string, front: object, body = ''): void {
  write(file, `${JSON.stringify(front, null, 1)}\n\n${body}`);
}
