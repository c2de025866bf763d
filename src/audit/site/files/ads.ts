import { filesOf, type SiteRule } from '../built-site.ts';
import { linesOf, wrongLines } from './lines.ts';

/** https://iabtechlab.com/wp-content/uploads/2022/04/Ads.txt-1.1.pdf */
const record = /^[\w.-]+\.[a-z]{2,}\s*,\s*[^,\s][^,]*,\s*(?:DIRECT|RESELLER)\s*(?:,\s*[\w-]+\s*)?(?:#.*)?$/i;
const variable = /^(?:contact|subdomain|inventorypartnerdomain|ownerdomain|managerdomain)\s*=\s*\S.*$/i;

/** Every line of ads.txt is a seller or a variable. */
export const adsTxt: SiteRule = (site) =>
  ['ads.txt', 'app-ads.txt'].flatMap((name) =>
    filesOf(site, name).flatMap((file) =>
      wrongLines(
        linesOf(site, file),
        ({ text }) => record.test(text) || variable.test(text),
        'ads-txt',
        ({ text }) => ({ line: text }),
      ),
    ),
  );
