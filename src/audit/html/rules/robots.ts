import { problem } from '../../../problems/problem.ts';
import { metas } from '../page.ts';
import type { HtmlRule } from '../rule.ts';

/** https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#directives */
const plain =
  /^(?:all|index|follow|noindex|nofollow|none|nosnippet|noarchive|nocache|notranslate|noimageindex|indexifembedded|noai|noimageai)$/;
const valued =
  /^(?:max-snippet:\s*-?\d+|max-image-preview:\s*(?:none|standard|large)|max-video-preview:\s*-?\d+|unavailable_after:.+)$/;

/** Crawlers understand every directive. */
export const robots: HtmlRule = (page) =>
  ['robots', 'googlebot', 'googlebot-news', 'bingbot'].flatMap((name) =>
    metas(page, name).flatMap((meta) =>
      meta.content
        .toLowerCase()
        .split(',')
        .map((one) => one.trim())
        .filter((one) => !plain.test(one) && !valued.test(one))
        .map((directive) => problem('html-robots', { directive }, meta)),
    ),
  );
