import { problem } from '../../../problems/problem.ts';
import { isAbsolute } from '../../addresses.ts';
import { metas } from '../page.ts';
import { canonicalOf, type HtmlRule, isIndexable } from '../rule.ts';

const required = ['og:title', 'og:type', 'og:image', 'og:url'];
const locale = /^[a-z]{2,3}_[A-Z]{2}$/;

/** How a link to the page looks elsewhere: https://ogp.me/#metadata */
export const openGraph: HtmlRule = (page) => {
  if (!isIndexable(page)) return [];
  const top = { file: page.name, line: 1, column: 1 };
  const values = new Map(required.map((name) => [name, metas(page, name)[0]]));
  if ([...values.values()].every((one) => !one)) return [problem('open-graph-missing', {}, top)];
  const url = values.get('og:url');
  const wrong = [
    ...required.filter((name) => !values.get(name)?.content.trim()).map((name) => `The page has no ${name}.`),
    ...(url && url.content !== canonicalOf(page) ? ['og:url is not the canonical address.'] : []),
    ...metas(page, 'og:image')
      .filter(({ content }) => content && !isAbsolute(content))
      .map(({ content }) => `og:image “${content}” is not absolute.`),
    ...['og:locale', 'og:locale:alternate']
      .flatMap((name) => metas(page, name))
      .filter(({ content }) => !locale.test(content))
      .map(({ content }) => `“${content}” is no locale such as \`fr_FR\`.`),
  ];
  return wrong.map((detail) => problem('open-graph', { detail }, url ?? top));
};

/** A card of X, where a page has one, is of a kind that X knows. */
export const xCard: HtmlRule = (page) => {
  const cards = metas(page, 'twitter:card');
  const kinds = ['summary', 'summary_large_image', 'player', 'app'];
  const [orphan] = cards.length > 0 ? [] : page.all('meta').filter(({ node }) => isXCard(node.properties));
  return [
    ...cards
      .filter(({ content }) => !kinds.includes(content))
      .map((card) => problem('x-card', { detail: `“${card.content}” is no kind of card.` }, card)),
    ...(orphan ? [problem('x-card', { detail: 'The card does not say of which kind it is.' }, orphan)] : []),
  ];
};

const isXCard = ({ name, property }: { name?: unknown; property?: unknown }) =>
  /^twitter:(?!site|creator)/.test(String(name ?? property ?? ''));
