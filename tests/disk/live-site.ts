import { createHash } from 'node:crypto';

/** The folder in which every generation has names of its own. */
export const parts = 'parts/';

const sealed = (text: string) => `${text}\n${createHash('sha256').update(text).digest('hex')}`;

/** A site of which every file says which generation it is of, and ends with a digest of what it says. */
export function generationFiles(generation: number): Map<string, string> {
  const names = Array.from({ length: 12 }, (_, index) => `en/${index}/index.html`);
  const own = Array.from({ length: 3 }, (_, index) => `${parts}${(generation * 2 + index) % 7}/index.html`);
  return new Map(
    ['index.html', 'feed.xml', ...names, ...own].map((name) => [
      name,
      sealed(`${generation} ${name} ${'x'.repeat(5000)}`),
    ]),
  );
}

/** Which generation a file is of; throws if it is torn. */
export function generationOf(bytes: string): number {
  const [text = '', digest] = bytes.split('\n');
  if (sealed(text) !== `${text}\n${digest}`) throw new Error(`torn: ${bytes.length} characters`);
  return Number(text.split(' ', 1)[0]);
}
