import { plainWords } from '../markdown/block-content.ts';
import { blocksOf, type TextBlock } from '../markdown/blocks.ts';
import type { Reader } from '../markdown/reader.ts';
import type { TextFront } from '../story/front-matter.ts';
import { type FieldKind, fieldPaths } from '../story/revision.ts';

/** What is translated by itself: a text of front matter, or a block of the text. */
export type TextPart = TextBlock;

type Front = Partial<Omit<TextFront, 'translation'>> & {
  image?:
    | { alt?: string | undefined; caption?: string | null | undefined; credit?: string | null | undefined }
    | null
    | undefined;
};

/** The parts of a text: its front matter first, then its blocks in their order. */
export function partsOf(front: Front, body: string, read: Reader): TextPart[] {
  return [...fieldsOf(front), ...blocksOf(read(body), body)];
}

/** The texts of front matter that a translation says in its own words. */
export function fieldsOf(front: Front): TextPart[] {
  const { title, description, image } = front;
  const fields: Record<FieldKind, string | null | undefined> = {
    title,
    description,
    alt: image?.alt,
    caption: image?.caption,
    credit: image?.credit,
  };
  return (Object.keys(fieldPaths) as FieldKind[]).flatMap((kind) => {
    const text = fields[kind];
    if (!text) return [];
    const content = JSON.stringify([kind, plainWords(text).trim()]);
    return [
      { kind, content, text, opening: '', line: 1, within: [], nodes: [{ type: 'text', value: text }] },
    ];
  });
}
