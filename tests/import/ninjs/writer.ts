import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { type State, toHast } from 'mdast-util-to-hast';
import { parse } from 'yaml';
import { createReader } from '../../../src/markdown/reader.ts';
import type { WrittenFront } from '../../../src/story/front-matter.ts';

/** An article of a newsroom as it lies in its file. */
export interface Written {
  /** Below `stories/`, without `.md`: `2026/01/reading-a-colophon/en`. */
  name: string;
  edition: string;
  front: WrittenFront;
  body: Root;
}

const reader = createReader();

/** Reads an article with what a translation has from its original. */
export function readArticle(stories: string, name: string): Written {
  const { front, body } = partsOf(stories, name);
  const edition = path.posix.basename(name);
  const of = front.translation?.of;
  const original: Partial<WrittenFront> = of
    ? partsOf(stories, `${path.posix.dirname(name)}/${of}`).front
    : {};
  const image = front.image || original.image ? { ...original.image, ...front.image } : undefined;
  return { name, edition, front: { ...original, ...front, ...(image && { image }) }, body };
}

function partsOf(stories: string, name: string): { front: WrittenFront; body: Root } {
  const text = readFileSync(path.join(stories, `${name}.md`), 'utf8');
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { front: parse(front), body: reader(body) };
}

/** A block of ours as HTML that says the same to anybody: its label, then what is in it. */
function directive(state: State, node: ContainerDirective) {
  const [first, ...rest] = node.children;
  const isLabel = first?.data && 'directiveLabel' in first.data;
  const label = isLabel && first.type === 'paragraph' ? state.all(first) : [];
  const children = state.all({ ...node, children: isLabel ? rest : node.children });
  const element = (tagName: string, inside: typeof children) => ({
    type: 'element' as const,
    tagName,
    properties: {},
    children: inside as never[],
  });
  if (node.name === 'quote')
    return element('blockquote', [...children, ...(label.length > 0 ? [element('footer', label)] : [])]);
  if (node.name === 'table' || node.name === 'figure')
    return element('figure', [...children, ...(label.length > 0 ? [element('figcaption', label)] : [])]);
  return element('section', [...(label.length > 0 ? [element('h3', label)] : []), ...children]);
}

/** What the writer needs to know of the newsroom: how its vocabularies call an id in an edition. */
export type NameOf = (kind: 'section' | 'topic' | 'person', id: string, edition: string) => string;

/** An article as an item of ninjs 3.1 (https://iptc.org/standards/ninjs/). */
export function ninjsOf({ name, edition, front, body }: Written, language: string, nameOf: NameOf): string {
  const { image, source } = front;
  const handlers = { containerDirective: directive, leafDirective: () => undefined };
  const html = toHtml(toHast(body, { handlers })).replace(/<h2 class="sr-only".*?<\/h2>/, '');
  const concept = (kind: 'section' | 'topic') => (id: string) => ({
    name: nameOf(kind, id, edition),
    rel: 'about',
  });
  return JSON.stringify({
    uri: `tag:example.org,2026:${name}`,
    standard: { name: 'ninjs', version: '3.1' },
    type: 'text',
    version: '1',
    firstCreated: front.published,
    versionCreated: front.updated ?? front.published,
    pubStatus: 'usable',
    language,
    headlines: [{ role: 'main', value: front.title }],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: front.description }],
    bodies: [{ role: 'main', contentType: 'text/html', value: html }],
    by: front.authors?.map((id) => nameOf('person', id, edition)).join(', '),
    subjects: [
      ...[front.section ?? []].flat().map(concept('section')),
      ...(front.topics ?? []).map(concept('topic')),
    ],
    ...(source && { infoSources: [{ name: source.name }] }),
    associations: image?.src
      ? [
          {
            name: 'main',
            uri: `tag:example.org,2026:${name}/${image.src}`,
            type: 'picture',
            by: image.credit,
            descriptions: [
              { role: 'caption', value: image.caption },
              { role: 'alt', value: image.alt },
            ].filter(({ value }) => value),
            renditions: [
              {
                name: 'main',
                href: `https://example.org/${path.posix.dirname(name)}/${image.src}`,
                contentType: 'image/svg+xml',
              },
            ],
          },
        ]
      : [],
  });
}
