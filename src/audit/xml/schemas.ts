import type { Schema } from './document.ts';

/** A grammar of RELAX NG; elements of namespaces other than its `own` may stand anywhere. */
const grammar = (own: string, start: string, definitions: string) => `<?xml version="1.0"?>
<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start>${start}</start>
  ${definitions}
  <define name="extensions"><zeroOrMore><element>
    <anyName><except>${own}</except></anyName><ref name="anything"/>
  </element></zeroOrMore></define>
  <define name="anything"><zeroOrMore><attribute><anyName/></attribute></zeroOrMore><ref name="nested"/></define>
  <define name="nested"><zeroOrMore><choice>
    <text/><element><anyName/><ref name="anything"/></element>
  </choice></zeroOrMore></define>
</grammar>`;

const many = (name: string, inner = '<text/>') =>
  `<zeroOrMore><element name="${name}">${inner}</element></zeroOrMore>`;
const maybe = (name: string, inner = '<text/>') =>
  `<optional><element name="${name}">${inner}</element></optional>`;
const one = (name: string, inner = '<text/>') => `<element name="${name}">${inner}</element>`;
const attribute = (name: string, inner = '<text/>') => `<attribute name="${name}">${inner}</attribute>`;
const optional = (...names: readonly string[]) =>
  names.map((name) => `<optional>${attribute(name)}</optional>`).join('');
const filled = '<data type="string"><param name="minLength">1</param></data>';
const uri = '<data type="anyURI"/>';
const size = '<data type="nonNegativeInteger"/>';
const foreign =
  '<optional><attribute><anyName><except><nsName ns=""/></except></anyName></attribute></optional>';
const foreigns = foreign.replaceAll('optional>', 'zeroOrMore>');

/** RSS 2.0 as https://www.rssboard.org/rss-specification says; an item needs what readers show of it. */
export const rssSchema: Schema = {
  rule: 'rss-schema',
  source: grammar(
    '<nsName ns=""/>',
    one(
      'rss',
      `${attribute('version', '<value>2.0</value>')}${foreigns}${one('channel', '<ref name="channel"/>')}`,
    ),
    `<define name="channel">${foreigns}<interleave>
    ${one('title', filled)}${one('link', uri)}${one('description')}
    ${['language', 'copyright', 'managingEditor', 'webMaster', 'pubDate', 'lastBuildDate', 'generator', 'docs', 'rating'].map((name) => maybe(name)).join('')}
    ${maybe('ttl', size)}${many('category', `${optional('domain')}<text/>`)}
    ${maybe('cloud', '<ref name="anything"/>')}${maybe('textInput', '<ref name="anything"/>')}
    ${maybe('skipHours', '<ref name="anything"/>')}${maybe('skipDays', '<ref name="anything"/>')}
    ${maybe('image', `<interleave>${one('url', uri)}${one('title')}${one('link', uri)}${maybe('width', size)}${maybe('height', size)}${maybe('description')}</interleave>`)}
    ${many('item', '<ref name="item"/>')}<ref name="extensions"/></interleave></define>
    <define name="item">${foreigns}<interleave>
    ${one('title', filled)}${one('link', uri)}${one('pubDate')}${maybe('description')}
    ${maybe('author')}${maybe('comments', uri)}${many('category', `${optional('domain')}<text/>`)}
    ${maybe('guid', `${optional('isPermaLink')}${filled}`)}
    ${many('enclosure', `${attribute('url', uri)}${attribute('length', size)}${attribute('type', filled)}`)}
    ${maybe('source', `${attribute('url', uri)}<text/>`)}<ref name="extensions"/></interleave></define>`,
  ),
};

const atom = 'ns="http://www.w3.org/2005/Atom"';
const inAtom = (text: string) => text.replaceAll('<element name=', `<element ${atom} name=`);
const person = `<ref name="common"/><interleave>${one('name', filled)}${maybe('uri', uri)}${maybe('email')}<ref name="extensions"/></interleave>`;
const plain = `<ref name="common"/><ref name="text"/>`;
const date = `<ref name="common"/><data type="dateTime"><param name="pattern">.+T.+(Z|[+\\-]\\d\\d:\\d\\d)</param></data>`;
const meta = `${many('author', person)}${many('contributor', person)}
  ${many('category', `<ref name="common"/>${attribute('term', filled)}${optional('scheme', 'label')}<ref name="nested"/>`)}
  ${many('link', `<ref name="common"/>${attribute('href', uri)}${optional('rel', 'type', 'hreflang', 'title', 'length')}<ref name="nested"/>`)}
  ${one('id', `<ref name="common"/><data type="anyURI"><param name="minLength">1</param></data>`)}
  ${one('title', plain)}${one('updated', date)}${maybe('rights', plain)}<ref name="extensions"/>`;
const feedMeta = `${maybe('generator', `<ref name="common"/>${optional('uri', 'version')}<text/>`)}
  ${maybe('icon', `<ref name="common"/>${uri}`)}${maybe('logo', `<ref name="common"/>${uri}`)}${maybe('subtitle', plain)}`;

