import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { digest, exists } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import { readTheme } from '../../disk/theme.ts';
import { walk } from '../../disk/walk.ts';

const source = fileURLToPath(new URL('../../', import.meta.url));
const inSource = (name: string) => path.join(source, name);
const slotFolder = inSource('components/slots');

/** The name of a scope of styles, which Astro makes of the path of the component. */
const scope = /astro-cid-[a-z\d]+/g;

/** What newsrooms call Warraq's own components. */
const own = /^warraq\/(components|parts)\/(.+)$/;
const folders = { components: slotFolder, parts: inSource('components') };

/**
 * Puts what the newsroom's theme has in the place of what Warraq comes with: components of its own
 * for the parts of pages they are named after, its tokens, its faces, and what it asks of the policy.
 * The default of a part is what `warraq/components/NAME.astro` is, whoever asks for it.
 */
export function themePlugin(roots: Roots): Plugin {
  const { theme } = roots;
  return {
    name: 'warraq:theme',
    enforce: 'pre',
    resolveId(asked, importer = '') {
      if (asked === 'warraq') return inSource('theme/api.ts');
      const [, kind, name = ''] = own.exec(asked) ?? [];
      if (kind) return path.join(folders[kind as keyof typeof folders], name);
      if (!asked.startsWith('.') || !importer.startsWith(source)) return null;
      const [file = '', query] = path.resolve(path.dirname(importer), asked).split('?');
      const instead = theme ? inPlaceOf(file, theme) : null;
      return instead && (query === undefined ? instead : `${instead}?${query}`);
    },
    transform(code, id) {
      const [file = ''] = id.split('?');
      const isOfTheme = theme && file.startsWith(theme + path.sep) && code.includes('astro-cid-');
      return isOfTheme ? { code: withScope(code, path.relative(theme, file)), map: null } : null;
    },
    configResolved: ({ plugins }) => loadAnywhere(plugins, theme),
    load(id) {
      if (!theme || !exists(theme)) return null;
      if (id === inSource('components/custom-policy.ts'))
        return `export const customPolicy = ${JSON.stringify(readTheme(roots).policy)};`;
      if (id === inSource('components/custom-pages.ts')) return pagesModule(theme);
      return id === inSource('styles/custom-faces.ts') ? facesModule(theme, readTheme(roots).faces) : null;
    },
  };
}

/** What the theme has in the place of a file of ours; `null` if it has nothing. */
function inPlaceOf(file: string, theme: string): string | null {
  const isSlot = path.dirname(file) === slotFolder;
  if (!isSlot && file !== inSource('styles/custom-tokens.css')) return null;
  const instead = path.join(theme, isSlot ? `components/${path.basename(file)}` : 'tokens.css');
  return exists(instead) ? instead : null;
}

/** Code with the scope of its styles named after its place in the theme: the same wherever that is. */
function withScope(code: string, name: string): string {
  const own = digest(name.split(path.sep).join('/'))
    .toLowerCase()
    .replaceAll(/[^a-z\d]/g, '');
  // As long as Astro's own: places in the file stay what they are.
  return code.replaceAll(scope, (found) => `astro-cid-${own}`.slice(0, found.length));
}

/**
 * Astro takes the absolute path of a component for one below its root, where the two have no folder in
 * common: its styles and scripts are then not found, unless they are asked for as Vite's `/@fs` does.
 * https://github.com/withastro/astro/blob/main/packages/astro/src/vite-plugin-utils/index.ts
 */
function loadAnywhere(plugins: readonly Plugin[], theme: string | undefined): void {
  const hook = plugins.find(({ name }) => name === 'astro:build')?.load;
  if (!theme || typeof hook !== 'object') return;
  const load = hook.handler;
  hook.handler = function (id, ...rest) {
    return load.call(this, id.startsWith(theme + path.sep) ? `/@fs${id}` : id, ...rest);
  };
}

/** A module with the kinds of pages that the theme has: each its component and what it says of itself. */
function pagesModule(theme: string): string {
  const files = walk(path.join(theme, 'pages')).files.map(({ name }) => path.join(theme, 'pages', name));
  const kinds = files.flatMap((file) => {
    const component = file.replace(/\.(?:ts|js|mjs)$/, '.astro');
    return component !== file && files.includes(component) && !file.endsWith('.d.ts')
      ? [{ name: path.basename(component, '.astro'), file, component }]
      : [];
  });
  const imports = kinds.map(
    ({ file, component }, index) =>
      `import kind${index} from ${JSON.stringify(file)}; import Component${index} from ${JSON.stringify(component)};`,
  );
  const entries = kinds.map(
    ({ name }, index) => `${JSON.stringify(name)}: { kind: kind${index}, Component: Component${index} }`,
  );
  return `${imports.join('\n')}\nexport const customPages = { ${entries.join(', ')} };`;
}

/** A module with the addresses of faces. */
function facesModule(theme: string, faces: ReturnType<typeof readTheme>['faces']): string {
  const files = [...new Set([...faces.values()].flat())];
  const imports = files.map(
    (file, index) => `import face${index} from ${JSON.stringify(`${path.join(theme, file)}?url`)};`,
  );
  const entries = [...faces].map(([script, own]) => {
    return `${JSON.stringify(script)}: [${own.map((file) => `face${files.indexOf(file)}`).join(', ')}]`;
  });
  return `${imports.join('\n')}\nexport const customFaces = { ${entries.join(', ')} };`;
}
