import { type Route, routesOf } from '../newsroom/routes/routes.ts';
import type { Cells } from '../newsroom/snapshot/cells.ts';
import { address, type Content, createCells, type Snapshot } from '../newsroom/snapshot/snapshot.ts';
import { openSnapshot } from '../newsroom/snapshot/view.ts';
import { type Finding, finding, type KeyPath } from '../problems/problem.ts';
import { outputFile, pathOfFile, readablePath } from '../publication/output-paths.ts';
import { termFiles, termKinds } from '../publication/publication.ts';
import { urlsOf } from '../publication/urls.ts';
import type { Status } from '../story/article.ts';
import { aliases } from './aliases.ts';

/** Where an address comes from: the file and key an editor can change. */
interface Origin {
  file: string;
  at: KeyPath;
}

/** When everything is public that ever will be. */
export const endOfTime = Number.POSITIVE_INFINITY;

/** Content as if nothing that was published ever went: whatever has an address has it at `endOfTime`. */
export function alwaysPublic(content: Content): Content {
  const articles = content.articles.map((article) => ({ ...article, expires: null }));
  return { ...content, articles, publication: plain(content) };
}

/**
 * No two things may have one address, not even at different times: embargoed stories count. Drafts
 * come after all that is public, so that they are blamed.
 *
 * @param cells those of `alwaysPublic(content)` at `endOfTime`
 */
export function addresses(
  content: Content,
  cells: Cells = createCells(alwaysPublic(content), endOfTime),
): Finding[] {
  const snapshot = openSnapshot(cells, content.readBody);
  const urls = urlsOf(content.publication);
  const taken = new Map<string, Route>();
  const found = routesOf(snapshot).flatMap((route) => {
    if (route.template === 'redirect') return [];
    const file = outputFile(urls.output(route.url));
    const first = taken.get(file);
    taken.set(file, first ?? route);
    // Two feeds have one address where the pages that they are of have.
    if (!first || (isFeed(route) && isFeed(first))) return [];
    const [blamed, other] = freedom(route) >= freedom(first) ? [route, first] : [first, route];
    const { file: where, at } = originOf(content, snapshot, blamed);
    const url = readablePath(urls.local(route.url));
    return [finding('duplicate-url', { url, other: originOf(content, snapshot, other).file }, where, at)];
  });
  const ownerOf = (file: string) => {
    const route = taken.get(file);
    return route && route.template !== 'gone' ? originOf(content, snapshot, route).file : undefined;
  };
  const inTheWay = [...publicFiles(content)].flatMap(([name, file]) =>
    taken.has(name) ? [finding('public-taken', { url: `/${name}` }, file)] : [],
  );
  return [...found, ...inTheWay, ...claims(content, ownerOf)];
}

/** Old addresses of what is public, and then all that drafts would take; none is that of a file of the templates. */
function claims(content: Content, ownerOf: (file: string) => string | undefined): Finding[] {
  const files = publicFiles(content);
  const standing = (file: string) => files.get(file) ?? ownerOf(file);
  const texts = [...content.articles, ...content.pages].filter(({ status }) => status === 'published');
  const owners = new Map<string, string>();
  const found = aliases(texts, content.publication, standing, owners);
  return [...found, ...draftAddresses(content, (file) => standing(file) ?? owners.get(file))];
}

/** What drafts would take from each other and from all that is public, whose addresses these are. */
function draftAddresses(content: Content, standing: (file: string) => string | undefined): Finding[] {
  const { publication } = content;
  const urls = urlsOf(publication);
  const isDraft = ({ status }: { status: Status }) => status === 'draft';
  const articles = content.articles.filter(isDraft);
  const pages = content.pages.filter(isDraft);
  const own = [
    ...articles.map((one) => ({ url: address(one, publication).url, source: one.body.file })),
    ...pages.map(({ edition, slug, body }) => ({ url: urls.staticPage(edition, slug), source: body.file })),
  ];
  const owners = new Map<string, string>();
  const ownerOf = (file: string) => standing(file) ?? owners.get(file);
  const twice = own.flatMap(({ url, source }) => {
    const file = outputFile(urls.output(url));
    const other = ownerOf(file);
    owners.set(file, other ?? source);
    return other ? [finding('duplicate-url', { url: urls.local(url), other }, source, ['slug'])] : [];
  });
  return [...twice, ...aliases([...articles, ...pages], publication, ownerOf, owners)];
}

/** What is published as it is: file of the output folder → where it comes from. */
function publicFiles({ publication, publicFiles: files }: Content): ReadonlyMap<string, string> {
  const { everywhere, output } = urlsOf(publication);
  return new Map(
    [...(files ?? [])].flatMap(([name, source]) =>
      everywhere(pathOfFile(name)).map((url) => [outputFile(output(url)), source] as const),
    ),
  );
}

/** Words play no part in addresses: they are not set. */
function plain({ publication }: Content): Content['publication'] {
  return {
    ...publication,
    editions: publication.editions.map((edition) => ({ ...edition, typography: undefined })),
  };
}

const isFeed = ({ template }: Route) => ['feed', 'atom', 'json-feed'].includes(template);

/** How free an editor is to choose another address: slugs are easier to change than ids. */
function freedom({ template }: Route): number {
  if (template === 'custom') return 3;
  if (template === 'article' || template === 'page' || template === 'gone') return 2;
  return termKinds.some((kind) => kind === template) ? 1 : 0;
}

function originOf(
  content: Content,
  { gone }: Pick<Snapshot, 'gone'>,
  { template, edition, id, url }: Route,
): Origin {
  const kind = termKinds.find((one) => one === template);
  if (kind) return { file: termFiles[kind], at: [id] };
  const left = gone.get(url);
  const isStory = template === 'article' || left?.kind === 'story';
  const textId = left?.id ?? id;
  const same = (one: { edition: string }) => one.edition === edition;
  const text = isStory
    ? content.articles.find((one) => same(one) && one.story === textId)
    : template === 'page' || left
      ? content.pages.find((one) => same(one) && one.id === textId)
      : undefined;
  if (text) return { file: text.body.file, at: ['slug'] };
  const own =
    template === 'custom' && content.publication.customPages?.find(({ name }) => name === id.split(' ')[0]);
  if (own) return { file: own.file, at: [] };
  return { file: 'content/publication.yaml', at: ['editions'] };
}
