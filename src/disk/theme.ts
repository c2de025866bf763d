import { hash } from 'node:crypto';
import path from 'node:path';
import { stemOf } from '../language/check-strings.ts';
import { ownPrefix } from '../language/language.ts';
import { closest } from '../problems/closest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { parseYaml } from '../problems/yaml.ts';
import { type ComponentNeeds, readComponent } from '../theme/component.ts';
import { componentProblems, policyNotes } from '../theme/component-problems.ts';
import { noPolicy, type PolicySources, policySchema } from '../theme/policy.ts';
import { isSlot, slotNames } from '../theme/slots.ts';
import type { Theme } from '../theme/theme.ts';
import { readTokens } from '../theme/token-problems.ts';
import { readYaml } from './content/yaml.ts';
import { decode, exists, read } from './files.ts';
import { layersOf, pathOf, type Roots } from './roots.ts';
import { walk } from './walk.ts';

/** What may lie in a theme: files, and folders by their names with a stroke. */
const parts = [
  'tokens.css',
  'policy.yaml',
  'components/',
  'fonts/',
  'public/',
  'blocks/',
  'checks/',
  'importers/',
  'pages/',
  'README.md',
  'tsconfig.json',
];
const tokensFile = 'theme/tokens.css';
const policyFile = 'theme/policy.yaml';

/** The files of a newsroom's theme, as problems name them. */
export const themeFiles = (roots: Roots): string[] =>
  roots.theme ? walk(roots.theme).files.map(({ name }) => `theme/${name}`) : [];

/** Reads what a newsroom changes of looks, and says what is wrong with it. */
export function readTheme(roots: Roots): Theme {
  const files = themeFiles(roots);
  const { sources, problems: ofPolicy } = readPolicy(roots, files);
  const astro = files.filter((file) => file.endsWith('.astro'));
  const components = new Map(astro.map((file) => [file, readComponent(textOf(roots, file))]));
  const slots = files.flatMap((file) => slotOf(file) ?? []);
  const hasTokens = files.includes(tokensFile);
  const near = (name: string) => exists(path.join(path.dirname(pathOf(roots, tokensFile)), name));
  const tokens = readTokens(hasTokens ? textOf(roots, tokensFile) : '', tokensFile, near);
  const isPublished = (name: string) =>
    files.includes(`theme/public${name}`) || exists(pathOf(roots, `src/public${name}`));
  const provided = { sources, strings: stringsOf(roots), isPublished };
  const ofComponents = [...components].flatMap(([file, needs]) => componentProblems(file, needs, provided));
  const yaml = parseYaml(files.includes(policyFile) ? textOf(roots, policyFile) : '', policyFile);
  return {
    slots: slots.filter(isSlot),
    components,
    policy: { sources, ...digestsOf(components) },
    hasTokens,
    faces: facesOf(tokens),
    problems: [...names(files), ...ofPolicy, ...tokens.problems, ...ofComponents],
    notes: policyNotes(components, sources, (key, index) => yaml.placeOf([key, index])),
    sources,
  };
}

/** The names of the newsroom's own strings, in any language; what is wrong with their files is told elsewhere. */
function stringsOf(roots: Roots): Set<string> {
  const files = layersOf(roots, 'locales').flatMap((folder) =>
    walk(pathOf(roots, folder)).files.flatMap(({ name }) =>
      name.endsWith('.json') ? [`${folder}/${name}`] : [],
    ),
  );
  const keys = files.flatMap((file) =>
    [...textOf(roots, file).matchAll(/"((?:[^"\\]|\\.)+)"\s*:/g)].map(([, key = '']) => key),
  );
  const own = keys.filter((key) => key.startsWith(ownPrefix));
  return new Set(own.map((key) => stemOf(key).slice(ownPrefix.length)));
}

const textOf = (roots: Roots, file: string) => decode(read(pathOf(roots, file))) ?? '';

function readPolicy(roots: Roots, files: readonly string[]): { sources: PolicySources; problems: Problem[] } {
  if (!files.includes(policyFile)) return { sources: noPolicy.sources, problems: [] };
  const { value, problems } = readYaml(roots, policyFile, policySchema, {});
  return { sources: value ?? noPolicy.sources, problems };
}

/** The part of pages that a file replaces: it lies in `components/` itself. */
const slotOf = (file: string): string | undefined => /^theme\/components\/([^/]+)\.astro$/.exec(file)?.[1];

/** Names that mean nothing. */
function names(files: readonly string[]): Problem[] {
  const start = (file: string) => ({ file, line: 1, column: 1 });
  return files.flatMap((file): Problem[] => {
    const [, first = '', ...rest] = file.split('/');
    const part = rest.length > 0 ? `${first}/` : first;
    const slot = slotOf(file);
    if (slot !== undefined && !isSlot(slot))
      return [problem('slot-unknown', { name: slot, nearest: closest(slot, slotNames) }, start(file))];
    if (parts.includes(part)) return [];
    return [
      problem('theme-unknown', { name: part, known: parts, nearest: closest(part, parts) }, start(file)),
    ];
  });
}

function digestsOf(components: ReadonlyMap<string, ComponentNeeds>): { scripts: string[]; styles: string[] } {
  const inline = [...components.values()].flatMap((one) => one.inline);
  const of = (kind: 'script' | 'style') =>
    [
      ...new Set(
        inline.flatMap((one) =>
          one.kind === kind && one.text !== null ? [hash('sha256', one.text, 'base64')] : [],
        ),
      ),
    ].sort();
  return { scripts: of('script'), styles: of('style') };
}

/** The files of the first face of each script, which pages load before they are drawn. */
function facesOf({ families, faces }: ReturnType<typeof readTokens>): Theme['faces'] {
  const filesOf = (family = '') => faces.filter((one) => one.family === family).flatMap(({ files }) => files);
  return new Map([...families].map(([script, [first]]) => [script, filesOf(first)]));
}
