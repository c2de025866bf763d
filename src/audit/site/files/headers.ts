import { filesOf, type SiteRule } from '../built-site.ts';
import { linesOf, wrongLines } from './lines.ts';

const header = /^(?:! ?)?[!#$%&'*+.^`|~\w-]+(?::\s*\S.*)?$/;

/** Every line of `_headers` is a path, or below one a header (`! Name` removes one). */
export const headersFile: SiteRule = (site) =>
  filesOf(site, '_headers').flatMap((file) =>
    wrongLines(
      linesOf(site, file),
      ({ text, indented }, index) =>
        indented
          ? index > 0 && header.test(text) && (text.includes(':') || text.startsWith('!'))
          : /^(?:\/|https:\/\/)\S*$/.test(text),
      'headers-file',
      ({ text }) => ({ line: text }),
    ),
  );
