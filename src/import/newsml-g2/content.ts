import type { Element } from 'xast';
import { type BodyForm, bestForm, formOfText, isHtml } from '../agency/body-forms.ts';
import { htmlOf } from '../agency/hast.ts';
import type { Rendition } from '../agency/news.ts';
import { attributeOf, childOf, childrenOf, elementsOf, localName, rawTextOf, textOf } from '../agency/xml.ts';
import type { Dropped } from '../item.ts';
import { readNitf } from '../nitf/document.ts';

/** What the content set of an item holds: forms of one text, files of one picture. */
export interface Content {
  form: BodyForm | undefined;
  renditions: Rendition[];
  dropped: Dropped[];
}

/** The content of an item, the text in the form that says most. `file` is where mistakes are told. */
export function contentOf(item: Element, file: string): Content {
  const set = childOf(item, 'contentSet');
  const read = childrenOf(set, 'inlineXML', 'inlineData').map((part) => ({ part, form: formOf(part, file) }));
  const { form, dropped } = bestForm(read.flatMap((one) => one.form ?? []));
  const unread = read.filter((one) => !one.form && textOf(one.part)).map(({ part }) => notText(part));
  const renditions = childrenOf(set, 'remoteContent').flatMap(renditionOf);
  return { form, renditions, dropped: [...dropped, ...unread] };
}

/** A form of the text, if it is one. */
function formOf(part: Element, file: string): BodyForm | undefined {
  const type = attributeOf(part, 'contenttype') ?? '';
  const name = type || localName(part.name);
  const [first] = elementsOf(part);
  if (!first) return formOfText(rawTextOf(part), type, name, file);
  const root = localName(first.name);
  if (root === 'nitf') {
    const item = readNitf(first);
    return item.body === undefined ? undefined : { name, body: item.body, rich: true, item };
  }
  if (!isHtml(root)) return undefined;
  return { name, body: htmlOf(root.toLowerCase() === 'html' ? first : part), rich: true };
}

const notText = (part: Element): Dropped => ({
  what: `${attributeOf(part, 'contenttype') ?? 'data'} (\`${elementsOf(part)[0]?.name ?? localName(part.name)}\`)`,
  line: part.position?.start.line,
  reason: 'data for programs',
});

function renditionOf(part: Element): Rendition[] {
  const href = attributeOf(part, 'href') ?? attributeOf(part, 'residref');
  if (href === undefined) return [];
  const number = (name: string) => {
    const value = Number(attributeOf(part, name) ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
  };
  return [
    {
      href,
      type: attributeOf(part, 'contenttype'),
      name: attributeOf(part, 'rendition'),
      width: number('width'),
      height: number('height'),
      size: number('size'),
    },
  ];
}
