import type { Examined, OpmlFacts } from '../facts.ts';
import { atomFeed } from '../feeds/atom.ts';
import { examineFeed } from '../feeds/examine.ts';
import { podcastProblems } from '../feeds/podcast.ts';
import { rssFeed } from '../feeds/rss.ts';
import { examineSitemap } from '../sitemaps/examine.ts';
import { readXml, type Schema, type XmlNode } from './document.ts';
import { atomSchema, opmlSchema, rssSchema, sitemapSchema } from './schemas.ts';

/** A kind of XML that rules know, by its outermost element. */
interface Kind {
  schema: Schema;
  examine(name: string, root: XmlNode, bytes: number): Examined;
}

const sitemap: Kind = { schema: sitemapSchema, examine: examineSitemap };
const kinds: Readonly<Record<string, Kind>> = {
  rss: { schema: rssSchema, examine: examineRss },
  feed: { schema: atomSchema, examine: (name, root) => examineFeed(atomFeed(name, root)) },
  opml: { schema: opmlSchema, examine: (name, root) => ({ problems: [], facts: opmlFacts(name, root) }) },
  urlset: sitemap,
  sitemapindex: sitemap,
};

/** Reads and judges one document of XML; of an unknown kind, only whether it is well-formed. */
export function examineXml(name: string, bytes: Uint8Array): Examined {
  const kindOf = (root: XmlNode) => (Object.hasOwn(kinds, root.name) ? kinds[root.name] : undefined);
  const { root, problems } = readXml(name, bytes, (one) => kindOf(one)?.schema ?? null);
  const examined = root && kindOf(root)?.examine(name, root, bytes.length);
  return { problems: [...problems, ...(examined?.problems ?? [])], facts: examined?.facts ?? null };
}

/** A feed that is that of a podcast is judged as such, too. */
function examineRss(name: string, root: XmlNode): Examined {
  const { problems, facts } = examineFeed(rssFeed(name, root));
  return { problems: [...problems, ...podcastProblems(root)], facts };
}

function opmlFacts(name: string, root: XmlNode): OpmlFacts {
  const feeds: OpmlFacts['feeds'][number][] = [];
  const visit = (node: XmlNode) => {
    const { attributes, line, column } = node;
    if (attributes['xmlUrl']) feeds.push({ value: attributes['xmlUrl'], line, column });
    for (const child of node.children) visit(child);
  };
  visit(root);
  return { kind: 'opml', name, feeds };
}
