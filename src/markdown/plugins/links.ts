import type { Element, Nodes, Properties, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Language } from '../../language/language.ts';
import type { RuleId, RuleParams } from '../../problems/catalogue.ts';
import { closest } from '../../problems/closest.ts';
import { mediaFormatOf } from '../../publication/media/kinds.ts';
import { formatOfName, kindUnpublished } from '../../publication/picture-kinds.ts';
import { type BodyContext, type LinkTarget, report } from '../context.ts';
import { nameWritten } from '../news/media/names.ts';
import { fileNamed, type Reference, referenceOf } from '../references.ts';
import { schema } from '../schema.ts';
import { walk } from '../walk.ts';

type Report = <R extends RuleId>(rule: R, params: RuleParams<R>) => void;

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const schemes = schema.protocols?.['href'] ?? [];

/**
 * Points links between stories at where those can be read: in this edition or else in another,
 * marked with its language. Links that lead out of the publication say so, and those to files what these are.
 */
export function links(language: FileLanguage) {
  return (tree: Root, file: VFile) => {
    const context = file.data.context;
    if (!context) return;
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element' || node.tagName !== 'a') return;
      const href = node.properties['href'];
      if (typeof href !== 'string' || href.startsWith('#')) return;
      const tell: Report = (rule, params) => report(file, rule, params, node.position?.start);
      const name = fileNamed(href);
      const reference = referenceOf(href, context.file);
      if (name !== null) pointAtFile(node, name, { context, language }, tell);
      else if (reference) pointAt(node, reference, context, tell);
      else pointOutward(node, href, context, tell);
    });
  };
}

/** What a file is that is not published as it is; `null` if nobody knows. */
const kindLinked = (name: string) => (formatOfName(name) ? 'picture' : (kindUnpublished(name) ?? null));

/** The words that files are told of in. */
type FileLanguage = Pick<Language, 't' | 'fileSize'>;

/** A document says what it is and how large, so that nobody loads much without wanting it. */
function pointAtFile(
  node: Element,
  written: string,
  { context, language }: { context: BodyContext; language: FileLanguage },
  tell: Report,
): void {
  const name = nameWritten(written);
  const isPublished = mediaFormatOf(name) !== null && !name.includes('/');
  const found = isPublished ? context.media(name) : null;
  if (found) {
    node.properties = { href: found.url, type: found.type };
    const note = language.t('fileNote', { format: found.format, size: language.fileSize(found.bytes) });
    node.children.push({ type: 'text', value: ` (${note})` });
    return;
  }
  if (isPublished) tell('media-missing', { src: name, nearest: closest(name, context.mediaNames()) });
  else tell('link-file', { name: written, kind: kindLinked(name) });
  unlink(node);
}

/** Where a reference leads; a problem if nowhere, or nowhere now. */
export function targetOf(
  context: BodyContext,
  { kind, id }: Pick<Reference, 'kind' | 'id'>,
  report: Report,
): LinkTarget | null {
  const target = context.link(kind, id);
  if (typeof target === 'object') return target;
  if (target === 'hidden') report('link-hidden', { kind, id });
  else report('link-broken', { kind, id, nearest: closest(id, context.ids(kind)) });
  return null;
}

/** The attributes of a link to a story or page. */
export function linkProperties({ url, other }: LinkTarget, rest = ''): Properties {
  return { href: url + rest, ...(other ? { hrefLang: other.language } : {}) };
}

/** Text that leads nowhere now is no link: the address of a story that is not public would be a leak. */
function pointAt(node: Element, reference: Reference, context: BodyContext, tell: Report): void {
  const target = targetOf(context, reference, tell);
  if (target) Object.assign(node.properties, linkProperties(target, reference.rest));
  else unlink(node);
}

const unlink = (node: Element) => Object.assign(node, { tagName: 'span', properties: {} });

/**
 * Schemes are written in lower case, in which lists of them are (RFC 3986 §3.1: they mean the same). What no
 * reader may be led to is no link. An address that is not the publication's own says so.
 */
function pointOutward(node: Element, written: string, context: BodyContext, tell: Report): void {
  const { base } = context;
  const href = written.startsWith('/') ? context.address(written) : written;
  const prefix = scheme.exec(href)?.[1] ?? '';
  const name = prefix.toLowerCase();
  if (name !== '' && !schemes.includes(name)) {
    tell('link-scheme', { scheme: name });
    unlink(node);
    return;
  }
  node.properties['href'] = name + href.slice(prefix.length);
  if (!URL.canParse(href, base)) return;
  const { protocol, origin } = new URL(href, base);
  const leaves = /^https?:$/.test(protocol) && origin !== new URL(base).origin;
  if (leaves) node.properties['rel'] = ['noopener'];
}
