import type { Examined } from '../facts.ts';
import { examineData } from '../jsonld/examine.ts';
import { htmlFacts } from './facts.ts';
import { parsePage } from './page.ts';
import type { HtmlRule } from './rule.ts';
import { canonical } from './rules/canonical.ts';
import { headings } from './rules/headings.ts';
import { hreflang } from './rules/hreflang.ts';
import { ids } from './rules/ids.ts';
import { images } from './rules/images.ts';
import { language } from './rules/language.ts';
import { openGraph, xCard } from './rules/previews.ts';
import { robots } from './rules/robots.ts';
import { syntax } from './rules/syntax.ts';
import { textBidi, textLanguage } from './rules/text.ts';
import { descriptions, titles } from './rules/titles.ts';

/** Every rule about one page. */
const rules: readonly HtmlRule[] = [
  syntax,
  language,
  titles,
  descriptions,
  headings,
  ids,
  robots,
  canonical,
  hreflang,
  openGraph,
  xCard,
  images,
  textLanguage,
  textBidi,
];

/** Reads and judges one page of HTML. */
export function examinePage(name: string, source: string): Examined {
  const page = parsePage(name, source);
  const data = examineData(page);
  return {
    problems: [...rules.flatMap((rule) => rule(page)), ...data.problems],
    facts: htmlFacts(page, data),
  };
}
