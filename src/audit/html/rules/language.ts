import { problem } from '../../../problems/problem.ts';
import { directionOf } from '../../text.ts';
import { agrees, attribute } from '../page.ts';
import type { HtmlRule } from '../rule.ts';

/** `<html>` states language and direction; so does every element that changes either. */
export const language: HtmlRule = (page) => {
  const { root } = page;
  const top = { file: page.name, line: 1, column: 1 };
  if (!root) return [];
  const { lang, dir } = root;
  const expected = directionOf(lang);
  if (!expected) return [problem('html-lang', { lang }, { ...root, ...(root.line ? {} : top) })];
  if (dir !== expected) return [problem('html-dir', { lang, dir, expected }, root)];
  return [...unknownTags(page), ...switches(page)];
};

const unknownTags: HtmlRule = ({ elements }) =>
  elements
    .filter(({ node, lang }) => attribute(node, 'lang') && !directionOf(lang))
    .map((element) => problem('html-lang', { lang: element.lang }, element));

/** A language that runs the other way than what is around it needs its own `dir`. */
const switches: HtmlRule = ({ elements }) =>
  elements
    .filter(
      ({ node, lang, dir }) =>
        attribute(node, 'lang') && dir !== 'auto' && !isAlone(node) && !agrees(lang, dir),
    )
    .map((element) => {
      const expected = directionOf(element.lang) ?? '';
      return problem('html-dir', { lang: element.lang, dir: element.dir, expected }, element);
    });

/** Elements without text have no direction. */
const isAlone = ({ tagName }: { tagName: string }) => ['link', 'meta', 'track', 'script'].includes(tagName);
