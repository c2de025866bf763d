import { zipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { problem } from '../../problems/problem.ts';
import { textOf } from '../draft/text-of.ts';
import { bodyOfHtml, refuseDeep } from '../html/body.ts';
import { liftPicture } from '../html/lift-picture.ts';
import { levelled } from '../html/tidy.ts';
import type { Item, Picture } from '../item.ts';
import { type Context, type FileSource, ImportProblem } from '../source.ts';
import { siftTree } from '../wire/sift-tree.ts';
import { isZip, unzip, xmlText } from '../zip.ts';
import { withFigures } from './figures.ts';
import { droppedIn, propertyIn, trackedIn } from './parts.ts';

/** How styles of Word become elements, beside those that mammoth knows. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'strike => del',
];

/** Documents of Word, and of what writes its format. Changes that were tracked are accepted. */
export const docx: FileSource = {
  name: 'docx',
  label: 'a Word document (DOCX)',
  recognises: ({ head }) =>
    isOld(head) || (isZip(head) && new TextDecoder('latin1').decode(head).includes('word/')),
  read: async function* (input, context) {
    const place = { file: input.name, line: 1, column: 1 };
    const broken = (why: string) =>
      new ImportProblem(problem('import-broken', { format: 'a Word document', why }, place));
    if (isOld(input.head)) throw broken('it is of the format from before 2007, or has a password');
    const bytes = await input.bytes();
    const files = unzip(bytes, input.name);
    const parts = xmlParts(files, input.name);
    if (!parts.has('word/document.xml')) throw broken('it has no text');
    const { html, pictures } = await convert(files).catch(() => {
      throw broken('the text in it is damaged');
    });
    yield {
      item: itemOf({ html, pictures, parts, guid: `docx:${context.digest(bytes).slice(0, 16)}` }, context),
    };
  },
};

/** What Word wrote before 2007, and writes around documents with a password. */
const isOld = (head: Uint8Array) =>
  head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0;

/** @throws `ImportProblem` of parts that are no document's */
function xmlParts(files: ReadonlyMap<string, Uint8Array>, name: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [path, bytes] of files) {
    if (!/\.(?:xml|rels)$/i.test(path)) continue;
    const text = xmlText(bytes, name);
    refuseDeep(text, name);
    parts.set(path, text);
  }
  return parts;
}

/** Converts what was unpacked within bounds, so that nothing else is unpacked. */
async function convert(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ html: string; pictures: Map<string, Picture> }> {
  const pictures = new Map<string, Picture>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `docx-picture-${pictures.size + 1}`;
    pictures.set(src, {
      ref: src,
      name: src.replace('docx-', ''),
      from: { bytes: new Uint8Array(await image.readAsArrayBuffer()) },
    });
    return { src };
  });
  const buffer = zipSync(Object.fromEntries(files), { level: 0 });
  const input = { buffer } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const { value } = await mammoth.convertToHtml(input, {
    styleMap,
    convertImage,
    includeEmbeddedStyleMap: false,
  });
  return { html: value, pictures };
}

interface Converted {
  html: string;
  pictures: ReadonlyMap<string, Picture>;
  parts: ReadonlyMap<string, string>;
  guid: string;
}

function itemOf({ html, pictures: found, parts, guid }: Converted, { conventions, base }: Context): Item {
  refuseDeep(html, guid);
  const tree = withFigures(fromHtml(html, { fragment: true }));
  const body = bodyOfHtml(tree, { base, pictureFrom: (ref) => found.get(ref)?.from ?? { url: ref } });
  const [first, ...rest] = body.tree.children;
  const title = first?.type === 'heading' ? textOf(first) : undefined;
  const headless = title === undefined ? body.tree : levelled({ ...body.tree, children: rest });
  const sifted = siftTree(headless, conventions, title === undefined);
  const lifted = liftPicture(sifted.tree, body.pictures);
  const core = parts.get('docProps/core.xml');
  const tracked = trackedIn(parts.get('word/document.xml') ?? '');
  const creator = propertyIn(core, 'dc:creator');
  return {
    ...sifted.said,
    guid,
    kind: 'story',
    status: 'draft',
    ...(title !== undefined && { title }),
    body: lifted.tree,
    terms: sifted.said.terms ?? [],
    pictures: lifted.pictures,
    kept: { ...sifted.said.kept, ...(creator && { creator }) },
    notes: tracked > 0 ? [`tracked changes accepted: ${tracked}`] : [],
    dropped: [...sifted.dropped, ...body.dropped, ...droppedIn(parts)],
  };
}
