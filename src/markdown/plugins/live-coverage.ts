import type { Element, ElementContent, Root } from 'hast';
import type { PostOrder } from '../../publication/publication.ts';
import type { BlockLanguage } from '../news/block.ts';
import { element } from '../news/element.ts';
import { isPost, timeOf } from '../news/live-posts.ts';

/**
 * Puts the posts of live coverage in the order that the publication has them, each in a place where one stood; and says
 * of posts that are all of one day the time of day alone.
 *
 * @param order left out: as they are written
 */
export function liveCoverage(language: BlockLanguage, order?: PostOrder) {
  return (tree: Root) => {
    const posts = tree.children.filter((one): one is Element => one.type === 'element' && isPost(one));
    if (posts.length < 2) return;
    const times = new Map(posts.map((one) => [one, timeOf(one)]));
    if (order) sort(tree, times, order === 'newest' ? -1 : 1);
    const days = new Set(
      [...times.values()].map((time) => String(time?.properties['dateTime']).slice(0, 10)),
    );
    if (days.size > 1) return;
    for (const time of times.values()) {
      const at = Date.parse(String(time?.properties['dateTime']));
      if (time && !Number.isNaN(at)) time.children = [{ type: 'text', value: language.time(at) }];
    }
  };
}

/** Posts of one instant stay as they are written; one without a time stays last. */
function sort(tree: Root, times: ReadonlyMap<Element, Element | null>, sign: 1 | -1): void {
  const instant = (one: Element) => Date.parse(String(times.get(one)?.properties['dateTime']));
  const sorted = [...times.keys()].sort((a, b) => sign * (instant(a) - instant(b)) || 0);
  tree.children = tree.children.map((one) => (times.has(one as Element) ? (sorted.shift() ?? one) : one));
}

/** Lists what has been marked as most important above the first post, as links. */
export function keyMoments({ t }: BlockLanguage) {
  return (tree: Root) => {
    const posts = tree.children.filter((one): one is Element => one.type === 'element' && isPost(one));
    const moments = posts.filter(({ data }) => data?.isKey).flatMap(momentOf);
    const [first] = posts;
    if (!first || moments.length === 0) return;
    const heading = t('keyMoments');
    const label = element('p', { className: ['news-label'] }, [element('strong', {}, [heading])]);
    const list = element('ul', {}, ['\n', ...moments.flatMap((one) => [one, '\n'])]);
    const properties = { className: ['news-key-moments'], ariaLabel: heading };
    const section = element('section', properties, ['\n', label, '\n', list, '\n']);
    tree.children.splice(tree.children.indexOf(first), 0, section, { type: 'text', value: '\n' });
  };
}

/** A post’s time, and its heading, which leads there. */
function momentOf(post: Element): Element[] {
  const time = timeOf(post);
  const heading = post.children.find((one) => one.type === 'element' && one.tagName === 'h2');
  if (!time || heading?.type !== 'element') return [];
  const { lang, dir } = heading.properties;
  const words = element(
    'bdi',
    { ...(lang && { lang }), ...(dir && { dir }) },
    heading.children.flatMap(plain),
  );
  const link = element('a', { href: `#${String(post.properties['id'])}` }, [words]);
  return [element('li', {}, [copy(time), ' ', link])];
}

/** What can stand in a link: no other links, and no references to notes. */
function plain(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'sup') return [];
  const children = node.children.flatMap(plain);
  return node.tagName === 'a' ? children : [{ ...node, children }];
}

const copy = (time: Element): Element => element('time', { ...time.properties }, [...time.children]);
