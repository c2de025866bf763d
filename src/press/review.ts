import type { Roots } from '../disk/roots.ts';
import type { BodyContext } from '../markdown/context.ts';
import type { Content } from '../newsroom/snapshot.ts';
import { hasErrors, type Problem, sortProblems } from '../problems/problem.ts';
import { absolute, urls } from '../publication/urls.ts';
import type { Body } from '../story/article.ts';
import { type Files, openEditions, readFiles } from './library.ts';

/**
 * Every problem of every file, drafts and embargoed stories included. Renders all texts and
 * publishes nothing.
 */
export function review(roots: Roots): Problem[] {
  const files = readFiles(roots);
  return sortProblems([...files.problems, ...reviewTexts(files)]);
}

function reviewTexts({ content, dictionaries, problems }: Files): Problem[] {
  if (!content || hasErrors(problems.filter(({ file }) => file.startsWith('locales/')))) return [];
  const { pipelines } = openEditions(content, dictionaries);
  const review = (owner: string, edition: string, body: Body) =>
    pipelines.get(edition)?.page(content.readBody(body), contextOf(content, owner, body)).problems ?? [];
  return [
    ...content.articles.flatMap(({ story, edition, body }) => review(`stories/${story}`, edition, body)),
    ...content.pages.flatMap(({ id, edition, body }) => review(`pages/${id}`, edition, body)),
  ];
}

function contextOf({ images, publication }: Content, owner: string, { file, line }: Body): BodyContext {
  const own = images.filter((one) => one.owner === owner);
  return {
    file,
    line,
    base: absolute(publication.origin, urls.chooser()),
    image: (src) => {
      const found = own.find(({ name }) => name === src);
      return found ? { url: urls.media(owner, src), width: found.width, height: found.height } : null;
    },
    imageNames: () => own.map(({ name }) => name),
  };
}
