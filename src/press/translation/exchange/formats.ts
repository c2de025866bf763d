import { fromXml } from 'xast-util-from-xml';
import { isoInZone } from '../../../language/formats.ts';
import { type Text, textsNamed } from '../../../newsroom/texts.ts';
import { serialiseXml } from '../../../outputs/xml.ts';
import { type Place, type Problem, problem } from '../../../problems/problem.ts';
import { poOf, readPo } from '../../../translation/exchange/po.ts';
import type { Exchange, Format, Returned } from '../../../translation/exchange/unit.ts';
import { xliffOf } from '../../../translation/exchange/xliff-document.ts';
import { readXliff } from '../../../translation/exchange/xliff-read.ts';
import type { Stories } from '../stories.ts';

const extensions: Readonly<Record<Format, string>> = { xliff: 'xlf', po: 'po' };

/** The name of the file that holds a translation: `river-levels.ar.xlf`, and of a static page `pages.about.ar.xlf`. */
export const nameOf = ({ story, edition }: Exchange, format: Format): string =>
  `${story.replace('/', '.')}.${edition}.${extensions[format]}`;

/** A translation in a format. */
export function written({ content }: Stories, exchange: Exchange, format: Format): string {
  if (format === 'xliff') return serialiseXml(xliffOf(exchange));
  const { story, edition } = exchange;
  const its = textsNamed(content, story);
  const original = its.find((one) => one.edition === one.original);
  const own = its.find((one) => one.edition === edition) ?? original;
  const changed = (text: Text | undefined) => {
    // Static pages do not say when they were written.
    if (!text || !('story' in text)) return undefined;
    return poTime(text.updated ?? text.published, content.publication.timeZone);
  };
  return poOf(exchange, {
    original: changed(original),
    translation: changed(own),
  });
}

/** `2026-01-21 18:30+0300` */
const poTime = (instant: number, zone: string) =>
  isoInZone(instant, zone)
    .replace('T', ' ')
    .replace(/:\d\d(?:\.\d+)?(?=Z|[+-])/, '')
    .replace('Z', '+0000')
    .replace(/(\d\d):(\d\d)$/, (all, hours, minutes) =>
      /[+-]\d\d:\d\d$/.test(all) ? all : `${hours}${minutes}`,
    );

/** What came back in a file, in whichever format it is. */
export function readReturned(text: string, file: string): { returned: Returned[] } | { problem: Problem } {
  const place = { file, line: 1, column: 1 };
  try {
    const returned = /^\uFEFF?\s*</.test(text)
      ? readXliff(fromXml(text.replace(/^\uFEFF/, '')))
      : readPo(text);
    if (returned) return { returned };
    return { problem: problem('exchange-foreign', { story: '', edition: '' }, place) };
  } catch (error) {
    return { problem: unreadable(error, place) };
  }
}

function unreadable(error: unknown, place: Place): Problem {
  const { message = String(error), line, column } = error as Partial<Error & Place & { line: number | null }>;
  const detail = message.split('\n', 1)[0] ?? '';
  return problem('exchange-unreadable', { detail }, { ...place, line: line ?? 1, column: column ?? 1 });
}
