import type { Element, ElementContent } from 'hast';
import { closest } from '../../../problems/closest.ts';
import { captionsName, extensionsOf, mediaFormatOf, transcriptOf } from '../../../publication/media/kinds.ts';
import type { MediaFile } from '../../context.ts';
import type { Block, Directive } from '../block.ts';
import { element } from '../element.ts';
import { nameWritten } from './names.ts';

/** A recording with its title, what it is, and what is said in it. */
export function recording(
  kind: 'audio' | 'video',
  player: (block: Block, file: MediaFile) => Element,
  attributes: Directive['attributes'] = {},
): Directive {
  return {
    label: { required: 'what it is' },
    attributes: { src: 'required', credit: 'optional', ...attributes },
    toHtml: (block) => {
      const file = fileOf(block, kind);
      if (!file) return null;
      const parts = [player(block, file), captionOf(block, file)].flatMap((one) => ['\n', one]);
      const figure = element('figure', { className: [`news-${kind}`] }, [...parts, '\n']);
      const words = block.flow(block.content);
      if (block.content.length === 0) return figure;
      const summary = element('summary', {}, [block.language.t('transcript')]);
      return element('div', {}, [
        '\n',
        figure,
        '\n',
        element('details', {}, ['\n', summary, ...words]),
        '\n',
      ]);
    },
  };
}

/** The file that a block names; `null`, with a problem, if it is none that the block can play. */
function fileOf({ attributes, context, node, report }: Block, kind: 'audio' | 'video') {
  const src = nameWritten(attributes['src'] ?? '');
  if (src === '' || !context) return null;
  if (mediaFormatOf(src)?.kind !== kind) {
    report('media-kind', { src, name: node.name, wanted: extensionsOf(kind) }, 'src');
    return null;
  }
  const file = context.media(src);
  if (!file) report('media-missing', { src, nearest: closest(src, context.mediaNames()) }, 'src');
  return file;
}

/** One line: the title, which leads to the file for those who have no player, how long and how large it is, and whose. */
function captionOf(block: Block, file: MediaFile): Element {
  const {
    label,
    inline,
    attributes: { credit },
    language,
  } = block;
  const title = element('a', { href: file.url, type: file.type }, label ? inline(label) : []);
  const length = file.seconds === null ? [] : [language.duration(file.seconds)];
  const what = [
    ...length,
    language.t('fileNote', { format: file.format, size: language.fileSize(file.bytes) }),
  ];
  const parts: (ElementContent | string)[] = what.flatMap((one) => [' · ', one]);
  const transcript = file.kind === 'audio' && block.content.length === 0 ? transcriptOf(file) : null;
  if (transcript) {
    const { url, language: hrefLang } = transcript;
    parts.push(' · ', element('a', { href: url, type: 'text/vtt', hrefLang }, [language.t('transcript')]));
  }
  return element('figcaption', {}, [title, ...parts, ...(credit ? [` · ${credit}`] : [])]);
}

/** The captions that a player offers, each called as the language of the page calls its own. */
export function tracksOf({ language }: Block, { captions }: MediaFile): (Element | string)[] {
  return captions.flatMap(({ url, language: srcLang, isOwn }) => {
    const label = language.languageName(srcLang);
    const own = isOwn ? { default: true } : {};
    return ['\n', element('track', { kind: 'captions', src: url, srcLang, label, ...own }, [])];
  });
}

/** What captions in the language of the text would be called; `null` if it has some. */
export function captionsMissing(
  { attributes: { src = '' }, context }: Block,
  { captions }: MediaFile,
): string | null {
  return context && !captions.some(({ isOwn }) => isOwn)
    ? captionsName(nameWritten(src), context.edition)
    : null;
}
