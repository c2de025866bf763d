import { expect } from 'vitest';
import type { Article } from '../../src/story/article.ts';
import { articleSchema, pageSchema } from '../../src/story/front-matter.ts';
import { resolvePage, resolveStory } from '../../src/story/resolve.ts';

/** What every file says in its own language. */
export const words = { title: 'Rivers', description: 'How they rise.' };
/** What an original has to say of the story. */
export const facts = { published: '2026-01-21T18:30:00+03:00', section: 'world', authors: ['desk'] };
export const body = (edition: string) => ({ file: `${edition}.md`, digest: edition, line: 5, words: 3 });

/** Edition id → front matter as written; `words` are filled in. */
export type Files = Record<string, Record<string, unknown>>;

/** Resolves a story from the front matter of its files. */
export const story = (files: Files) =>
  resolveStory(
    'rivers',
    Object.entries(files).map(([edition, front]) => ({
      edition,
      front: articleSchema.parse({ ...words, ...front }),
      body: body(edition),
    })),
    { timeZone: 'Asia/Amman', editions: [{ id: 'en' }, { id: 'ar' }, { id: 'ku' }] },
  );
/** Resolves a static page from the front matter of its files. */
export const page = (files: Files) =>
  resolvePage(
    'about',
    Object.entries(files).map(([edition, front]) => ({
      edition,
      front: pageSchema.parse({ ...words, ...front }),
      body: body(edition),
    })),
  );
/** One article of a story without mistakes. */
export const article = (files: Files, edition: string): Article => {
  const { items, findings } = story(files);
  expect(findings.filter(({ rule }) => rule !== 'image-untranslated')).toEqual([]);
  const found = items.find((one) => one.edition === edition);
  if (!found) throw new Error(`no article in ${edition}`);
  return found;
};
/** What was found, as `rule file key`. */
export const stated = ({
  findings,
}: {
  findings: { rule: string; file: string; at: readonly unknown[] }[];
}) => findings.map(({ rule, file, at }) => [rule, file, at.join('.')].join(' ').trim());

export const ofEn = { translation: { of: 'en' } };
