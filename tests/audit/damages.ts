import type { RuleId } from '../../src/problems/catalogue.ts';

/** One thing done to the fixture site, and the rules that must report it, and no others. */
export interface Damage {
  rules: readonly RuleId[];
  file: string;
  /** What is replaced, once; `null` makes the file, or takes it away if nothing comes instead. */
  from: string | RegExp | null;
  to: string | null;
}

const story = 'en/2026/01/river-rises/index.html';
const market = 'en/2026/01/market-opens/index.html';
const front = 'en/index.html';
const [feed, atom, json] = ['en/feed.xml', 'en/atom.xml', 'en/feed.json'];
const sitemap = 'en/sitemap.xml';
const news = 'en/news.xml';
const security = '.well-known/security.txt';

const damage = (rules: string, file: string, from: Damage['from'], to: string | null): Damage => ({
  rules: rules.split(' ') as RuleId[],
  file,
  from,
  to,
});

/** Each line: rules, file, what is there, what comes instead. */
export const damages: readonly Damage[] = [
  // Pages
  damage('html-syntax', story, '<!doctype html>', ''),
  damage('html-syntax', story, '<p><time', '<p id="a" id="b"><time'),
  damage('html-syntax', story, '</html>', '</html><p>Late</p>'),
  damage('html-lang', '404.html', '<html lang="en"', '<html'),
  damage('html-lang', '404.html', '<html lang="en"', '<html lang="english!"'),
  damage('html-dir', story, '<html lang="en" dir="ltr"', '<html lang="en" dir="rtl"'),
  damage('html-dir', story, '<html lang="en" dir="ltr"', '<html lang="en"'),
  damage('html-dir', story, '<span lang="ar" dir="rtl">', '<span lang="ar">'),
  damage('html-h1', story, '<h2 id="what-next">What next</h2>', '<h1 id="what-next">What next</h1>'),
  damage('html-h1', '404.html', /<h1>.*<\/h1>/, ''),
  damage('html-id', story, '<main>', '<main id="what-next">'),
  damage('html-title', story, '<title>The river rises | River News</title>', ''),
  damage('html-title-unique', market, '<title>The market opens', '<title>The river rises'),
  damage(
    'html-description',
    story,
    '<meta name="description" content="Water reached the old bridge on Tuesday.">',
    '',
  ),
  damage('html-robots', story, 'max-image-preview:large', 'max-image-preview:huge'),
  damage(
    'canonical jsonld-page open-graph sitemap-url',
    market,
    /<link rel="canonical".*>/,
    '<link rel="canonical" href="/en/2026/01/market-opens/">',
  ),
  damage(
    'canonical hreflang-form hreflang-target open-graph jsonld-page sitemap-url',
    story,
    '<link rel="canonical" href="https://news.example/en/2026/01/river-rises/"',
    '<link rel="canonical" href="https://news.example/en/2026/01/river/"',
  ),
  damage('hreflang-form hreflang-target sitemap-alternates', story, 'hreflang="en"', 'hreflang="english!"'),
  damage('hreflang-form sitemap-alternates', story, /<link rel="alternate" hreflang="en".*>/, ''),
  damage(
    'hreflang-target hreflang-mutual jsonld-translation sitemap-alternates feed-alternate',
    story,
    /(<link rel="alternate" hreflang="ar" href="https:\/\/news.example\/ar\/2026\/01\/).*"/,
    '$1"',
  ),
  damage('hreflang-target sitemap-alternates', story, 'hreflang="en"', 'hreflang="fr"'),
  damage(
    'hreflang-mutual sitemap-alternates',
    'ar/people/sara/index.html',
    /<link rel="alternate" hreflang="en" href="https.*>/,
    '',
  ),
  damage(
    'hreflang-default hreflang-mutual sitemap-alternates',
    front,
    /<link rel="alternate" hreflang="x-default".*>/,
    '',
  ),
  damage('open-graph', story, /<meta property="og:image".*>/, ''),
  damage('open-graph', story, 'content="en_GB"', 'content="en-GB"'),
  damage('open-graph', story, /(property="og:url" content=").*"/, '$1https://news.example/"'),
  damage(
    'open-graph-missing',
    '404.html',
    '<meta name="robots" content="noindex">',
    `<meta name="description" content="x">
    <link rel="canonical" href="https://news.example/">`,
  ),
  damage('x-card', story, 'summary_large_image', 'large'),
  damage('web-manifest', 'en/site.webmanifest', '"dir": "ltr"', '"dir": "rtl"'),
  damage('web-manifest', 'ar/site.webmanifest', '"lang": "ar"', '"lang": "en"'),
  damage('web-manifest', 'en/site.webmanifest', '/images/icon.png', '/images/none.png'),
  damage('feed-discovery', story, 'title="River News" href="/en/feed.xml"', 'href="/en/feed.xml"'),
  damage('feed-discovery', story, 'href="/en/feed.xml"', 'href="/en/rss.xml"'),
  damage('feed-discovery', story, 'application/rss+xml', 'application/atom+xml'),
  damage('link-dead', story, 'href="/en/2026/01/market-opens/"', 'href="/en/2026/01/market/"'),
  damage('link-anchor', story, '<a href="#what-next">', '<a href="#what-then">'),
  damage('link-anchor', market, '<a href="/en/about/">', '<a href="/en/about/#team">'),
  damage('link-moved', market, '<a href="/en/about/">', '<a href="/en/old-river/">'),
  damage('link-gone', market, '<a href="/en/about/">', '<a href="/en/withdrawn/">'),
  damage('asset-missing', story, '/images/icon.png 192w', '/images/small.png 192w'),
  damage('asset-missing', story, 'href="/icon.svg"', 'href="/favicon.svg"'),
  damage('asset-foreign', story, 'href="/style.css"', 'href="https://fonts.example/style.css"'),
  damage('asset-foreign', 'style.css', '/images/dots.svg', '//cdn.example/dots.svg'),
  damage('css-syntax', 'style.css', '/images/dots.svg', 'dot.svg'),
  damage('image-alt-text', story, ' alt="The river under the bridge"', ''),
  damage('image-dimensions', story, ' width="1600"', ''),
  damage('text-bidi', story, 'More rain', 'More \u202Erain'),
  damage('text-bidi', story, 'More rain', 'More \u2067rain'),
  damage('text-bidi', story, 'alt="The river', 'alt="The \u2066river'),
  damage('text-language', story, 'More rain is expected.', 'يُتوقع مزيد من المطر في الأيام القادمة.</p><p>'),
  damage(
    'text-language',
    'ar/about/index.html',
    /<p>.*<\/p>/,
    '<p>Who we are and how we correct mistakes.</p>',
  ),
  damage('redirect', 'en/old-river/index.html', /river-rises/g, 'river'),
  damage('redirect', 'en/old-river/index.html', '<meta name="robots" content="noindex">', ''),

  // Structured data
  damage('jsonld-syntax', story, '"isAccessibleForFree": true,', '"isAccessibleForFree": yes,'),
  damage('jsonld-syntax', story, '"@context": "https://schema.org"', '"@context": "https://schema.example"'),
  damage('jsonld-syntax', story, '"@type": "Person",', ''),
  damage('jsonld-vocabulary jsonld-recommended', story, '"isAccessibleForFree"', '"isFree"'),
  damage('jsonld-vocabulary', 'en/about/index.html', '"AboutPage"', '"AboutUsPage"'),
  damage('jsonld-required', story, '"dateModified": "2026-01-21T08:00:00+03:00",', ''),
  damage('jsonld-required', story, '"name": "Sara Haddad",', ''),
  damage('jsonld-recommended', story, /"image": \[[^\]]*\],/, ''),
  damage(
    'jsonld-date',
    story,
    '"dateModified": "2026-01-21T08:00:00+03:00"',
    '"dateModified": "2026-01-21T08:00:00"',
  ),
  damage(
    'jsonld-visible news-sitemap',
    story,
    '"headline": "The river rises"',
    '"headline": "The river falls"',
  ),
  damage(
    'jsonld-visible',
    story,
    '<time datetime="2026-01-21T08:00:00+03:00">',
    '<time datetime="2026-01-21T08:00:01+03:00">',
  ),
  damage('jsonld-visible', story, '"name": "Sara Haddad"', '"name": "Sami Haddad"'),
  damage(
    'jsonld-reference',
    story,
    '"@id": "https://news.example/#publication-en"\n',
    '"@id": "https://news.example/#publication"\n',
  ),
  damage('jsonld-language', story, '"inLanguage": "en",', '"inLanguage": "ar",'),
  damage('jsonld-translation', story, /("url": "https:\/\/news.example\/)ar\/2026.*"/, '$1ar/"'),
  damage(
    'jsonld-url',
    story,
    '"correctionsPolicy": "https://news.example/en/about/"',
    '"correctionsPolicy": "https://news.example/en/policy/"',
  ),
  damage(
    'jsonld-page',
    story,
    '"mainEntityOfPage": "https://news.example/en/2026/01/river-rises/"',
    '"mainEntityOfPage": "https://news.example/en/"',
  ),
  damage(
    'jsonld-image-size',
    market,
    '"https://news.example/images/river.png"\n',
    '"https://news.example/images/icon.png"\n',
  ),
  damage('jsonld-list', story, '"position": 2', '"position": 3'),

  // Feeds
  damage(
    'xml-syntax opml-feed feed-archive',
    feed,
    '<title>The river rises',
    '<title>The river \u0001 rises',
  ),
  damage('xml-syntax', 'feeds.opml', '</outline>', ''),
  damage('json-syntax', json, '"language": "en",', '"language": "en"'),
  damage('rss-schema', feed, '<pubDate>Tue, 20 Jan 2026 18:30:00 +0300</pubDate>', ''),
  damage('atom-schema feed-id', atom, '<id>tag:news.example,2026:market:en</id>', ''),
  damage('json-feed-schema', json, '"id": "news.example:market:en",', ''),
  damage(
    'json-feed-schema',
    json,
    '"title": "The market opens",',
    '"title": "The market opens", "_translators": [],',
  ),
  damage('json-feed-schema', json, '"language": "en",', '"language": "en", "_editor": "Sara",'),
  damage('json-feed-schema', json, '"https://news.example/images/river.png"', '"/images/river.png"'),
  damage(
    'feed-self',
    feed,
    'href="https://news.example/en/feed.xml"',
    'href="https://news.example/feed.xml"',
  ),
  damage('feed-self', json, '"feed_url": "https://news.example/en/feed.json",', ''),
  damage('feed-id', feed, 'news.example:market:en', 'news.example:river:en'),
  damage('feed-id', feed, '<guid isPermaLink="false">', '<guid>'),
  damage('feed-id', json, 'news.example:market:en', 'news.example:river:en'),
  damage('feed-date', feed, 'Tue, 20 Jan', 'Wed, 20 Jan'),
  damage('feed-date', json, '2026-01-19T09:00:00+03:00', '2026-01-19 09:00'),
  damage(
    'feed-newest',
    feed,
    '<lastBuildDate>Wed, 21 Jan 2026 08:00:00',
    '<lastBuildDate>Thu, 22 Jan 2026 08:00:00',
  ),
  damage('feed-newest', atom, '<updated>2026-01-21T08:00:00+03:00', '<updated>2026-01-22T08:00:00+03:00'),
  damage('feed-language', feed, '<language>en</language>', '<language>ar</language>'),
  damage('feed-language', feed, '<dc:language>en</dc:language>', '<dc:language>ar</dc:language>'),
  damage('feed-language', atom, ' xml:lang="en"', ''),
  damage('feed-author', feed, '<dc:creator>Sara Haddad</dc:creator>', ''),
  damage('feed-content', feed, 'href="https://news.example/en/2026', 'href="/en/2026'),
  damage('feed-content', atom, '&lt;p lang="en" dir="ltr">', '&lt;p>'),
  damage(
    'feed-content',
    json,
    '<p lang=\\"en\\" dir=\\"ltr\\">',
    '<p lang=\\"en\\" dir=\\"ltr\\"><script>run()</script>',
  ),
  damage('feed-content', feed, '&lt;img src=', '&lt;img onerror="run()" src='),
  damage('feed-content', feed, 'market-opens/">', 'market/">'),
  damage('feed-media', feed, /length="\d+"/, 'length="1"'),
  damage('feed-media', feed, 'type="image/png"', 'type="image/jpeg"'),
  damage(
    'feed-media',
    json,
    '"image": "https://news.example/images/river.png"',
    '"image": "https://news.example/images/sea.png"',
  ),
  damage('feed-formats', atom, /<entry>\s*<id>tag:news.example,2026:market[\s\S]*<\/entry>/, ''),
  damage('feed-archive', feed, /<atom:link rel="prev-archive".*>/, ''),
  damage('feed-archive', 'en/feed-1.xml', '<fh:archive/>', ''),
  damage('feed-archive', 'en/feed-1.xml', /<atom:link rel="current".*>/, ''),
  damage(
    'feed-archive',
    'en/feed-1.xml',
    '<fh:archive/>',
    '<fh:archive/><atom:link rel="prev-archive" href="https://news.example/en/feed-1.xml"/>',
  ),
  damage(
    'feed-link feed-formats',
    feed,
    '<link>https://news.example/en/2026/01/market-opens/',
    '<link>https://news.example/en/2026/01/market/',
  ),
  damage('feed-title', feed, '<title>The river rises', '<title>The river &amp;amp; rises'),
  damage('feed-title', json, '"title": "The market opens"', '"title": "The market"'),
  damage('feed-alternate', feed, /(hreflang="ar" href="https:\/\/news.example\/)[^"]*/, '$1ar/'),
  damage('opml-schema', 'feeds.opml', ' text="River News"', ''),
  damage('opml-feed', 'feeds.opml', '/en/feed.xml', '/en/rss.xml'),

  // Sitemaps
  damage('robots-txt', 'robots.txt', 'Allow: /', 'Alow: /'),
  damage('robots-txt', 'robots.txt', 'User-agent: *\n', ''),
  damage('robots-sitemap', 'robots.txt', /Sitemap: .*/, ''),
  damage('robots-sitemap', 'robots.txt', /Sitemap: .*/, 'Sitemap: https://news.example/map.xml'),
  damage('sitemap-schema', sitemap, '<lastmod>2026-01-21</lastmod>', '<modified>2026-01-21</modified>'),
  damage(
    'sitemap-limit sitemap-url',
    news,
    /(<urlset[^>]*>)[\s\S]*<\/urlset>/,
    `$1${'<url><loc>https://news.example/#</loc></url>'.repeat(50_001)}</urlset>`,
  ),
  damage(
    'sitemap-url sitemap-incomplete',
    sitemap,
    '<loc>https://news.example/en/about/',
    '<loc>https://news.example/en/us/',
  ),
  damage('sitemap-url', sitemap, '</urlset>', '<url><loc>https://news.example/404.html</loc></url></urlset>'),
  damage(
    'sitemap-url',
    sitemap,
    '</urlset>',
    '<url><loc>https://news.example/en/old-river/</loc></url></urlset>',
  ),
  damage('sitemap-url', 'sitemap.xml', '/en/news.xml', '/en/new.xml'),
  damage('sitemap-lastmod', sitemap, '2026-01-21', '2026-02-30'),
  damage('sitemap-alternates', sitemap, /<xhtml:link rel="alternate" hreflang="ar".*>/, ''),
  damage('sitemap-image', sitemap, '/images/river.png', '/images/sea.png'),
  damage('sitemap-incomplete', sitemap, /<url>\s*<loc>https:\/\/news.example\/en\/about\/[\s\S]*<\/url>/, ''),
  damage('news-sitemap', news, '<news:title>The river rises', '<news:title>The river'),
  damage('news-sitemap', news, '2026-01-20T18:30:00+03:00', '2026-01-20T19:30:00+03:00'),
  damage('news-sitemap', news, '<news:language>en', '<news:language>ar'),
  damage('news-sitemap-window news-sitemap', news, '2026-01-19T09:00:00', '2026-01-09T09:00:00'),

  // Other files
  damage('security-txt', security, /Contact: .*\n/, ''),
  damage('security-txt', security, '2027-01-01T00:00:00Z', 'next year'),
  damage('security-txt', security, 'Canonical: https://news.example/', 'Canonical: https://river.example/'),
  damage('ads-txt', 'ads.txt', 'DIRECT', 'RIGHT'),
  damage('redirects-file', '_redirects', ' 301', ' 300'),
  damage('redirects-file', '_redirects', /\/en\/2026\S*|\/en\/2026.* 301/, '/en/river/'),
  damage('headers-file', '_headers', 'X-Content-Type-Options: nosniff', 'nosniff'),
  damage('llms-txt', 'llms.txt', '# River News', 'River News'),
  damage('llms-txt', 'llms.txt', 'https://news.example/en/', 'https://news.example/fr/'),
];
