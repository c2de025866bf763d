import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { type Finding, finding } from '../problems/problem.ts';
import { openCorrections } from '../story/open-corrections.ts';

/** A correction in one edition of a story is answered in the others, or declined with a reason; how grave it is else, the publication says. */
export function corrections({ articles, publication }: Content): Finding[] {
  const severity = publication.correctionsCross === 'error' ? 'error' : 'warning';
  const stories = Map.groupBy(articles, ({ story }) => story);
  return [...stories.values()].flatMap((all) =>
    all
      .filter(({ status }) => status === 'published')
      .flatMap((article) =>
        openCorrections(article, all).map(({ edition, text, at }) => {
          const params = { edition, text, at: new Date(at).toISOString() };
          return {
            ...finding('correction-unanswered', params, article.body.file, ['corrections']),
            severity,
          };
        }),
      ),
  );
}