/** Atom 1.0 after RFC 4287, appendix B. An entry without an author needs one of its feed (section 4.1.2). */
export const atomSchema: Schema = {
  rule: 'atom-schema',
  source: grammar(
    '<nsName ns=""/><nsName ns="http://www.w3.org/2005/Atom"/>',
    inAtom(one('feed', '<ref name="common"/><ref name="feed"/>')),
    inAtom(`<define name="feed"><interleave>${meta}${feedMeta}${many('entry', '<ref name="common"/><ref name="entry"/>')}</interleave></define>
    <define name="entry"><interleave>${meta}${maybe('published', date)}${maybe('summary', plain)}
      ${maybe('content', `<ref name="common"/>${optional('type', 'src')}<ref name="nested"/>`)}
      ${maybe('source', '<ref name="anything"/>')}</interleave></define>
    <define name="text"><choice>
      <group><optional>${attribute('type', '<choice><value>text</value><value>html</value></choice>')}</optional><text/></group>
      <group>${attribute('type', '<value>xhtml</value>')}<element ns="http://www.w3.org/1999/xhtml"><name>div</name><ref name="anything"/></element></group>
    </choice></define>
    <define name="common"><zeroOrMore><attribute><anyName><except><nsName ns=""/></except></anyName></attribute></zeroOrMore></define>`),
  ),
};

const outline = `${attribute('text', filled)}${optional('type', 'title', 'xmlUrl', 'htmlUrl', 'language', 'version', 'description', 'category', 'created', 'isComment', 'isBreakpoint', 'url')}${foreigns}`;

/** OPML 2.0 as http://opml.org/spec2.opml says. */
export const opmlSchema: Schema = {
  rule: 'opml-schema',
  source: grammar(
    '<nsName ns=""/>',
    one(
      'opml',
      `${attribute('version', '<choice><value>1.0</value><value>1.1</value><value>2.0</value></choice>')}${foreigns}
      ${one('head', `<ref name="anything"/>`)}${one('body', '<oneOrMore><ref name="outline"/></oneOrMore>')}`,
    ),
    `<define name="outline">${one('outline', `${outline}<zeroOrMore><ref name="outline"/></zeroOrMore>`)}</define>`,
  ),
};

const inSitemap = (text: string) =>
  text.replaceAll('<element name=', '<element ns="http://www.sitemaps.org/schemas/sitemap/0.9" name=');
const other = (ns: string, name: string, inner: string) =>
  `<element ns="${ns}"><name>${name}</name>${inner}</element>`;
const newsSpace = 'http://www.google.com/schemas/sitemap-news/0.9';
const imageSpace = 'http://www.google.com/schemas/sitemap-image/1.1';
const location =
  '<data type="anyURI"><param name="minLength">12</param><param name="maxLength">2048</param></data>';

/** Sitemaps and their index as https://www.sitemaps.org/protocol.html says, with Google's news, images and hreflang. */
export const sitemapSchema: Schema = {
  rule: 'sitemap-schema',
  source: grammar(
    `<nsName ns="http://www.sitemaps.org/schemas/sitemap/0.9"/><nsName ns="${newsSpace}"/><nsName ns="${imageSpace}"/><nsName ns="http://www.w3.org/1999/xhtml"/><nsName ns=""/>`,
    inSitemap(`<choice>
      ${one('sitemapindex', `${foreigns}<oneOrMore>${one('sitemap', `<interleave>${one('loc', location)}${maybe('lastmod')}</interleave>`)}</oneOrMore>`)}
      ${one('urlset', `${foreigns}<oneOrMore>${one('url', '<ref name="url"/>')}</oneOrMore>`)}</choice>`),
    inSitemap(`<define name="url"><interleave>${one('loc', location)}${maybe('lastmod')}
      ${maybe('changefreq', `<choice>${['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never'].map((value) => `<value>${value}</value>`).join('')}</choice>`)}
      ${maybe('priority', '<data type="decimal"><param name="minInclusive">0</param><param name="maxInclusive">1</param></data>')}
      <zeroOrMore><element ns="http://www.w3.org/1999/xhtml"><name>link</name>${attribute('rel', '<value>alternate</value>')}${attribute('hreflang', filled)}${attribute('href', uri)}</element></zeroOrMore>
      <zeroOrMore>${other(imageSpace, 'image', `<interleave>${other(imageSpace, 'loc', location)}${['caption', 'geo_location', 'title', 'license'].map((name) => `<optional>${other(imageSpace, name, '<text/>')}</optional>`).join('')}</interleave>`)}</zeroOrMore>
      <optional>${other(newsSpace, 'news', `<interleave>${other(newsSpace, 'publication', `<interleave>${other(newsSpace, 'name', filled)}${other(newsSpace, 'language', filled)}</interleave>`)}${other(newsSpace, 'publication_date', filled)}${other(newsSpace, 'title', filled)}${['access', 'genres', 'keywords', 'stock_tickers'].map((name) => `<optional>${other(newsSpace, name, '<text/>')}</optional>`).join('')}</interleave>`)}</optional>
      <ref name="extensions"/></interleave></define>`),
  ),
};
