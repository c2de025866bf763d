import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { type Finding, finding } from '../problems/problem.ts';
import { openCorrections } from '../story/open-corrections.ts';

/** A correction in one edition of a story is answered in the others, or declined with a reason. */
export function corrections({ articles }: Content): Finding[] {
  const stories = Map.groupBy(articles, ({ story }) => story);
  return [...stories.values()].flatMap((all) =>
    all
      .filter(({ status }) => status === 'published')
      .flatMap((article) =>
        openCorrections(article, all).map(({ edition, text, at }) => {
          const params = { edition, text, at: new Date(at).toISOString() };
          return finding('correction-unanswered', params, article.body.file, ['corrections']);
        }),
      ),
  );
}
