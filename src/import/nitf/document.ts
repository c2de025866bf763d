import type { Element } from 'xast';
import { type Concept, codeOf } from '../agency/concepts.ts';
import type { AgencyItem, AgencyPicture, Rights } from '../agency/news.ts';
import { statusOf } from '../agency/status.ts';
import { timeOf } from '../agency/times.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, textOf } from '../agency/xml.ts';
import { isPictureMedia, nitfBody } from './body.ts';
import { identityOf } from './identity.ts';

/**
 * An NITF document, alone or in an item of another format.
 *
 * @see https://www.iptc.org/std/NITF/3.6/
 */
export function readNitf(root: Element): AgencyItem {
  const docdata = childOf(root, 'head', 'docdata');
  const head = childOf(root, 'body', 'body.head');
  const content = childOf(root, 'body', 'body.content');
  const { tree, dropped } = nitfBody([content, childOf(root, 'body', 'body.end')]);
  const headline = textOf(childOf(head, 'hedline', 'hl1')) ?? textOf(childOf(root, 'head', 'title'));
  return {
    ...identityOf(root, headline),
    nature: 'text',
    ...scheduleOf(docdata),
    language: attributeOf(root, 'xml:lang') ?? attributeOf(root, 'baselang'),
    headline,
    ...creditsOf(head),
    summary: textOf(childOf(head, 'abstract')),
    slugline: attributeOf(childOf(docdata, 'fixture'), 'fix-id'),
    located: attributeOf(childOf(docdata, 'evloc'), 'city'),
    urgency: numberOf(attributeOf(childOf(docdata, 'urgency'), 'ed-urg')),
    subjects: subjectsOf(root),
    genres: propertiesOf(root),
    keywords: descendantsOf(root, 'keyword').flatMap((one) => attributeOf(one, 'key') ?? textOf(one) ?? []),
    rights: rightsOf(docdata, head),
    notes: notesOf(docdata, head),
    body: hasWords(content) ? tree : undefined,
    pictures: content ? descendantsOf(content, 'media').flatMap(pictureOf) : [],
    dropped: [...dropped, ...furtherHeadlines(head)],
  };
}

const hasWords = (content: Element | undefined) => textOf(content) !== undefined;

const numberOf = (value: string | undefined) =>
  value !== undefined && Number.isFinite(Number(value)) ? Number(value) : undefined;

/** When it may be used, and whether. `date.release` holds a story back, whatever its status. */
function scheduleOf(docdata: Element | undefined) {
  const time = (name: string) => timeOf(attributeOf(childOf(docdata, name), 'norm'));
  const named = attributeOf(docdata, 'management-status');
  const embargo = time('date.release');
  const isHeld = named === 'embargoed' && embargo === undefined;
  return {
    status: isHeld ? ('withheld' as const) : statusOf(named),
    created: time('date.issue'),
    embargo,
    expires: time('date.expire'),
  };
}

/** Who wrote it, from where, and who sends it. */
function creditsOf(head: Element | undefined) {
  const byline = childOf(head, 'byline');
  const title = textOf(childOf(byline, 'byttl'));
  const all = textOf(byline);
  const dateline = childOf(head, 'dateline');
  const date = textOf(childOf(dateline, 'story.date'));
  const place = textOf(dateline);
  return {
    byline: (title === undefined ? all : all?.replace(title, '').replace(/[\s,]+$/, '')) || title,
    dateline: isStamp(date) ? place?.replace(date ?? '', '').trim() || undefined : place,
    source: textOf(childOf(head, 'distributor')) ?? textOf(childOf(head, 'rights', 'rights.owner')),
  };
}

/** A time for programs in the place of one for readers. */
const isStamp = (date: string | undefined) => timeOf(date) !== undefined;

function subjectsOf(root: Element): Concept[] {
  const name = (one: Element) =>
    ['detail', 'matter', 'type']
      .map((part) => attributeOf(one, `tobject.subject.${part}`))
      .find((part) => part !== undefined);
  return descendantsOf(root, 'tobject.subject').map((one) => ({
    name: name(one),
    code: codeOf(attributeOf(one, 'tobject.subject.refnum'), ownScheme(one)),
  }));
}

/** Whose numbers they are, where they are not those of the IPTC. */
function ownScheme(subject: Element): string | undefined {
  const owner = attributeOf(subject, 'tobject.subject.ipr');
  return owner === undefined || owner === 'IPTC' ? undefined : owner;
}

const propertiesOf = (root: Element): Concept[] =>
  descendantsOf(root, 'tobject.property').flatMap((one) => {
    const name = attributeOf(one, 'tobject.property.type');
    return name === undefined ? [] : [{ name }];
  });

function rightsOf(docdata: Element | undefined, head: Element | undefined): Rights {
  const copyright = childOf(docdata, 'doc.copyright');
  const rights = childOf(docdata, 'doc.rights');
  return {
    holder: attributeOf(copyright, 'holder') ?? attributeOf(rights, 'owner'),
    notice: textOf(childOf(head, 'rights')),
    usageTerms:
      ['type', 'limitations', 'geography'].flatMap((one) => attributeOf(rights, one) ?? []).join('; ') ||
      undefined,
  };
}

const notesOf = (docdata: Element | undefined, head: Element | undefined): string[] => [
  ...childrenOf(docdata, 'ed-msg').flatMap((one) => attributeOf(one, 'info') ?? []),
  ...childrenOf(head, 'note').flatMap((one) => textOf(one) ?? []),
];

/** Headlines below the first: they stand in no field of ours. */
const furtherHeadlines = (head: Element | undefined) =>
  childrenOf(childOf(head, 'hedline'), 'hl2').flatMap((one) => {
    const what = textOf(one);
    return what === undefined ? [] : [{ what, line: one.position?.start.line, reason: 'a second headline' }];
  });

function pictureOf(media: Element): AgencyPicture[] {
  if (!isPictureMedia(media)) return [];
  const references = childrenOf(media, 'media-reference').filter((one) => attributeOf(one, 'source'));
  const names = references.flatMap((one) => attributeOf(one, 'source') ?? []);
  if (names.length === 0) return [];
  const renditions = references.map((one) => ({
    href: attributeOf(one, 'source') ?? '',
    type: attributeOf(one, 'mime-type'),
    name: attributeOf(one, 'name'),
    width: numberOf(attributeOf(one, 'width')),
    height: numberOf(attributeOf(one, 'height')),
  }));
  return [
    {
      names,
      renditions,
      alt: references.flatMap((one) => attributeOf(one, 'alternate-text') ?? [])[0],
      caption: textOf(childOf(media, 'media-caption')),
      credit: textOf(childOf(media, 'media-producer')),
    },
  ];
}
