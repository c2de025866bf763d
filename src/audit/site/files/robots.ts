import { problem } from '../../../problems/problem.ts';
import { isAbsolute } from '../../addresses.ts';
import { filesOf, type SiteRule, top } from '../built-site.ts';
import { linesOf, wrongLines } from './lines.ts';

/** https://www.rfc-editor.org/rfc/rfc9309#section-2.2, and what crawlers understand besides. */
const agent = /^user-agent\s*:\s*(?:\*|[\w./ -]+)(?:\s*#.*)?$/i;
const rule = /^(?:dis)?allow\s*:\s*(?:[/*].*|#.*)?$/i;
const other =
  /^(?:sitemap\s*:\s*\S+|crawl-delay\s*:\s*[\d.]+|host\s*:\s*\S+|content-signal\s*:.+|clean-param\s*:.+)$/i;

/** Every line of robots.txt is one that crawlers understand; rules follow the crawler they are for. */
export const robotsLines: SiteRule = (site) =>
  filesOf(site, 'robots.txt').flatMap((file) => {
    const lines = linesOf(site, file);
    const first = lines.findIndex(({ text }) => agent.test(text));
    const isRight = ({ text }: { text: string }, index: number) =>
      agent.test(text) || other.test(text) || (rule.test(text) && first >= 0 && index > first);
    return wrongLines(lines, isRight, 'robots-txt', ({ text }) => ({ line: text }));
  });

/** robots.txt names the sitemaps, and they are there. */
export const robotsSitemaps: SiteRule = (site) =>
  filesOf(site, 'robots.txt').flatMap((file) => {
    const named = linesOf(site, file).flatMap((line) => {
      const [, url] = /^sitemap\s*:\s*(\S+)/i.exec(line.text) ?? [];
      return url ? [{ ...line, url }] : [];
    });
    if (named.length === 0 && site.sitemaps.size > 0)
      return [problem('robots-sitemap', { url: '' }, top(file))];
    return named
      .filter(({ url }) => {
        const target = site.resolve(url, file);
        return !isAbsolute(url) || (target.on === 'site' && !site.sitemaps.has(target.name));
      })
      .map((line) => problem('robots-sitemap', { url: line.url }, line));
  });
