import { problem } from '../../../problems/problem.ts';
import type { HtmlRule } from '../rule.ts';

/** What browsers have to mend while they read the page. */
export const syntax: HtmlRule = ({ fragment, mended }) =>
  fragment ? [] : mended.map(({ detail, place }) => problem('html-syntax', { detail }, place));
