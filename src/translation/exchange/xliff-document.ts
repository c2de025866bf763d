import type { Element, ElementContent, Root } from 'xast';
import { x } from 'xastscript';
import { likeness } from '../word-changes.ts';
import { plainText } from './pieces.ts';
import { type Exchange, formatExchangeId, type Term, type Unit } from './unit.ts';
import { inlineOf, originalData, textIn } from './xliff-inline.ts';

const namespaces = {
  xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
  'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
  'xmlns:gls': 'urn:oasis:names:tc:xliff:glossary:2.0',
};

/**
 * A translation as XLIFF 2.1, with the previous translation in the module of translation candidates and the
 * terms of each block in that of glossaries. https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html
 */
export function xliffOf(exchange: Exchange): Root {
  const { source, target, original, units } = exchange;
  const file = {
    id: formatExchangeId(exchange),
    original,
    canResegment: 'no',
    srcDir: source.direction,
    trgDir: target.direction,
    'xml:space': 'preserve',
  };
  const languages = { version: '2.1', srcLang: source.tag, trgLang: target.tag };
  const xliff = x('xliff', { ...namespaces, ...languages }, [x('file', file, units.map(unitOf))]);
  return x(null, [indented(xliff, '\n')]);
}

function unitOf({ id, kind, file, line, source, target, previous, terms }: Unit): Element {
  const shown = inlineOf(source, target ?? previous?.target ?? null);
  const segment = x('segment', { id: 's', ...(target ? { state: 'translated' } : {}) }, [
    x('source', previous ? [x('mrk', { id: 'm', type: 'mtc:match' }, shown)] : shown),
    ...(target ? [x('target', inlineOf(target, null))] : []),
  ]);
  return x('unit', { id, name: kind }, [
    ...(previous ? [x('mtc:matches', [matchOf(source, previous)])] : []),
    ...(terms.length > 0 ? [x('gls:glossary', terms.map(entryOf))] : []),
    x('notes', [x('note', { category: 'location' }, `${file}:${line}`)]),
    ...originalData(source, target ?? []),
    segment,
  ]);
}

function matchOf(source: Unit['source'], { source: was, target }: NonNullable<Unit['previous']>): Element {
  const of = was ?? source;
  const similarity = was
    ? { similarity: (100 * likeness(plainText(was), plainText(source))).toFixed(0) }
    : {};
  return x('mtc:match', { id: 'c', ref: '#m', type: 'tm', ...similarity }, [
    ...originalData(of, target),
    x('source', inlineOf(of, target)),
    x('target', inlineOf(target, null)),
  ]);
}

function entryOf({ id, source, forms, avoid, note }: Term): Element {
  const notes = [...(note ? [note] : []), ...(avoid.length > 0 ? [`Not: ${avoid.join(', ')}`] : [])];
  return x('gls:glossEntry', { id }, [
    x('gls:term', textIn(source)),
    ...forms.map((form) => x('gls:translation', textIn(form))),
    ...(notes.length > 0 ? [x('gls:definition', textIn(notes.join(' ')))] : []),
  ]);
}

/** Elements whose white space is text. */
const mixed = new Set(['source', 'target', 'data', 'note', 'gls:term', 'gls:translation', 'gls:definition']);

/** An element on lines of its own, but for what holds text. */
function indented(element: Element, lineBreak: string): Element {
  if (mixed.has(element.name) || element.children.length === 0) return element;
  const inner = `${lineBreak}  `;
  const children = element.children.flatMap((child): ElementContent[] => [
    { type: 'text', value: inner },
    child.type === 'element' ? indented(child, inner) : child,
  ]);
  return { ...element, children: [...children, { type: 'text', value: lineBreak }] };
}
