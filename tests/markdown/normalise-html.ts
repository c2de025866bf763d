/**
 * Makes HTML comparable as CommonMark's own test runner does
 * (https://github.com/commonmark/commonmark-spec/blob/master/test/normalize.py): white space that
 * browsers ignore, the order of attributes and the spelling of characters don't count.
 */
export function normaliseHtml(html: string): string {
  let output = '';
  let preformatted = false;
  let last: { name: string; kind: 'start' | 'end' } | undefined;
  const afterBlock = () => last !== undefined && blocks.has(last.name);
  for (const token of html.match(tokens) ?? []) {
    const tag = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(token);
    if (tag) {
      const [, slash = '', name = ''] = tag;
      last = { name: name.toLowerCase(), kind: slash ? 'end' : 'start' };
      if (last.name === 'pre') preformatted = last.kind === 'start';
      if (blocks.has(last.name)) output = output.trimEnd();
      output += slash ? `</${last.name}>` : `<${last.name}${attributes(token)}>`;
    } else if (token.startsWith('<') && token.length > 1) {
      last = undefined;
      output += token;
    } else {
      const text = preformatted ? characters(token) : characters(token).replace(/\s+/g, ' ');
      if (preformatted) output += last?.name === 'br' ? text.replace(/^\n/, '') : text;
      else if (afterBlock()) output += last?.kind === 'start' ? text.trimStart() : text.trim();
      else output += last?.name === 'br' ? text.replace(/^\s/, '') : text;
      if (text.trim() !== '') last = undefined;
    }
  }
  return output.trim();
}

/** Comments and the like, tags, runs of text; a `<` that opens nothing is text. */
const tokens =
  /<!--(?:-?>|[\s\S]*?-->)|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][\s\S]*?>|<\/?[a-z][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>|[^<]+|</gi;

const blocks = new Set(
  (
    'article aside blockquote body button canvas caption col colgroup dd div dl dt embed fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe li map object ol output p pre progress ' +
    'script section style table tbody td textarea tfoot th thead tr ul video'
  ).split(' '),
);

function attributes(tag: string): string {
  const inside = tag.replace(/^<[^\s/>]+/, '').replace(/\/?>$/, '');
  const found = inside.matchAll(/([^\s"'=<>`/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g);
  return [...found]
    .map(([, name = '', double, single, bare]) => {
      const value = double ?? single ?? bare;
      return value === undefined ? ` ${name.toLowerCase()}` : ` ${name.toLowerCase()}="${characters(value)}"`;
    })
    .sort()
    .join('');
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Every character in one spelling. */
function characters(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(amp|lt|gt|quot));/gi, (_all, hex, decimal, name) =>
      name
        ? (named[name.toLowerCase()] ?? '')
        : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);
}
