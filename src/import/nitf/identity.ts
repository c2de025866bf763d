import type { Element } from 'xast';
import { timeOf } from '../agency/times.ts';
import { attributeOf, childOf } from '../agency/xml.ts';

/**
 * What names an NITF document for ever, and which version of it this is. `doc-id` is the name; some agencies let it
 * end with the version, which `du-key` says as well, counted from 0 or from 1. Some have no name at all: then who
 * sent it, when, and its headline are one.
 */
export function identityOf(
  root: Element,
  headline: string | undefined,
): { guid: string; version?: string | undefined } {
  const docdata = childOf(root, 'head', 'docdata');
  const id = childOf(docdata, 'doc-id');
  const version = attributeOf(childOf(docdata, 'du-key'), 'version');
  const issued = timeOf(attributeOf(childOf(docdata, 'date.issue'), 'norm'));
  const source = attributeOf(id, 'regsrc');
  const name = attributeOf(id, 'id-string');
  if (name === undefined)
    return { guid: ['nitf', source, issued, headline].filter(Boolean).join(':'), version: undefined };
  const [, stem, last] = /^(.+)[_.:-](\d{1,4})$/.exec(name) ?? [];
  const counted = version !== undefined && Math.abs(Number(version) - Number(last)) <= 1;
  return { guid: counted && stem !== undefined ? stem : name, version: version ?? issued };
}

/** Another document that this one is about, and what is to be done with it (`management-doc-idref`). */
export function aboutAnother(root: Element): { guid: string; status: string } | undefined {
  const docdata = childOf(root, 'head', 'docdata');
  const guid = attributeOf(docdata, 'management-doc-idref');
  const status = attributeOf(docdata, 'management-idref-status');
  return guid === undefined || status === undefined ? undefined : { guid, status };
}
