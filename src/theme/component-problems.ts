import { closest } from '../problems/closest.ts';
import { type Place, type Problem, problem } from '../problems/problem.ts';
import type { ComponentNeeds } from './component.ts';
import type { PolicyKey, PolicySources } from './policy.ts';

/** What there is for components. */
export interface Provided {
  /** Where pages may load from. */
  sources: PolicySources;
  /** The names of the newsroom's own strings, in any language. */
  strings: ReadonlySet<string>;
  /** Whether a file is published as it is; its path begins with a stroke. */
  isPublished(path: string): boolean;
}

/** Files that nothing but a folder of published files can have; other addresses may be made by the build. */
const asIs = /\.(?:avif|css|gif|ico|jpe?g|js|mp[34]|png|svg|webp|woff2?)$/i;

/** What of a component would be refused by Astro, or by browsers under this policy, and what it names that is not there. */
export function componentProblems(file: string, needs: ComponentNeeds, provided: Provided): Problem[] {
  const { sources, strings } = provided;
  const at = ({ line, column }: { line: number; column: number }) => ({ file, line, column });
  return [
    ...needs.mistakes.map((one) => problem('theme-syntax', { detail: one.detail }, at(one))),
    ...needs.inline
      .filter(({ text }) => text === null)
      .map((one) =>
        problem('theme-inline', { what: `A ${one.kind} that is only known when the page is made` }, at(one)),
      ),
    ...needs.attributes.map((one) =>
      problem('theme-inline', { what: `The attribute \`${one.name}\`` }, at(one)),
    ),
    ...needs.loads
      .filter(({ key, origin }) => !allows(sources[key], origin))
      .map((one) => problem('theme-source', { origin: one.origin, key: one.key }, at(one))),
    ...needs.words.flatMap((one) => {
      if (one.of === 'own' && !strings.has(one.name))
        return [
          problem('theme-string', { name: one.name, nearest: closest(one.name, [...strings]) }, at(one)),
        ];
      if (one.of === 'asset' && asIs.test(one.name) && !provided.isPublished(one.name))
        return [problem('theme-asset', { name: one.name.replace(/^\//, '') }, at(one))];
      return [];
    }),
  ];
}

/** Whether one of the origins is this, or has it as a subdomain. https://www.w3.org/TR/CSP3/#match-hosts */
function allows(origins: readonly string[], origin: string): boolean {
  return origins.some((one) => {
    const [scheme, host = ''] = one.split('//');
    return (
      one === origin ||
      (host.startsWith('*.') && origin.startsWith(`${scheme}//`) && origin.endsWith(host.slice(1)))
    );
  });
}

const words: Readonly<Record<PolicyKey, string>> = {
  scripts: 'run scripts of',
  styles: 'load style sheets of',
  images: 'show pictures of',
  fonts: 'load fonts of',
  media: 'play recordings of',
  connections: 'send to',
  frames: 'show pages in frames of',
  forms: 'send forms to',
};

/** What the theme lets pages do, told where it says so. */
export function policyNotes(
  components: ReadonlyMap<string, ComponentNeeds>,
  sources: PolicySources,
  placeOf: (key: PolicyKey, index: number) => Place,
): Problem[] {
  const wider = (Object.entries(sources) as [PolicyKey, string[]][]).flatMap(([key, origins]) =>
    origins.map((origin, index) =>
      problem('theme-policy', { what: `${words[key]} ${origin}` }, placeOf(key, index)),
    ),
  );
  const inline = [...components].flatMap(([file, needs]) =>
    needs.inline
      .filter(({ text }) => text !== null)
      .map(({ kind, line, column }) =>
        problem('theme-policy', { what: `run the ${kind} that stands here` }, { file, line, column }),
      ),
  );
  return [...wider, ...inline];
}
