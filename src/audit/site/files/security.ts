import { problem } from '../../../problems/problem.ts';
import { directionOf, instantOf } from '../../text.ts';
import { type BuiltSite, filesOf, type SiteRule, top, urlOf } from '../built-site.ts';
import { type Line, linesOf } from './lines.ts';

const field = /^([A-Za-z-]+):\s+(\S.*)$/;
/** Fields that may stand once only: https://www.rfc-editor.org/rfc/rfc9116#section-2.5 */
const once = ['expires', 'preferred-languages'];

/** security.txt has what RFC 9116 asks for. */
export const securityTxt: SiteRule = (site) =>
  filesOf(site, '.well-known/security.txt').flatMap((file) => {
    const lines = linesOf(site, file).filter(({ text }) => !text.startsWith('-----'));
    const fields = Map.groupBy(lines, ({ text }) => field.exec(text)?.[1]?.toLowerCase() ?? '');
    const values = (name: string) =>
      (fields.get(name) ?? []).map((line) => ({ line, value: field.exec(line.text)?.[2] ?? '' }));
    const lacking = ['contact', 'expires'].filter((name) => !fields.has(name));
    return [
      ...lacking.map((name) =>
        problem('security-txt', { detail: `security.txt has no \`${name}\`.` }, top(file)),
      ),
      ...lines.flatMap((line) => flaw(site, line, (name) => values(name)[0]?.line === line)),
      ...canonicalFlaw(
        site,
        file,
        values('canonical').map(({ value }) => value),
      ),
    ];
  });

function flaw(site: BuiltSite, line: Line, isFirst: (name: string) => boolean) {
  const [, name = '', value = ''] = field.exec(line.text) ?? [];
  const detail = wrongWith(name.toLowerCase(), value, site, isFirst);
  return detail ? [problem('security-txt', { detail }, line)] : [];
}

function wrongWith(
  name: string,
  value: string,
  { now }: BuiltSite,
  isFirst: (name: string) => boolean,
): string | null {
  if (!name) return 'The line is no field of security.txt.';
  if (once.includes(name) && !isFirst(name)) return `\`${name}\` stands there twice.`;
  const expires = name === 'expires' ? instantOf(value) : undefined;
  if (expires === null) return `\`${value}\` is no time of RFC 3339.`;
  if (expires && now !== null && expires < now) return `security.txt expired at ${value}.`;
  if (name === 'contact' && !/^(?:https|mailto|tel):/.test(value))
    return `\`${value}\` is no address to write to.`;
  if (name === 'preferred-languages' && value.split(',').some((one) => !directionOf(one.trim())))
    return `\`${value}\` are no language tags.`;
  return null;
}

function canonicalFlaw(site: BuiltSite, file: string, canonicals: readonly string[]) {
  if (canonicals.length === 0 || site.mounts.length === 0 || canonicals.includes(urlOf(site, file)))
    return [];
  return [problem('security-txt', { detail: `\`Canonical\` is not ${urlOf(site, file)}.` }, top(file))];
}
