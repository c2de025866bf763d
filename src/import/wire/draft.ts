import { Document, isMap, isScalar } from 'yaml';
import { markdownOf } from './markdown.ts';
import type { WireStory } from './wire.ts';

/** What the newsroom says of an imported story. */
export interface Filing {
  /** Short digest of the text, see `readWire`. */
  key: string;
  /** RFC 3339, with an offset. */
  published: string;
  /** The headline, if someone gave one. */
  title?: string | undefined;
  /** `given` tells a section that someone chose from one that has to be reviewed. */
  section?: { id: string; given: boolean } | undefined;
  author?: string | undefined;
}

/** What a file says that was imported from the text with this key, wherever it stands and whoever edits it. */
export const wireMark = (key: string) => `imported from wire text ${key}`;

/** The Markdown file of a draft. A comment above it marks every value that the text does not settle. */
export function draftOf(story: Omit<WireStory, 'edition'>, filing: Filing): string {
  const { title, section, author } = filing;
  const values = {
    title: title ?? story.title,
    description: story.description,
    published: filing.published,
    section: section?.id,
    authors: author === undefined ? undefined : [author],
    source: story.source === null ? undefined : { name: story.source },
    status: 'draft',
  };
  const document = new Document(values, { version: '1.2', keepUndefined: false });
  const review = (path: readonly (string | number)[], from: string) => {
    const node = keyAt(document, path);
    if (isScalar(node)) node.commentBefore = ` ${from}: review`;
  };
  if (title === undefined) review(['title'], `proposed from ${story.titleFrom}`);
  review(['description'], 'from the lead');
  if (!section?.given) review(['section'], 'the first section');
  review(['authors', 0], 'the first person');
  review(['source', 'name'], 'from the closing line');
  document.comment = ` ${wireMark(filing.key)}: a second import of it changes nothing`;
  return `---\n${document.toString({ lineWidth: 0 })}---\n${markdownOf(story.blocks)}`;
}

/** The key of a value in a mapping, or an item of a list. */
function keyAt(document: Document, path: readonly (string | number)[]): unknown {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return document.getIn(path, true);
  return parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key;
}
