import type { Rule } from './rule.ts';

export type Sourced<P> = Rule<P> & { source: string };

const error = <P = object>(
  source: string,
  message: Rule<P>['message'],
  hint: Rule<P>['hint'],
): Sourced<P> => ({ severity: 'error', message, hint, source });
const warning = <P = object>(...words: Parameters<typeof error<P>>): Sourced<P> => ({
  ...error<P>(...words),
  severity: 'warning',
});

const google = 'https://developers.google.com/search/docs/';
const html = 'https://html.spec.whatwg.org/multipage/';
const i18n = 'https://www.w3.org/International/questions/';
const rss = 'https://www.rssboard.org/rss-specification';
const rssProfile = 'https://www.rssboard.org/rss-profile';
const jsonFeed = 'https://www.jsonfeed.org/version/1.1/';
const rfc = (number: number, section = '') => `https://www.rfc-editor.org/rfc/rfc${number}${section}`;
const sitemaps = 'https://www.sitemaps.org/protocol.html';
const newsSitemap = `${google}crawling-indexing/sitemaps/news-sitemap`;
const hreflang = `${google}specialty/international/localized-versions`;
const article = `${google}appearance/structured-data/article`;
const schema = 'https://schema.org/docs/schemas.html';
const jsonLd = 'https://www.w3.org/TR/json-ld11/';

export interface Detail {
  detail: string;
}
export interface Address {
  url: string;
}

const detailed = ({ detail }: Detail) => detail;

