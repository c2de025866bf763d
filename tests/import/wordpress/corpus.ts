import type { Material } from '../../../scripts/bench/material.ts';
import { seeded } from '../../../scripts/bench/random.ts';
import { storyAt } from '../../../scripts/bench/story.ts';
import { htmlOfMarkdown } from '../../../src/import/ghost/markdown.ts';
import { author, head, item, type Plugin, site, tail, term, type Written } from './writer.ts';

/** What is in a generated export, for whoever counts what came of it. */
export interface Manifest {
  posts: number;
  /** Groups of two languages; then texts without a twin. */
  pairs: number;
  alone: number;
  trashed: number;
  attachments: number;
  comments: number;
  /** Paths at which public posts were read. */
  paths: string[];
  sharedSlugs: number;
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

/** Text of the classic editor: blank lines instead of paragraphs. */
const classic = (html: string) => html.replace(/<p>([\s\S]*?)<\/p>/g, '$1\n');
const blocks = (html: string) =>
  html.replace(/<(p|h2)>([\s\S]*?)<\/\1>/g, (all, tag: string) => {
    const name = tag === 'p' ? 'paragraph' : 'heading';
    return `<!-- wp:${name} -->\n${all}\n<!-- /wp:${name} -->\n`;
  });

/**
 * An export of so many posts of two languages, made of the words of a newsroom: some twins share a slug, some are missing,
 * some are in the trash; each post has a picture at its top, some have one in the text.
 *
 * @param manifest is filled in while the pieces are taken
 */
export function* exportOf(
  material: Material,
  posts: number,
  plugin: Plugin,
  manifest: Manifest,
): Generator<string> {
  const [first = '', second = ''] = material.publication.editions.map(({ id }) => id);
  const languages = [first, second].map((one, index) => term('language', 900 + index, one, one)).join('');
  yield head(author('mariam', 'Mariam Haddad') + (plugin === 'polylang' ? languages : ''));
  for (let index = 0; manifest.posts < posts; index += 1) {
    const random = seeded(`wxr ${index}`);
    const story = storyAt(material, 'wxr', index);
    const isMissing = random.chance(0.1);
    const isShared = random.chance(0.3);
    const trashed = random.chance(0.02);
    const texts = story.articles
      .filter(({ edition }) => !isMissing || edition === story.original)
      .slice(0, posts - manifest.posts);
    if (texts.length > 1 && !trashed) manifest.pairs += 1;
    else if (!trashed) manifest.alone += 1;
    if (texts.length > 1 && isShared) manifest.sharedSlugs += 1;
    for (const [place, { edition, title, description, body }] of texts.entries()) {
      const id = index * 10 + place;
      const slug = isShared || edition === first ? `post-${index}` : `${edition}-post-${index}`;
      const path = edition === first ? `/${slug}/` : `/${edition}/${slug}/`;
      const html = htmlOfMarkdown(body);
      const image = `${site}/wp-content/uploads/2025/01/picture-${index}.jpg`;
      const written: Written = {
        ...{
          id,
          title,
          slug,
          excerpt: description,
          link: `${site}${path}`,
          language: edition,
          group: String(index),
        },
        content: (index % 2 ? blocks(html) : classic(html)) + inText(image, index),
        status: trashed ? 'trash' : 'publish',
        date: iso(story.published + (edition === story.original ? 0 : 3_600_000)),
        comments: index % 3,
        categories: [
          { slug: story.section, name: story.section },
          ...story.topics.map((one) => ({ domain: 'post_tag', slug: one, name: one })),
        ],
        meta: { _thumbnail_id: String(index * 10 + 5), _edit_last: '1' },
      };
      manifest.posts += 1;
      manifest.comments += index % 3;
      if (trashed) manifest.trashed += 1;
      else manifest.paths.push(path);
      yield item(written, plugin);
    }
    manifest.attachments += 1;
    yield item({ ...attachment(index), language: first }, plugin);
  }
  yield tail;
}

const attachment = (index: number): Written => ({
  ...{ id: index * 10 + 5, title: `picture-${index}`, content: '', type: 'attachment', status: 'inherit' },
  slug: `picture-${index}`,
  attachmentUrl: `${site}/wp-content/uploads/2025/01/picture-${index}.jpg`,
  meta: {
    _wp_attached_file: `2025/01/picture-${index}.jpg`,
    _wp_attachment_image_alt: `What picture ${index} shows`,
  },
});

/** Every fifth post shows its picture in the text, too, in a smaller size. */
const inText = (image: string, index: number) =>
  index % 5 === 0
    ? `\n\n[caption id="attachment_${index * 10 + 5}" width="300"]<img class="size-medium wp-image-${index * 10 + 5}" src="${image.replace('.jpg', '-300x200.jpg')}" alt=""> The picture[/caption]`
    : '';

export const emptyManifest = (): Manifest => ({
  ...{ posts: 0, pairs: 0, alone: 0, trashed: 0, attachments: 0, comments: 0, sharedSlugs: 0 },
  paths: [],
});
