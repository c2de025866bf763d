import type { SiteGuide } from '../../newsroom/page-data/site-file.ts';

type Links = SiteGuide['guides'][number]['pages'];

/**
 * A guide for language models, in Markdown as https://llmstxt.org/ lays it out: a title, a summary,
 * sections of links.
 */
export function llms({ guides, sitemap }: SiteGuide): string {
  const editions = guides.map(({ edition }) => edition);
  const title = [...new Set(editions.map(({ name }) => name))].join(' · ');
  const summary = editions.map(({ description }) => `> ${plain(description)}`).join('\n>\n');
  const sections = guides.flatMap(({ edition, pages, sections, more }) => [
    `## ${plain(edition.label)}`,
    listOf([...pages, ...sections, ...more]),
  ]);
  const optional = `## Optional\n\n- [Sitemap](${sitemap})`;
  return `${[`# ${plain(title)}`, summary, ...sections, optional].join('\n\n')}\n`;
}

function listOf(links: Links): string {
  return links
    .map(({ title, url, description }) => {
      const link = `- [${plain(title)}](${url})`;
      return description ? `${link}: ${plain(description)}` : link;
    })
    .join('\n');
}

/** Text that Markdown takes for nothing but text. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