/** Every rule a built site can break, by id, each with the standard it comes from. */
export const auditRules = {
  // Pages
  'html-syntax': error<Detail>(
    `${html}parsing.html#parse-errors`,
    ({ detail }) => `This is not valid HTML: ${detail}`,
    () => 'Correct the template that writes it.',
  ),
  'html-lang': error<{ lang: string }>(
    `${i18n}qa-html-language-declarations`,
    ({ lang }) =>
      lang ? `\`${lang}\` is no language tag.` : 'The page does not say which language it is in.',
    () => 'Give `<html>` the `lang` of its edition.',
  ),
  'html-dir': error<{ lang: string; dir: string; expected: string }>(
    `${i18n}qa-html-dir`,
    ({ lang, dir, expected }) =>
      `\`${lang}\` runs ${expected}, but ${dir ? `\`dir\` says ${dir}` : 'there is no `dir`'}.`,
    ({ expected }) => `Write \`dir="${expected}"\` where the language is stated.`,
  ),
  'html-h1': error<{ count: number }>(
    `${html}sections.html#the-h1,-h2,-h3,-h4,-h5,-and-h6-elements`,
    ({ count }) => (count === 0 ? 'The page has no main heading.' : `The page has ${count} main headings.`),
    () => 'Give it exactly one `<h1>`.',
  ),
  'html-id': error<{ id: string }>(
    `${html}dom.html#the-id-attribute`,
    ({ id }) => (id ? `The id \`${id}\` is used twice.` : 'An id is empty.'),
    () => 'Let every id of a page be its own.',
  ),
  'html-title': error(
    `${google}appearance/title-link`,
    () => 'The page has no title, or more than one.',
    () => 'Write one `<title>` that says what is on the page.',
  ),
  'html-title-unique': error<{ title: string; other: string }>(
    `${google}appearance/title-link`,
    ({ title, other }) => `The title “${title}” is also that of ${other}.`,
    () => 'Let each title say what only this page holds, such as its page number or month.',
  ),
  'html-description': error(
    `${google}appearance/snippet`,
    () => 'The page has no description, or more than one.',
    () => 'Write one `<meta name="description">`.',
  ),
  'html-robots': error<{ directive: string }>(
    `${google}crawling-indexing/robots-meta-tag`,
    ({ directive }) => `\`${directive}\` is no rule that crawlers know.`,
    () => 'Use the directives of the page below.',
  ),
  canonical: error<Detail>(
    `${google}crawling-indexing/consolidate-duplicate-urls`,
    detailed,
    () => 'Give each page one absolute canonical address: its own, or that of the page it repeats.',
  ),
  'hreflang-form': error<Detail>(
    hreflang,
    detailed,
    () => 'Name each version once, itself included, with a language tag and an absolute address.',
  ),
  'hreflang-target': error<Address & Detail>(
    hreflang,
    ({ url, detail }) => `The alternate ${url} ${detail}.`,
    () => 'Name only translations that are published, at their canonical addresses.',
  ),
  'hreflang-mutual': error<Address>(
    hreflang,
    ({ url }) => `${url} is named as a version of this page but does not name this page in return.`,
    () => 'Let all versions of a page name the same versions; otherwise none of them counts.',
  ),
  'hreflang-default': error<Address>(
    hreflang,
    ({ url }) => `${url} is a version of this page but has another \`x-default\`.`,
    () => 'Let all versions of a page agree on the `x-default`, or have none.',
  ),
  'open-graph': error<Detail>(
    'https://ogp.me/',
    detailed,
    () => 'Write og:title, og:type, og:image and og:url, with og:url equal to the canonical address.',
  ),
  'open-graph-missing': warning(
    'https://ogp.me/',
    () => 'The page does not say how a link to it should look.',
    () => 'Add og:title, og:type, og:image and og:url.',
  ),
  'x-card': error<Detail>(
    'https://developer.x.com/docs/x-for-websites/cards/overview/markup',
    detailed,
    () => 'Write `twitter:card` as summary or summary_large_image.',
  ),
  'web-manifest': error<Detail>(
    'https://www.w3.org/TR/appmanifest/',
    ({ detail }) => `The web manifest is not right: ${detail}`,
    () => 'Give it name, icons, start_url, lang, and the dir of that language.',
  ),
  'feed-discovery': error<Address & Detail>(
    'https://www.rssboard.org/rss-autodiscovery',
    ({ url, detail }) => `The link to the feed ${url} ${detail}.`,
    () => 'Give it the type of the feed and a title in the language of the page.',
  ),
  'link-dead': error<Address>(
    `${html}links.html#following-hyperlinks`,
    ({ url }) => `Nothing is published at ${url}.`,
    () => 'Correct the address (a page ends in a slash), or publish what it names.',
  ),
  'link-anchor': error<Address>(
    `${html}browsing-the-web.html#scrolling-to-a-fragment`,
    ({ url }) => `No element has the id that ${url} leads to.`,
    () => 'Correct the part after `#`, or give the place that id.',
  ),
  'link-moved': error<Address>(
    rfc(9110, '#section-15.4'),
    ({ url }) => `${url} only redirects.`,
    () => 'Link to the new address itself.',
  ),
  'link-gone': error<Address>(
    rfc(9110, '#section-15.5.11'),
    ({ url }) => `What was at ${url} is withdrawn.`,
    () => 'Take the link out.',
  ),
  'asset-missing': error<Address>(
    `${html}urls-and-fetching.html`,
    ({ url }) => `The file ${url} is not on the site.`,
    () => 'Correct the address, or publish the file.',
  ),
  'asset-foreign': error<Address>(
    'https://www.w3.org/TR/privacy-principles/',
    ({ url }) => `The page loads ${url} from another host, which learns of every reader.`,
    () => 'Serve the file from the site itself, with an address below its root.',
  ),
  'image-alt-text': error(
    'https://www.w3.org/WAI/tutorials/images/',
    () => 'The image has no `alt`.',
    () => 'Say what it shows; `alt=""` if it only decorates.',
  ),
  'image-dimensions': error(
    `${html}embedded-content-other.html#dimension-attributes`,
    () => 'The image does not say how large it is, so that the text jumps when it arrives.',
    () => 'Give it `width` and `height`.',
  ),
  'text-bidi': error<{ code: string }>(
    `${i18n}qa-bidi-unicode-controls`,
    ({ code }) =>
      code
        ? `${code} reorders the text after it.`
        : 'A directional isolate is not closed where it is opened.',
    () => 'Use `dir` and `bdi` instead of control characters.',
  ),
  'text-language': error<{ lang: string; text: string }>(
    `${i18n}qa-html-language-declarations`,
    ({ lang, text }) => `“${text}” is marked as \`${lang}\` but written in another script.`,
    () => 'Mark it with its own `lang` and `dir`, or translate it.',
  ),
  redirect: error<Detail>(
    `${google}crawling-indexing/301-redirects`,
    detailed,
    () => 'Lead straight to the page that took its place, with that page as canonical.',
  ),
  'css-syntax': error<Address>(
    'https://www.w3.org/TR/css-syntax-3/',
    ({ url }) => `The style sheet names ${url}, which is not a file of this site.`,
    () => 'Correct the address, or publish the file.',
  ),

  // Structured data
  'jsonld-syntax': error<Detail>(
    jsonLd,
    ({ detail }) => `The structured data can't be read: ${detail}`,
    () =>
      'Write one JSON object or array with `"@context": "https://schema.org"` and a `@type` for each node.',
  ),
  'jsonld-vocabulary': error<{ name: string; type: string }>(
    schema,
    ({ name, type }) =>
      type
        ? `schema.org gives \`${type}\` no property \`${name}\`.`
        : `\`${name}\` is no type for a news site.`,
    () => 'Look the name up at schema.org.',
  ),
  'jsonld-required': error<{ type: string; property: string; source: string }>(
    `${google}appearance/structured-data/search-gallery`,
    ({ type, property }) => `A \`${type}\` needs \`${property}\`.`,
    ({ source }) => `Add it as ${source} says.`,
  ),
  'jsonld-recommended': warning<{ type: string; property: string; source: string }>(
    `${google}appearance/structured-data/search-gallery`,
    ({ type, property }) => `A \`${type}\` should have \`${property}\`.`,
    ({ source }) => `Add it as ${source} says.`,
  ),
  'jsonld-date': error<{ property: string; value: string }>(
    article,
    ({ property, value }) => `\`${property}\` is \`${value}\`, not a time with its offset.`,
    () => 'Write it as `2026-01-21T18:30:00+03:00`.',
  ),
  'jsonld-visible': error<{ property: string; value: string }>(
    `${google}appearance/structured-data/sd-policies`,
    ({ property, value }) => `\`${property}\` is “${value}”, which readers of the page don't see.`,
    () => 'Let structured data and page say the same.',
  ),
  'jsonld-reference': error<{ id: string }>(
    `${jsonLd}#node-identifiers`,
    ({ id }) => `\`${id}\` is named, but nothing on the page has that \`@id\`.`,
    () => 'Describe it on the same page, or name it by an absolute address of the site.',
  ),
  'jsonld-language': error<{ value: string; lang: string }>(
    'https://schema.org/inLanguage',
    ({ value, lang }) => `\`inLanguage\` is \`${value}\`, but the page is in \`${lang}\`.`,
    () => 'Let both say the same.',
  ),
  'jsonld-translation': error<Address & { property: string }>(
    'https://schema.org/translationOfWork',
    ({ url, property }) => `\`${property}\` names ${url}, which is no alternate of this page.`,
    () => 'Let structured data and hreflang name the same translations.',
  ),
  'jsonld-url': error<Address & { property: string }>(
    article,
    ({ url, property }) => `\`${property}\` names ${url}, which is not on the site.`,
    () => 'Use absolute addresses of what is published.',
  ),
  'jsonld-page': error<Address>(
    'https://schema.org/mainEntityOfPage',
    ({ url }) => `The structured data says this page is ${url}, which is not its canonical address.`,
    () => 'Write the canonical address.',
  ),
  'jsonld-image-size': warning<Address & { width: number }>(
    article,
    ({ url, width }) => `The image ${url} is ${width} pixels wide; large previews need 1200.`,
    () => 'Publish a larger one.',
  ),
  'jsonld-list': error<Detail>(
    `${google}appearance/structured-data/breadcrumb`,
    detailed,
    () => 'Number the items from 1 without gaps, each with a name or an address.',
  ),

  // Feeds
  'xml-syntax': error<Detail>(
    'https://www.w3.org/TR/xml/',
    ({ detail }) => `This is not well-formed XML: ${detail}`,
    () => 'Write XML with a library, and replace the characters that XML 1.0 forbids.',
  ),
  'json-syntax': error<Detail>(
    rfc(8259),
    ({ detail }) => `This is not JSON: ${detail}`,
    () => 'Write JSON with a library.',
  ),
  'rss-schema': error<Detail>(
    rss,
    ({ detail }) => `This is not RSS 2.0: ${detail}`,
    () => 'A channel needs title, link and description; an item needs title, link and pubDate.',
  ),
  'atom-schema': error<Detail>(
    rfc(4287),
    ({ detail }) => `This is not Atom 1.0: ${detail}`,
    () => 'A feed and each entry need id, title and updated.',
  ),
  'json-feed-schema': error<Detail>(
    jsonFeed,
    ({ detail }) => `This is not JSON Feed 1.1: ${detail}`,
    () => 'Write it as the specification says.',
  ),
  'podcast-feed': error<{ element: string; value: string | null }>(
    'https://podcasters.apple.com/support/823-podcast-requirements',
    ({ element, value }) =>
      value === null
        ? `The feed of a podcast lacks \`${element}\` here.`
        : `\`${element}\` of the feed of a podcast is “${value}”, which podcast programs refuse or can't use.`,
    () =>
      'Let each show have title, description, language, picture, category and `explicit`, and each episode a title of its own, an id and a file with its true length.',
  ),
  'podcast-chapters': error<Detail>(
    'https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md',
    ({ detail }) => `These are not chapters of a recording: ${detail}`,
    () =>
      'Write `version` 1.2.0 and `chapters`, each with `startTime` in seconds, in the order of the recording.',
  ),
  'feed-self': error<Address>(
    rssProfile,
    ({ url }) => (url ? `The feed says its address is ${url}.` : 'The feed does not say its own address.'),
    () => 'Name the address it is published at.',
  ),
  'feed-id': error<{ id: string }>(
    `${rssProfile}#element-channel-item-guid`,
    ({ id }) => (id ? `The id \`${id}\` is not an id of one item.` : 'An item has no id.'),
    () => 'Give every item an id that never changes; only an address may be `isPermaLink`.',
  ),
  'feed-date': error<{ value: string }>(
    `${rssProfile}#data-types-datetime`,
    ({ value }) => `\`${value}\` is not a time as this kind of feed writes it, or its weekday is wrong.`,
    () => 'Write RFC 822 with a four-digit year and an offset in RSS, RFC 3339 in Atom and JSON Feed.',
  ),
  'feed-newest': error<{ value: string; newest: string }>(
    `${rss}#optionalChannelElements`,
    ({ value, newest }) => `The feed says it changed at ${value || 'no time'}, its newest item at ${newest}.`,
    () => 'Take the time of the newest item, so that an unchanged feed stays the same.',
  ),
  'feed-language': error<{ value: string; lang: string }>(
    'https://www.rssboard.org/rss-language-codes',
    ({ value, lang }) => `The feed says \`${value || 'no language'}\`, its page \`${lang}\`.`,
    () => 'State the language of the edition on the feed, and where an item differs, on the item.',
  ),
  'feed-author': error<{ link: string }>(
    `${rssProfile}#namespace-elements-dublin-creator`,
    ({ link }) => `The item ${link} does not say who wrote it.`,
    () => 'Add `dc:creator`.',
  ),
  'feed-content': error<Detail>(
    `${rssProfile}#namespace-elements-content-encoded`,
    ({ detail }) => `The content of the item ${detail}.`,
    () => 'Use absolute addresses, `lang` and `dir` on every block, and nothing that runs.',
  ),
  'feed-media': error<Address & Detail>(
    `${rssProfile}#element-channel-item-enclosure`,
    ({ url, detail }) => `The media file ${url} ${detail}.`,
    () => 'Name a published file with its length in bytes and its type.',
  ),
  'feed-formats': error<{ other: string }>(
    jsonFeed,
    ({ other }) => `The feed does not hold the same items in the same order as ${other}.`,
    () => 'Make all formats of one feed from one list.',
  ),
  'feed-archive': error<Detail>(
    rfc(5005, '#section-4'),
    detailed,
    () =>
      'Chain archive documents with prev-archive, mark them fh:archive and let them name the current one.',
  ),
  'feed-link': error<Address>(
    `${rssProfile}#element-channel-item-link`,
    ({ url }) => `The feed leads to ${url}, where no page is published.`,
    () => 'Use the absolute canonical addresses of pages.',
  ),
  'feed-title': error<{ title: string; heading: string }>(
    `${rssProfile}#element-channel-item-title`,
    ({ title, heading }) => `The item is called “${title}”, its page “${heading}”.`,
    () => 'Let both say the same, escaped as the format asks.',
  ),
  'feed-alternate': error<Address>(
    rfc(4287, '#section-4.2.7'),
    ({ url }) => `${url} is named as a translation of the item, but its page does not name it.`,
    () => 'Let feeds and hreflang name the same translations.',
  ),
  'opml-schema': error<Detail>(
    'http://opml.org/spec2.opml',
    ({ detail }) => `This is not OPML 2.0: ${detail}`,
    () => 'A feed is an outline with type, text and xmlUrl.',
  ),
  'opml-feed': error<Address>(
    'http://opml.org/spec2.opml',
    ({ url }) => `${url} is not a feed of this site.`,
    () => 'List only feeds that are published.',
  ),

  // Sitemaps
  'robots-txt': error<{ line: string }>(
    rfc(9309),
    ({ line }) => `\`${line}\` is not a line of robots.txt.`,
    () => 'Write `User-agent: …`, then `Allow: /…` or `Disallow: /…`; `Sitemap: …` stands alone.',
  ),
  'robots-sitemap': error<Address>(
    `${sitemaps}#submit_robots`,
    ({ url }) => (url ? `${url} is not a sitemap of this site.` : 'robots.txt names no sitemap.'),
    () => 'Name each sitemap (or the index) by its absolute address.',
  ),
  'sitemap-schema': error<Detail>(
    sitemaps,
    ({ detail }) => `This is not a sitemap: ${detail}`,
    () => 'Write it as the protocol says.',
  ),
  'sitemap-limit': error<Detail>(
    `${sitemaps}#index`,
    ({ detail }) => `The sitemap is too large: ${detail}.`,
    () => 'Split it and list the parts in a sitemap index.',
  ),
  'sitemap-url': error<Address & Detail>(
    `${sitemaps}#locdef`,
    ({ url, detail }) => `${url} ${detail}.`,
    () => 'List each canonical address of an indexable page once.',
  ),
  'sitemap-lastmod': error<{ value: string }>(
    `${sitemaps}#lastmoddef`,
    ({ value }) => `\`${value}\` is not a W3C date.`,
    () => 'Write it as `2026-01-21` or `2026-01-21T18:30:00+03:00`.',
  ),
  'sitemap-alternates': error<Address>(
    hreflang,
    ({ url }) => `The alternates of ${url} are not those that the page itself names.`,
    () => 'Let sitemap and head name the same versions, the page itself included.',
  ),
  'sitemap-image': error<Address>(
    `${google}crawling-indexing/sitemaps/image-sitemaps`,
    ({ url }) => `The image ${url} is not on the site.`,
    () => 'List only images that are published.',
  ),
  'sitemap-incomplete': error<Address>(
    sitemaps,
    ({ url }) => `${url} may be indexed but is in no sitemap.`,
    () => 'List it, or mark the page `noindex`.',
  ),
  'news-sitemap': error<Detail>(
    newsSitemap,
    detailed,
    () => 'Let publication, language, first publication and title be those of the page.',
  ),
  'news-sitemap-window': error<{ hours: number }>(
    newsSitemap,
    ({ hours }) => `The oldest story of the news sitemap is ${hours} hours older than the moment it is for.`,
    () => 'List stories of the last 48 hours only.',
  ),

  // Other well-known files
  'security-txt': error<Detail>(
    rfc(9116),
    detailed,
    () => 'Give Contact and one Expires; Canonical is the address it is published at.',
  ),
  'ads-txt': error<{ line: string }>(
    'https://iabtechlab.com/ads-txt/',
    ({ line }) => `\`${line}\` is not a line of ads.txt.`,
    () => 'Write `domain, account, DIRECT` or `RESELLER`, or `VARIABLE=value`.',
  ),
  'redirects-file': error<{ line: string; detail: string }>(
    'https://docs.netlify.com/routing/redirects/',
    ({ line, detail }) => `\`${line}\` ${detail}.`,
    () => 'Write `/old /new/ 301`; what it leads to must be published.',
  ),
  'headers-file': error<{ line: string }>(
    'https://docs.netlify.com/routing/headers/',
    ({ line }) => `\`${line}\` is not a line of \`_headers\`.`,
    () => 'Write a path, then indented lines `Name: value`.',
  ),
  'llms-txt': error<Detail>(
    'https://llmstxt.org/',
    detailed,
    () => 'Begin with `# Name`; link to what is published.',
  ),
} satisfies Record<string, { severity: string }>;
