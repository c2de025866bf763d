import type { Root } from 'mdast';
import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import { referenceParser } from './parser.ts';
import { autolinkEnds } from './plugins/autolinks.ts';
import { widenSyntax } from './syntax/syntax.ts';

/** Reads Markdown as it is written, before anything is made of it. */
export type Reader = (markdown: string) => Root;

/** The tree that a pipeline with the same parser begins with. */
export function createReader(parser: PluggableList = referenceParser): Reader {
  const processor = unified().use(parser).use(widenSyntax).use(autolinkEnds).freeze();
  return (markdown) => {
    const file = new VFile(markdown);
    return processor.runSync(processor.parse(file), file) as Root;
  };
}
