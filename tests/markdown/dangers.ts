/** Elements that Markdown, GFM and the pipeline make; anything else came in from outside. */
const elements = new Set(
  (
    'a blockquote br code del em h2 h3 h4 h5 h6 hr img input li ol p pre section span strong sup table tbody td th ' +
    'thead tr ul'
  ).split(' '),
);
const attributes = new Set(
  (
    'align alt aria-describedby aria-label checked class data-footnote-backref data-footnote-ref data-footnotes ' +
    'decoding dir disabled height href id lang loading rel src start tabindex title type width'
  ).split(' '),
);

/** Schemes that open a page or another program's window, and run nothing. */
const harmless = new Set(['http', 'https', 'mailto', 'irc', 'ircs', 'xmpp']);

/**
 * What in rendered HTML could run, load or look like something that its writer had no right to.
 * Reads tags as a browser does: `<` and a letter open one, quotes hold any character.
 */
export function dangers(html: string): string[] {
  const tags = html.matchAll(/<(?:[!?]|\/?([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>?)/gi);
  return [...tags].flatMap(([token, name, rest = '']) => {
    if (name === undefined) return [`markup ${token}`];
    const pairs = rest.matchAll(/([^\s"'=/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g);
    return [
      ...(elements.has(name.toLowerCase()) ? [] : [`element ${name}`]),
      ...[...pairs].flatMap(([, attribute = '', ...values]) =>
        judge(attribute.toLowerCase(), values.find((one) => one !== undefined) ?? ''),
      ),
    ];
  });
}

function judge(attribute: string, value: string): string[] {
  if (!attributes.has(attribute)) return [`attribute ${attribute}`];
  if (attribute !== 'href' && attribute !== 'src') return [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers ignore these in front of and inside a scheme
  const scheme = /^([^/?#]*?):/.exec(decode(value).replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  return scheme === undefined || harmless.has(scheme) ? [] : [`address ${value}`];
}

/** Reads character references once, as a browser does. */
function decode(value: string): string {
  return value.replace(
    /&(?:#x([0-9a-f]+)|#([0-9]+)|(colon|Tab|NewLine|amp));?/gi,
    (_all, hex, decimal, name) =>
      name
        ? ({ colon: ':', amp: '&' }[name as string] ?? '')
        : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}
