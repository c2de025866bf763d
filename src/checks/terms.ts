import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { closest } from '../problems/closest.ts';
import { type Finding, finding } from '../problems/problem.ts';
import type { TermKind } from '../publication/publication.ts';
import type { Article } from '../story/article.ts';
import { originalsOf } from './originals.ts';

/** Sections, topics, people and shows that stories name must exist. */
export function terms(content: Content): Finding[] {
  const ids = (kind: TermKind) => new Set(content.publication.terms[kind].map(({ id }) => id));
  const known = { section: ids('section'), topic: ids('topic'), person: ids('person'), show: ids('show') };
  const originalOf = originalsOf(content);
  return content.articles.flatMap((article) => {
    const original = originalOf(article);
    const said = original && original !== article ? uses(original) : [];
    return uses(article)
      .filter(({ kind, id }) => !known[kind].has(id))
      .filter(({ kind, id }) => !said.some((one) => one.kind === kind && one.id === id))
      .map(({ kind, id, at }) =>
        finding(`unknown-${kind}`, { id, nearest: closest(id, known[kind]) }, article.body.file, at),
      );
  });
}

/** Every term an article names, and where. A translation names what it inherits as well. */
function uses({ section, topics, authors, translators, assignee, review, show }: Article) {
  const list = (kind: TermKind, key: string, ids: readonly string[]) =>
    ids.map((id, index) => ({ kind, id, at: [key, index] }));
  const one = (key: string, id: string | undefined) =>
    id === undefined ? [] : [{ kind: 'person' as const, id, at: [key] }];
  return [
    { kind: 'section' as const, id: section, at: ['section'] },
    ...(show ? [{ kind: 'show' as const, id: show, at: ['show'] }] : []),
    ...list('topic', 'topics', topics),
    ...list('person', 'authors', authors),
    ...list('person', 'translators', translators),
    ...one('assignee', assignee),
    ...one('review', review),
  ];
}
