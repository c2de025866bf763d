import { type Route, routesOf } from '../newsroom/routes.ts';
import { type Content, createSnapshot } from '../newsroom/snapshot.ts';
import { type Finding, finding, type KeyPath } from '../problems/problem.ts';
import { type TermKind, termKinds } from '../publication/publication.ts';
import { outputFile } from '../publication/urls.ts';

/** Where an address comes from: the file and key an editor can change. */
interface Origin {
  file: string;
  at: KeyPath;
}

const termFiles: Record<TermKind, string> = {
  section: 'content/sections.yaml',
  topic: 'content/topics.yaml',
  person: 'content/people.yaml',
};

/** No two things may have one address, not even at different times: embargoed stories count. */
export function addresses(content: Content): Finding[] {
  const articles = content.articles.map((article) => ({ ...article, expires: null }));
  const routes = routesOf(createSnapshot({ ...content, articles }, Number.POSITIVE_INFINITY));
  const taken = new Map<string, Route>();
  return routes.flatMap((route) => {
    const file = outputFile(route.url);
    const first = taken.get(file);
    taken.set(file, first ?? route);
    if (!first) return [];
    const [blamed, other] = freedom(route) >= freedom(first) ? [route, first] : [first, route];
    const { file: where, at } = originOf(content, blamed);
    return [finding('duplicate-url', { url: route.url, other: originOf(content, other).file }, where, at)];
  });
}

/** How free an editor is to choose another address: slugs are easier to change than ids. */
function freedom({ template }: Route): number {
  if (template === 'article' || template === 'page') return 2;
  return termKinds.some((kind) => kind === template) ? 1 : 0;
}

function originOf(content: Content, { template, edition, id }: Route): Origin {
  const same = (one: { edition: string }) => one.edition === edition;
  const text =
    template === 'article'
      ? content.articles.find((one) => same(one) && one.story === id)
      : template === 'page'
        ? content.pages.find((one) => same(one) && one.id === id)
        : undefined;
  if (text) return { file: text.body.file, at: ['slug'] };
  const kind = termKinds.find((one) => one === template);
  return kind ? { file: termFiles[kind], at: [id] } : { file: 'content/publication.yaml', at: ['editions'] };
}
