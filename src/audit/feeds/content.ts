import type { Ref } from '../facts.ts';
import { attribute, type HtmlPage, type PageElement, parsePage } from '../html/page.ts';
import { refsOf } from '../html/refs.ts';

/** The content of an item as a page of its own. */
export const contentPage = (html: string): HtmlPage => parsePage('', `<div>${html}</div>`);

/** Elements that run, load or style: https://www.rssboard.org/rss-profile#element-channel-item-description */
const active = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'input',
  'link',
  'meta',
  'base',
]);
const inline = new Set([
  'a',
  'em',
  'strong',
  'span',
  'bdi',
  'time',
  'br',
  'img',
  'code',
  'abbr',
  'small',
  'sup',
  'sub',
]);

/** What readers of feeds can't do with an item's content. */
export function contentFlaws(page: HtmlPage): string[] {
  const relative = refsOf(page).find(
    ({ value }) => !/^(?:https?:\/\/|mailto:|tel:|data:image\/)/i.test(value),
  );
  const running = page.elements.find(
    ({ tag, node }) => active.has(tag) || Object.keys(node.properties).some(isHandler),
  );
  const bare = blocks(page).find(({ node }) => !attribute(node, 'lang') || !attribute(node, 'dir'));
  return [
    ...(relative ? [`has the relative address ${relative.value}`] : []),
    ...(running ? [`holds a \`<${running.tag}>\` that runs, loads or styles`] : []),
    ...(bare ? [`has a \`<${bare.tag}>\` without \`lang\` and \`dir\``] : []),
  ];
}

/** The addresses in an item's content. */
export const contentRefs = (page: HtmlPage): Ref[] => refsOf(page);

const isHandler = (name: string) => /^on[A-Z]/.test(name);

/** The outermost elements, but for those within a line. */
function blocks({ elements }: HtmlPage): PageElement[] {
  return elements.filter(({ parent, tag }) => parent && parent === elements[0] && !inline.has(tag));
}
