import type { z } from 'zod';
import { quickYaml } from '../problems/quick-yaml.ts';
import { parseYaml } from '../problems/yaml.ts';
import type { Publication } from '../publication/publication.ts';
import type { Article, Body, StaticPage } from './article.ts';
import { inZone, type PageFront, type WrittenFront } from './front-matter.ts';
import { inherit } from './inherit.ts';
import type { Parts } from './source.ts';

/** What can be read of a text: its body, and the keys of its front matter that break no rule. */
export interface Readable {
  edition: string;
  front: Partial<Omit<WrittenFront & PageFront, 'title'>> & { title?: string };
  body: Body;
}

/** Texts from which nothing is published, as far as they can be read: all their mistakes are told at once. */
export interface Provisional {
  articles: readonly Article[];
  pages: readonly StaticPage[];
}

/** The keys of front matter that break no rule of a schema; none of what is not even YAML. */
export function readableKeys(schema: z.ZodObject, { yaml }: Parts): Readable['front'] {
  const data = quickYaml(yaml) ?? parseYaml(yaml, '').data;
  if (typeof data !== 'object' || data === null) return {};
  const known = Object.entries(schema.shape).flatMap(([key, rule]) => {
    const value = (data as Record<string, unknown>)[key];
    const read = (rule as z.ZodType).safeParse(value);
    return value !== undefined && read.success ? [[key, read.data] as const] : [];
  });
  return Object.fromEntries(known);
}

/**
 * Makes an article of what can be read; what can't be is filled in so that no rule speaks of it again. What a translation has
 * from its original, such as its time and its picture, it has; to rules it is an original all the same.
 *
 * @returns what takes the id of the story, a text of it, and all that can be read, its original among them
 */
export const provisionalArticle =
  (of: Publication) =>
  (story: string, text: Readable, texts: readonly Readable[]): Article => {
    const { edition, front } = text;
    const said = texts.find((one) => one.edition === front.translation?.of);
    const [file, source] = [text, said ?? text].map((one) => fileOf(one, of)) as [InZone, InZone];
    const article = inherit(story, file, source);
    const section = article.section || (of.terms.section[0]?.id ?? '');
    return { ...article, original: edition, outdated: null, section, status: 'draft' };
  };

type InZone = ReturnType<typeof fileOf>;

const fileOf = ({ edition, front, body }: Readable, { timeZone }: Publication) => ({
  edition,
  front: inZone({ title: '', description: '', ...front }, timeZone),
  body,
});

/** The same of a static page. */
export function provisionalPage(id: string, { edition, front, body }: Readable): StaticPage {
  const { title = '', description = '', slug = id } = front;
  const says = { title, description, slug, order: null, aliases: [], body };
  return { id, edition, original: edition, outdated: null, ...says, status: 'draft' };
}
