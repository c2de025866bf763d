import type { BlogPosting, LiveBlogPosting } from 'schema-dts';
import type { ArticlePage } from '../../newsroom/page-data/article.ts';
import { absolute } from '../../publication/urls.ts';
import { nodeIds } from './ids.ts';

type Coverage = Pick<
  Exclude<LiveBlogPosting, string>,
  'coverageStartTime' | 'coverageEndTime' | 'liveBlogUpdate'
>;

/** Live coverage from its first post to its end: that of what goes on is to come, and of what has ended its last post if nobody says: https://schema.org/LiveBlogPosting */
export function liveNode(page: ArticlePage): Coverage {
  const { frame, article, posts } = page;
  const { origin, edition } = frame;
  const url = absolute(origin, frame.url);
  const inOrder = posts.toSorted((a, b) => Date.parse(a.at.iso) - Date.parse(b.at.iso));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const end = page.coverageEnds?.iso ?? last?.at.iso;
  return {
    ...(first && { coverageStartTime: first.at.iso }),
    ...(end && { coverageEndTime: end }),
    liveBlogUpdate: posts.map(
      ({ id, at, heading, text }): BlogPosting => ({
        '@type': 'BlogPosting',
        '@id': nodeIds.post(origin, article.story, edition.id, id),
        url: `${url}#${id}`,
        headline: heading ?? article.title,
        articleBody: text,
        datePublished: at.iso,
        inLanguage: edition.language,
      }),
    ),
  };
}
