import type { ElementContent, Element as HtmlElement, Root } from 'hast';
import type { Dropped } from '../item.ts';
import { readNitf } from '../nitf/document.ts';
import { paragraphsOf } from '../wire/columns.ts';
import { linesOf, wordsOf } from '../wire/lines.ts';
import { h, text } from './hast.ts';
import type { AgencyItem } from './news.ts';
import { parseXml, rootNameOf } from './xml.ts';

/** One of the forms in which an agency sends the same text. */
export interface BodyForm {
  /** As the agency calls it: a role, a media type. */
  name: string;
  /** HTML, as text or as a tree. */
  body: string | Root;
  /** Whether it says what is a paragraph, a heading, a link. */
  rich: boolean;
  /** What else the document said that it came from. */
  item?: AgencyItem | undefined;
}

/** How much of the longest form the one must have that is chosen for its markup. */
const enough = 0.8;

/** The form to read: the longest with markup, unless it is shorter than another by far. The others say the same. */
export function bestForm(forms: readonly BodyForm[]): { form: BodyForm | undefined; dropped: Dropped[] } {
  const counted = forms.map((form) => ({ form, words: wordsOf(plainOf(form.body)).length }));
  const most = Math.max(0, ...counted.map(({ words }) => words));
  const full = counted.filter(({ words }) => words > 0 && words >= most * enough);
  const best = full.find(({ form }) => form.rich) ?? full[0];
  const dropped = counted
    .filter((one) => one !== best && one.words > 0)
    .map(({ form }) => ({ what: form.name, reason: 'another form of the same text' }));
  return { form: best?.form, dropped };
}

/** The words of a body, as far as they have to be counted. */
export function plainOf(body: string | Root): string {
  if (typeof body === 'string') return body.replace(/<[^>]*>/g, ' ');
  const plain = (node: Root | ElementContent): string =>
    node.type === 'text'
      ? node.value
      : 'children' in node
        ? node.children.map((one) => plain(one as ElementContent)).join(' ')
        : '';
  return plain(body);
}

/**
 * A form that came as text: NITF, HTML, or lines that nothing marks.
 *
 * @param type media type, which agencies give wrongly at times: what the text looks like decides where they differ
 * @returns `undefined` for what is no text, such as another vocabulary of XML
 * @throws `ImportProblem` if it is NITF that can't be read
 */
export function formOfText(value: string, type: string, name: string, file: string): BodyForm | undefined {
  const root = rootNameOf(value)?.toLowerCase();
  if (value.trim() === '') return undefined;
  if (root === 'nitf') return formOfNitf(value, name, file);
  if (root !== undefined && isHtml(root)) return { name, body: withoutHead(value), rich: true };
  if (root !== undefined && /xml|json/i.test(type) && !/xhtml/i.test(type)) return undefined;
  if (/html/i.test(type) || /<\/(?:p|h[1-6]|li|div|a|strong|em|b|i)>/i.test(value))
    return { name, body: value, rich: true };
  return { name, body: paragraphs(value), rich: false };
}

function formOfNitf(value: string, name: string, file: string): BodyForm | undefined {
  const item = readNitf(parseXml(value, file));
  return item.body === undefined ? undefined : { name, body: item.body, rich: true, item };
}

/** Elements that a text in HTML begins with. */
const first =
  /^(?:html|head|body|article|section|main|header|div|p|h[1-6]|ul|ol|dl|table|blockquote|figure|img|a|b|i|em|strong|span|br|hr)$/;

/** Whether a name is that of an element of HTML with which texts begin. */
export const isHtml = (name: string): boolean => first.test(name.toLowerCase());

/** What stands in the body of a page. */
const withoutHead = (value: string) =>
  /<body\b[^>]*>([\s\S]*?)(?:<\/body\s*>|$)/i.exec(value)?.[1] ??
  value.replace(/<head\b[\s\S]*?<\/head\s*>/i, '');

/** Text as it is sent without markup: a paragraph on each line, or between blank lines. */
function paragraphs(value: string): Root {
  const children: HtmlElement[] = paragraphsOf(linesOf(value)).map((line) => h('p', [text(line.text)]));
  return { type: 'root', children };
}
