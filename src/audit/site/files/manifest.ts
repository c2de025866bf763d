import { z } from 'zod';
import { problem } from '../../../problems/problem.ts';
import { directionOf } from '../../text.ts';
import { type BuiltSite, type SiteRule, top } from '../built-site.ts';

/** https://www.w3.org/TR/appmanifest/ */
const manifestSchema = z.looseObject({
  name: z.string().min(1),
  start_url: z.string(),
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl', 'auto']),
  icons: z
    .array(
      z.looseObject({ src: z.string().min(1), type: z.string().optional(), sizes: z.string().optional() }),
    )
    .min(1),
});

/** The manifests that pages name say language and direction, and their icons are there. */
export const manifests: SiteRule = (site) => {
  const named = [...site.pages.values()].flatMap((page) => {
    const target = page.manifest ? site.resolve(page.manifest.value, page.name) : null;
    return target?.on === 'site' && target.exists ? [{ file: target.name, lang: page.lang }] : [];
  });
  return [...new Map(named.map((one) => [one.file, one])).values()].flatMap(({ file, lang }) => {
    const detail = wrongWith(site, file, lang);
    return detail ? [problem('web-manifest', { detail }, top(file))] : [];
  });
};

function wrongWith(site: BuiltSite, file: string, pageLang: string): string | null {
  const { data, error } = manifestSchema.safeParse(parsed(site.read(file)));
  if (!data) {
    const [{ path = [], message = '' } = {}] = error?.issues ?? [];
    return `${path.join('.')}: ${message}`;
  }
  const { lang, dir, icons, start_url: start } = data;
  if (lang !== pageLang) return `it is in \`${lang}\`, its pages in \`${pageLang}\`.`;
  if (directionOf(lang) !== dir && dir !== 'auto') return `\`${lang}\` does not run ${dir}.`;
  const dead = [start, ...icons.map(({ src }) => src)].find((url) => {
    const target = site.resolve(url, file);
    return target.on === 'site' && !target.exists;
  });
  return dead ? `nothing is published at ${dead}.` : null;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
