import { bestForm, formOfText } from '../agency/body-forms.ts';
import { type Concept, codeOf } from '../agency/concepts.ts';
import type { AgencyItem } from '../agency/news.ts';
import { statusOf } from '../agency/status.ts';
import { timeOf } from '../agency/times.ts';
import type { Dropped } from '../item.ts';
import { associatedPictures } from './associations.ts';
import { guidOf, natureOf, versionOf } from './identity.ts';
import { isObject, type Json, numberIn, objectsIn, stringIn, wordsIn } from './json.ts';
import { plainText, preferred, type RoleText, textsOf } from './texts.ts';

/**
 * An item of ninjs, of any version, with its names in small letters.
 *
 * @param file where mistakes in it are told
 * @throws `ImportProblem` if its text is NITF that can't be read
 * @see https://iptc.org/standards/ninjs/
 */
export function readNinjs(item: Json, file: string): AgencyItem {
  const { body, source, dropped, ...text } = textIn(item, file);
  return {
    guid: guidOf(item),
    version: versionOf(item),
    nature: natureOf(item),
    ...scheduleOf(item),
    language: stringIn(item, 'language'),
    ...text,
    slugline: stringIn(item, 'slugline'),
    byline: stringIn(item, 'by', 'byline'),
    creators: wordsIn(item, 'authors'),
    dateline: isObject(item.dateline) ? stringIn(item.dateline, 'text') : stringIn(item, 'dateline'),
    located: stringIn(item, 'located'),
    source:
      wordsIn(item, 'infosources', 'infosource')[0] ?? stringIn(item, 'source', 'copyrightholder') ?? source,
    urgency: numberIn(item, 'urgency'),
    priority: numberIn(item, 'priority'),
    ...filedUnder(item),
    rights: rightsOf(item),
    notes: [stringIn(item, 'ednote') ?? []].flat(),
    altIds: altIdsOf(item),
    body,
    pictures: associatedPictures(item),
    dropped,
  };
}

/** An embargo that is no moment is one until further notice. */
function scheduleOf(item: Json) {
  const modified = timeOf(stringIn(item, 'versioncreated'));
  const embargoed = stringIn(item, 'embargoeduntil', 'embargoed');
  const embargo = timeOf(embargoed);
  const status = statusOf(stringIn(item, 'pubstatus'));
  return {
    status:
      embargoed !== undefined && embargo === undefined && status === 'draft' ? ('withheld' as const) : status,
    embargo,
    created: timeOf(stringIn(item, 'firstcreated', 'contentcreated')) ?? modified,
    modified,
    expires: timeOf(stringIn(item, 'expires')),
  };
}

const rightsOf = (item: Json): AgencyItem['rights'] => ({
  holder: stringIn(item, 'copyrightholder'),
  notice: stringIn(item, 'copyrightnotice'),
  usageTerms: stringIn(item, 'usageterms'),
});

const summaries = [/summary|abstract|lead|teaser/i, /^(?:text|main|plain)$/i, /^(?!.*(?:credit|caption))/i];

function textIn(item: Json, file: string) {
  const headlines = textsOf(item, 'headline', 'headlines');
  const descriptions = textsOf(item, 'description', 'descriptions').filter(
    ({ role }) => !/credit/i.test(role),
  );
  const forms = textsOf(item, 'body', 'bodies').flatMap(
    ({ role, type, value }) => formOfText(value, type, role, file) ?? [],
  );
  const { form, dropped } = bestForm(forms);
  const main = preferred(headlines, [/^main$/, /^(?!.*sub)/i]);
  return {
    headline: plainText(main) ?? stringIn(item, 'title') ?? form?.item?.headline,
    summary: plainText(preferred(descriptions, summaries)),
    body: form?.body,
    source: form?.item?.source,
    dropped: [...dropped, ...otherHeadlines(headlines, main)],
  };
}

const otherHeadlines = (all: readonly RoleText[], main: RoleText | undefined): Dropped[] =>
  all
    .filter((one) => one !== main && one.value !== main?.value)
    .map(({ role, value }) => ({ what: value, reason: `a further headline (${role})` }));

const concepts = (item: Json, ...names: readonly string[]): Concept[] =>
  objectsIn(item, ...names).map((one) => ({
    name: stringIn(one, 'name'),
    code: codeOf(stringIn(one, 'uri', 'code', 'literal', 'qcode'), stringIn(one, 'scheme')),
    type: stringIn(one, 'rel'),
  }));

/** What concepts of a kind are called alone and since version 2. */
const kinds = { event: 'events', organisation: 'organisations', person: 'people', place: 'places' };

function filedUnder(item: Json) {
  const typed = Object.entries(kinds).flatMap(([kind, many]) =>
    concepts(item, kind, many).map((one) => ({ ...one, type: kind })),
  );
  return {
    subjects: [...concepts(item, 'subject', 'subjects'), ...typed],
    genres: concepts(item, 'genre', 'genres'),
    keywords: wordsIn(item, 'keywords'),
  };
}

function altIdsOf(item: Json): Record<string, string> | undefined {
  const { altids } = item;
  const listed = objectsIn(item, 'altids').map(
    (one) => [stringIn(one, 'role', 'name') ?? 'id', one.value] as const,
  );
  const named = isObject(altids) ? Object.entries(altids) : [];
  const found = [...listed, ...named].filter((one): one is [string, string] => typeof one[1] === 'string');
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
