import {
  type CssNode,
  generate,
  ident,
  type List,
  type ListItem,
  type ParseOptions,
  parse,
  string,
  tokenize,
  tokenTypes,
  url,
  walk,
} from 'css-tree';

/** CSS that loads nothing, and whether something was taken out of it. */
export interface SafeCss {
  css: string;
  whole: boolean;
}

/** What styles a drawing and nothing else: `@import`, `@namespace` and others that name addresses are not among it. */
const atRules = new Set(
  'media supports layer container keyframes -webkit-keyframes font-face property'.split(' '),
);
/** Functions of values and selectors that compute something, and load nothing. */
const functions = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color calc min max clamp round mod rem abs
   sign var env translate translatex translatey translatez translate3d rotate rotatex rotatey rotatez rotate3d scale
   scalex scaley scalez scale3d skew skewx skewy matrix matrix3d perspective blur brightness contrast drop-shadow
   grayscale hue-rotate invert opacity saturate sepia inset circle ellipse polygon path rect xywh cubic-bezier steps
   linear local format not is where has nth-child nth-last-child nth-of-type nth-last-of-type lang dir`.split(
    /\s+/,
  ),
);

/**
 * Whether CSS, as browsers cut it into tokens, names no address but parts of its own document (`#id`).
 * Escapes hide nothing: https://www.w3.org/TR/css-syntax-3/#tokenization
 */
export function loadsNothing(css: string): boolean {
  let safe = true;
  let inUrl = false;
  tokenize(css, (type, start, end) => {
    const token = css.slice(start, end);
    if (type === tokenTypes['BadUrl'] || type === tokenTypes['BadString']) safe = false;
    else if (type === tokenTypes['Url']) safe &&= isInside(url.decode(token));
    else if (type === tokenTypes['AtKeyword'])
      safe &&= atRules.has(ident.decode(token.slice(1)).toLowerCase());
    else if (inUrl && type !== tokenTypes['WhiteSpace'] && type !== tokenTypes['Comment']) {
      safe &&= type === tokenTypes['String'] && isInside(string.decode(token));
      inUrl = false;
    } else if (type === tokenTypes['Function']) {
      const name = ident.decode(token.slice(0, -1)).toLowerCase();
      inUrl = name === 'url';
      safe &&= inUrl || functions.has(name);
    }
  });
  return safe && !inUrl;
}

const isInside = (address: string) => /^#./.test(address);

/** A style sheet without what loads something: rules and declarations go one by one, the rest stays as it is. */
export const safeSheet = (css: string): SafeCss => cleaned(css, 'stylesheet');

/** The same of the declarations in an attribute. */
export const safeDeclarations = (css: string): SafeCss => cleaned(css, 'declarationList');

function cleaned(text: string, context: 'stylesheet' | 'declarationList'): SafeCss {
  const css = withoutComments(text);
  if (loadsNothing(css)) return { css, whole: true };
  const raw: ParseOptions = { parseValue: false, parseAtrulePrelude: false, parseRulePrelude: false };
  const tree = parse(css, { ...raw, context });
  walk(tree, (node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) => {
    if (list && !isKept(node)) list.remove(item);
  });
  const rest = generate(tree);
  return { css: loadsNothing(rest) ? rest : '', whole: false };
}

function isKept(node: CssNode): boolean {
  switch (node.type) {
    case 'Declaration':
      return loadsNothing(generate(node));
    case 'Rule':
      return loadsNothing(generate(node.prelude));
    case 'Atrule':
      return loadsNothing(`@${node.name} ${node.prelude ? generate(node.prelude) : ''}`);
    case 'Raw':
    case 'CDO':
    case 'CDC':
      return false;
    default:
      return true;
  }
}

/** Comments may name addresses too. What they part stays parted. */
function withoutComments(css: string): string {
  let result = '';
  tokenize(css, (type, start, end) => {
    result += type === tokenTypes['Comment'] ? '/**/' : css.slice(start, end);
  });
  return result;
}
