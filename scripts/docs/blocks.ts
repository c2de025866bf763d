import type { Directive } from '../../src/markdown/news/block.ts';
import { directives } from '../../src/markdown/news/directives.ts';
import { blockExamples } from './block-examples.ts';
import { code, type DocsPage, referencePage } from './page.ts';

/** Blocks of what lies beside a text. */
const ofFiles: ReadonlySet<string> = new Set(['audio', 'chart', 'figure', 'gallery', 'video']);

const all = Object.entries(directives);
const sections = (some: typeof all) => some.flatMap(([name, directive]) => section(name, directive));

/** The blocks that texts may hold: those of words, and those of files. */
export const blockPages = (): DocsPage[] => [
  referencePage('blocks', 'Blocks', [
    'A block stands between two lines that begin with `:::`. What stands in `[…]` is text that readers see, what stands in `{…}` are attributes; a value with spaces stands in quotation marks. A block around other blocks has more colons than they have. [Blocks of pictures, sound and film](blocks-media.md) are on a page of their own.',
    ...sections(all.filter(([name]) => !ofFiles.has(name))),
  ]),
  referencePage('blocks-media', 'Blocks of pictures, sound and film', [
    'They show files that lie beside the text: [Pictures](../pictures.md), [Sound, film and documents](../media.md).',
    ...sections(all.filter(([name]) => ofFiles.has(name))),
  ]),
];

/** @throws RangeError if nobody has said what the block is for */
function section(name: string, directive: Directive): string[] {
  const found = blockExamples[name];
  if (!found) throw new RangeError(`no example shows :::${name}`);
  const { purpose, example } = found;
  return [`## ${name}`, `${purpose} ${takes(directive)}`, `\`\`\`markdown\n${example}\n\`\`\``];
}

/** What may and must stand on its first line. */
function takes({ label, attributes = {} }: Directive): string {
  const needed = (is: string) => (is === 'required' ? ' (required)' : '');
  const brackets = {
    none: [],
    own: ['In brackets: a heading of its own.'],
    required: [`In brackets: ${typeof label === 'object' ? label.required : ''} (required).`],
  }[label === 'none' ? 'none' : label ? 'required' : 'own'];
  const names = Object.entries(attributes).map(([name, is]) => `${code(name)}${needed(is)}`);
  return [...brackets, ...(names.length > 0 ? [`Attributes: ${names.join(', ')}.`] : [])].join(' ');
}
