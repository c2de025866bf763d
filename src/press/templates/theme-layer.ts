import path from 'node:path';
import type { CSSOptions } from 'vite';
import type { Roots } from '../../disk/roots.ts';

/** What of PostCSS's tree is used here. https://postcss.org/api/ */
interface Sheet {
  nodes: { type: string; name?: string; params?: string }[];
  removeAll(): void;
  append(...nodes: unknown[]): void;
}
interface Helpers {
  AtRule: new (of: { name: string; params: string; nodes: unknown[] }) => unknown;
  result: { opts: { from?: string | undefined } };
}

type PostCss = Exclude<NonNullable<CSSOptions['postcss']>, string>;
type PostCssPlugin = NonNullable<PostCss['plugins']>[number];

const layer = 'warraq';

/**
 * Puts the styles that Warraq comes with into a layer of the cascade, where a newsroom has a theme: what the theme's own
 * components say wins over it, whatever comes first and however exact the selectors are. Tokens stay where they stand.
 * https://www.w3.org/TR/css-cascade-5/#layering
 */
export function belowTheme({ theme = '' }: Pick<Roots, 'theme'>): PostCssPlugin {
  const isOfTheme = (file: string) =>
    ['components', 'pages'].some((name) => file.startsWith(path.join(theme, name) + path.sep));
  const plugin = {
    postcssPlugin: 'warraq-layer',
    OnceExit(sheet: Sheet, { AtRule, result }: Helpers): void {
      const [first, ...others] = sheet.nodes;
      // Styles of components come by twice: before they are scoped, and after.
      const isDone = first?.name === 'layer' && first.params === layer && others.length === 0;
      if (!first || isDone || isOfTheme((result.opts.from ?? '').replace(/^\/@fs/, ''))) return;
      const nodes = [...sheet.nodes];
      sheet.removeAll();
      sheet.append(new AtRule({ name: 'layer', params: layer, nodes }));
    },
  };
  return plugin as unknown as PostCssPlugin;
}
