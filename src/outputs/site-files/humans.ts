import type { SitePage } from '../../newsroom/page-data/site-file.ts';

/** Who makes the site and with what: https://humanstxt.org/Standard.html */
export function humans({ editions }: SitePage, email: string | null): string {
  const names = editions.map(({ name, home }) => `  Publisher: ${name}\n  Site: ${home}`);
  const contact = email ? [`  Contact: ${email}`] : [];
  const languages = editions.map(({ label, language }) => `${label} (${language})`).join(', ');
  const site = [`  Language: ${languages}`, '  Software: Warraq'];
  return ['/* TEAM */', ...names, ...contact, '', '/* SITE */', ...site, ''].join('\n');
}
