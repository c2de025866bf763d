import { type GetTextTranslation, type GetTextTranslations, po } from 'gettext-parser';
import { codesIn, type Piece } from './pieces.ts';
import { withoutPlaceholders, withPlaceholders } from './placeholders.ts';
import { tokensOf } from './tokens.ts';
import {
  type Exchange,
  formatExchangeId,
  parseExchangeId,
  parseUnitId,
  type Returned,
  type Unit,
} from './unit.ts';

const shown = (pieces: readonly Piece[]) => withPlaceholders(tokensOf(pieces));

/** When the original and the translation were last changed, as `2026-01-21 18:30+0300`, where that is known. */
interface Times {
  original: string | undefined;
  translation: string | undefined;
}

/**
 * A translation as a PO file: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
 * Marks are placeholders; the previous translation is fuzzy, with what it was made from.
 */
export function poOf(exchange: Exchange, times: Times): string {
  const file = formatExchangeId(exchange);
  const translations: GetTextTranslations['translations'] = {};
  for (const unit of exchange.units) {
    const entry = entryOf(unit, `${file}/${unit.id}`);
    translations[entry.msgctxt ?? ''] = { [entry.msgid]: entry };
  }
  const { tag } = exchange.target;
  const headers = {
    'Project-Id-Version': exchange.story,
    ...(times.original && { 'POT-Creation-Date': times.original }),
    ...(times.translation && { 'PO-Revision-Date': times.translation }),
    'Last-Translator': 'Newsroom',
    'Language-Team': tag,
    Language: tag.replaceAll('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
  };
  return po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 }).toString();
}

function entryOf(
  { kind, file, line, source, target, previous, terms }: Unit,
  msgctxt: string,
): GetTextTranslation {
  const codes = [source, target ?? previous?.target ?? []].flatMap(codesIn);
  const marks = new Map(
    codes.map(({ id, open, close }) => [
      id,
      close === null ? `<${id}/> ${open}` : `<${id}> ${open}…${close}`,
    ]),
  );
  const names = terms.map(({ source: term, forms, avoid, note }) => {
    const not = avoid.length > 0 ? ` (not ${avoid.join(', ')})` : '';
    return `${term} = ${forms.join(', ')}${not}${note ? `: ${note}` : ''}`;
  });
  // po4a knows no contexts, and leaves them out; it keeps comments.
  const extracted = [kind, ...marks.values(), ...names, msgctxt]
    .map((one) => one.replace(/\s+/g, ' '))
    .join('\n');
  const was = previous?.source ? { previous: `msgid ${JSON.stringify(shown(previous.source))}` } : {};
  return {
    msgctxt,
    msgid: shown(source),
    msgstr: [shown(target ?? previous?.target ?? [])],
    comments: { extracted, reference: `${file}:${line}`, ...(previous ? { flag: 'fuzzy' } : {}), ...was },
  };
}

/**
 * What came back in a PO file. What is fuzzy, obsolete or not of here is passed over.
 *
 * @throws what is no PO file
 */
export function readPo(text: string): Returned[] | null {
  const lines = text.split('\n');
  const files = new Map<string, Returned>();
  for (const { unit, id, said, comments } of namedIn(text)) {
    const file = files.get(formatExchangeId(id)) ?? { ...id, units: [] };
    files.set(formatExchangeId(id), file);
    if (said.trim() === '' || /\bfuzzy\b/.test(comments?.flag ?? '')) continue;
    const line = lines.findIndex((one) => /^(?:msgctxt|#\.)/.test(one) && one.includes(unit)) + 1;
    file.units.push({ id: unit, tokens: withoutPlaceholders(said), line: Math.max(1, line) });
  }
  return files.size > 0 ? [...files.values()] : null;
}

/** The entries of a file with what they are called: by their contexts, or else by their comments, where several may be one. */
function namedIn(text: string) {
  const entries = Object.values(po.parse(text).translations).flatMap((all) => Object.values(all));
  return entries.flatMap(({ msgctxt, msgstr, comments }) => {
    const names = msgctxt === undefined ? (comments?.extracted ?? '').split('\n') : [msgctxt];
    return names.flatMap((one) => {
      const name = one.trim();
      const [, file = '', unit = ''] = /^(.+)\/(.+)$/.exec(name) ?? [];
      // Comments hold addresses of the web as well.
      const id = parseUnitId(unit) && parseExchangeId(file);
      return id ? [{ unit, id, said: msgstr.join(''), comments }] : [];
    });
  });
}
