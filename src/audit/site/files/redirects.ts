import { problem } from '../../../problems/problem.ts';
import { type BuiltSite, filesOf, type SiteRule } from '../built-site.ts';
import { type Line, linesOf } from './lines.ts';

const rule =
  /^(\/\S*|https?:\/\/\S+)(?:\s+[\w-]+=\S+)*\s+(\/\S*|https?:\/\/\S+)(?:\s+(\d{3})!?)?(?:\s+\S+=\S+)*(?:\s+#.*)?$/;
const codes = new Set(['200', '301', '302', '303', '307', '308', '404', '410', '451']);

/** Every line of `_redirects` is a redirect to something that is published. */
export const redirectsFile: SiteRule = (site) =>
  filesOf(site, '_redirects')
    .flatMap((file) => linesOf(site, file))
    .flatMap((line) => {
      const detail = wrongWith(site, line);
      return detail ? [problem('redirects-file', { line: line.text, detail }, line)] : [];
    });

function wrongWith(site: BuiltSite, { text, file }: Line): string | null {
  const [, from = '', to = '', code = '301'] = rule.exec(text) ?? [];
  if (!from || !codes.has(code)) return 'is not a redirect';
  if (/[*:]/.test(to.replace(/^https?:/, ''))) return null;
  const target = site.resolve(to, file);
  if (target.on === 'nowhere') return 'is not a redirect';
  if (target.on === 'elsewhere') return null;
  if (!target.exists) return `leads to ${to}, where nothing is published`;
  return site.pages.get(target.name)?.refresh ? `leads to ${to}, which redirects again` : null;
}
