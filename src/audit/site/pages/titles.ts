import { problem } from '../../../problems/problem.ts';
import { at, isIndexable, type SiteRule } from '../built-site.ts';

/** No two pages of one language that may be found have the same title. */
export const uniqueTitles: SiteRule = ({ pages }) => {
  const first = new Map<string, string>();
  return [...pages.values()].filter(isIndexable).flatMap(({ name, lang, title }) => {
    if (!title?.value) return [];
    const key = `${lang} ${title.value}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, name);
    return other === undefined
      ? []
      : [problem('html-title-unique', { title: title.value, other }, at(name, title))];
  });
};
