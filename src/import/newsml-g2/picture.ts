import type { Element } from 'xast';
import type { AgencyPicture } from '../agency/news.ts';
import { attributeOf, childOf, childrenOf, textOf } from '../agency/xml.ts';
import { contentOf } from './content.ts';
import { guidOf } from './kinds.ts';
import { creditsOf, headlineOf, languageOf } from './news-item.ts';
import { inLanguage } from './values.ts';

/** A news item that is a picture, for the texts that it goes with. */
export function pictureOf(item: Element, file: string): AgencyPicture {
  const about = childOf(item, 'contentMeta');
  const language = languageOf(item, about);
  const descriptions = childrenOf(about, 'description').filter((one) => textOf(one));
  const alts = descriptions.filter((one) => /alt/i.test(attributeOf(one, 'role') ?? ''));
  const captions = descriptions.filter((one) => !alts.includes(one));
  const { byline, creators = [], source } = creditsOf(item, language);
  return {
    names: [guidOf(item)],
    renditions: contentOf(item, file).renditions,
    alt: inLanguage(alts, language),
    caption: inLanguage(captions, language) ?? headlineOf(about, language),
    credit: creditOf(byline ?? creators[0], source),
  };
}

const creditOf = (maker: string | undefined, source: string | undefined) =>
  maker === undefined || source === undefined || maker.includes(source)
    ? (maker ?? source)
    : `${maker} / ${source}`;
