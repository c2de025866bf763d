import { problem } from '../../../problems/problem.ts';
import { type SiteRule, top } from '../built-site.ts';

/** llms.txt begins with a name, and its links lead to what is published: https://llmstxt.org/#format */
export const llmsTxt: SiteRule = (site) =>
  [...site.names]
    .filter((name) => /(?:^|\/)llms(?:-full)?\.txt$/.test(name))
    .flatMap((file) => {
      const lines = new TextDecoder().decode(site.read(file)).split('\n');
      const heading = lines.find((line) => line.trim()) ?? '';
      const dead = lines.flatMap((line, index) =>
        [...line.matchAll(/\]\(([^)\s]+)\)/g)]
          .map(([, url = '']) => ({ url, line: index + 1, target: site.resolve(url, file) }))
          .filter(({ target }) => target.on === 'site' && !target.exists),
      );
      return [
        ...(/^# \S/.test(heading)
          ? []
          : [problem('llms-txt', { detail: 'The file does not begin with a name.' }, top(file))]),
        ...dead.map(({ url, line }) =>
          problem('llms-txt', { detail: `Nothing is published at ${url}.` }, { file, line, column: 1 }),
        ),
      ];
    });
