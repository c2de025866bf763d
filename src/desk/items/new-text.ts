import { isoInZone } from '../../language/formats.ts';
import { openText } from '../../press/translation/open.ts';
import { withData } from '../../story/front-matter-write.ts';
import { formatRevision } from '../../story/revision.ts';
import { type Data, entryText } from '../../story/yaml-text.ts';
import { type Desk, heldOf } from '../desk.ts';
import { readFolder } from '../newsroom/examine.ts';
import { filesOf, type TextFolder } from '../newsroom/folder.ts';
import type { Draft } from '../protocol.ts';
import { originalAmong, type TextFile } from './texts.ts';

/** Front matter with these keys, in their order, and nothing below it. */
export function frontMatterOf(data: Readonly<Record<string, Data>>): string {
  const [[first, value] = ['title', ''], ...rest] = Object.entries(data);
  const begun = `---\n${entryText(first, value, false)}\n---\n`;
  return rest.reduce((text, [key, said]) => withData(text, [key], said) ?? text, begun);
}

/** What a translation begins with: that it is a draft, and which version of the original it is made from. */
export async function newTranslation(
  desk: Desk,
  of: TextFolder,
  texts: readonly TextFile[],
  { text }: Draft,
): Promise<string> {
  const original = originalAmong(texts);
  if (text !== undefined || !original) return '';
  const revision = of.kind === 'story' ? await revisionNow(desk, of, original.edition) : null;
  const translation = { of: original.edition, ...(revision !== null && { revision }) };
  return frontMatterOf({ title: '', description: '', status: 'draft', translation });
}

async function revisionNow(desk: Desk, of: TextFolder, edition: string): Promise<string | null> {
  const held = await heldOf(desk);
  const { content } = readFolder(held, desk.roots, of, filesOf(desk.roots, of));
  const article = content.articles.find((one) => one.edition === edition);
  return article ? formatRevision(openText(desk.roots, article, held.reader).revision.parts) : null;
}

/** An instant as front matter says it, to the minute. */
export function timeIn(instant: number, timeZone: string): string {
  return isoInZone(Math.floor(instant / 60_000) * 60_000, timeZone);
}
