import type { Element } from 'xast';
import type { AgencyItem, AgencyPicture, Rendition, Rights } from '../agency/news.ts';
import { statusOf } from '../agency/status.ts';
import { timeOf } from '../agency/times.ts';
import { attributeOf, childOf, childrenOf, textOf } from '../agency/xml.ts';
import { contentOf } from './content.ts';
import { guidOf, natureOf, versionOf } from './kinds.ts';
import { conceptOf, idOf, inLanguage, lastPart, nameOf } from './values.ts';

/**
 * A news item of NewsML-G2: its metadata, and the best form of its text.
 *
 * @throws `ImportProblem` if its text is NITF that can't be read
 * @see https://www.iptc.org/std/NewsML-G2/specification/
 */
export function readNewsItem(item: Element, file: string): AgencyItem {
  const meta = childOf(item, 'itemMeta');
  const about = childOf(item, 'contentMeta');
  const language = languageOf(item, about);
  const { form, renditions, dropped } = contentOf(item, file);
  const nitf = form?.item;
  return {
    guid: guidOf(item),
    version: versionOf(item),
    nature: natureOf(item),
    ...scheduleOf(meta),
    language: language ?? nitf?.language,
    headline: headlineOf(about, language) ?? nitf?.headline,
    ...describedBy(about, language, nitf),
    ...creditsOf(item, language, nitf),
    urgency: numberOf(textOf(childOf(about, 'urgency'))),
    ...filedUnder(about, language, nitf),
    rights: rightsOf(item, language),
    notes: childrenOf(meta, 'edNote').flatMap((one) => textOf(one) ?? []),
    altIds: altIdsOf(about),
    body: form?.body,
    pictures: [...ownPictures(item, renditions), ...(nitf?.pictures ?? [])],
    dropped: [...dropped, ...(nitf?.dropped ?? [])],
  };
}

export const languageOf = (item: Element, about: Element | undefined) =>
  attributeOf(childOf(about, 'language'), 'tag') ?? attributeOf(item, 'xml:lang');

/** An embargo without a time is one until further notice. */
function scheduleOf(meta: Element | undefined) {
  const embargoed = childOf(meta, 'embargoed');
  const embargo = timeOf(textOf(embargoed));
  const status = statusOf(idOf(childOf(meta, 'pubStatus')));
  const created = timeOf(textOf(childOf(meta, 'firstCreated')));
  const modified = timeOf(textOf(childOf(meta, 'versionCreated')));
  return {
    status: embargoed && embargo === undefined && status === 'draft' ? ('withheld' as const) : status,
    embargo,
    created: created ?? modified,
    modified,
    expires: timeOf(textOf(childOf(meta, 'expires'))),
  };
}

/** The main headline: that without a role, or the first. */
export function headlineOf(about: Element | undefined, language: string | undefined): string | undefined {
  const all = childrenOf(about, 'headline');
  const plain = all.filter((one) => !/sub/i.test(attributeOf(one, 'role') ?? ''));
  return inLanguage(plain.length > 0 ? plain : all, language);
}

function describedBy(about: Element | undefined, language: string | undefined, nitf?: AgencyItem) {
  const descriptions = childrenOf(about, 'description').filter((one) => textOf(one));
  const summaries = descriptions.filter((one) =>
    /summary|abstract|lead/i.test(attributeOf(one, 'role') ?? ''),
  );
  return {
    summary: inLanguage(summaries, language) ?? nitf?.summary ?? inLanguage(descriptions, language),
    slugline: textOf(childOf(about, 'slugline')) ?? nitf?.slugline,
    dateline: inLanguage(childrenOf(about, 'dateline'), language) ?? nitf?.dateline,
    located: nameOf(childOf(about, 'located'), language) ?? nitf?.located,
  };
}

export function creditsOf(item: Element, language: string | undefined, nitf?: AgencyItem) {
  const meta = childOf(item, 'itemMeta');
  const about = childOf(item, 'contentMeta');
  const provider = childOf(meta, 'provider');
  const names = (name: string) => childrenOf(about, name).flatMap((one) => nameOf(one, language) ?? []);
  return {
    byline:
      inLanguage(
        childrenOf(about, 'by').filter((one) => textOf(one)),
        language,
      ) ?? nitf?.byline,
    creators: names('creator'),
    source:
      textOf(childOf(about, 'creditline'))?.replace(/[\s\p{Pd}]+$/u, '') ??
      names('infoSource')[0] ??
      nameOf(provider, language) ??
      nitf?.source ??
      lastPart(attributeOf(provider, 'qcode')) ??
      nameOf(childOf(item, 'rightsInfo', 'copyrightHolder'), language),
  };
}

function filedUnder(about: Element | undefined, language: string | undefined, nitf?: AgencyItem) {
  const concepts = (name: string) => childrenOf(about, name).map((one) => conceptOf(one, language));
  const keywords = childrenOf(about, 'keyword').flatMap((one) => textOf(one) ?? []);
  return {
    subjects: [...concepts('subject'), ...(nitf?.subjects ?? [])],
    genres: [...concepts('genre'), ...(nitf?.genres ?? [])],
    keywords: [...keywords, ...(nitf?.keywords ?? [])],
  };
}

function rightsOf(item: Element, language: string | undefined): Rights {
  const all = childrenOf(item, 'rightsInfo');
  const said = (name: string) =>
    inLanguage(
      all.flatMap((one) => childrenOf(one, name)),
      language,
    );
  const holder = all.flatMap((one) => childrenOf(one, 'copyrightHolder'))[0];
  return {
    holder: nameOf(holder, language) ?? lastPart(attributeOf(holder, 'qcode')),
    notice: said('copyrightNotice'),
    usageTerms: said('usageTerms'),
  };
}

const numberOf = (value: string | undefined) =>
  value !== undefined && Number.isFinite(Number(value)) ? Number(value) : undefined;

/** What else the agency calls it; `altId` says it as text, older items as an attribute. */
function altIdsOf(about: Element | undefined): Record<string, string> | undefined {
  const found = childrenOf(about, 'altId').flatMap((one) => {
    const value = textOf(one) ?? attributeOf(one, 'id');
    return value === undefined ? [] : [[lastPart(attributeOf(one, 'type')) ?? 'id', value] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** Files in the content of a text: agencies send its picture so. */
const ownPictures = (item: Element, renditions: readonly Rendition[]): AgencyPicture[] =>
  renditions.length === 0 ? [] : [{ names: [`${attributeOf(item, 'guid')}#picture`], renditions }];
