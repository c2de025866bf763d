import { policySchema } from '../../src/theme/policy.ts';
import { slotNames, slots } from '../../src/theme/slots.ts';
import { tokens } from '../../src/theme/tokens.ts';
import { keyTable } from './keys.ts';
import { code, type DocsPage, referencePage, table } from './page.ts';
import { declarationOf, exportsOf, propsOf } from './surface.ts';

const inOneLine = (text: string) => text.replace(/^export /, '').replaceAll(/\s+/g, ' ');

/** What a theme can set and replace, and what its code is given: the contract with newsrooms. */
export const themeReference = (): DocsPage =>
  referencePage('theme', 'What a theme can use', [
    'What stands here is a promise: it changes with a new version only, and the changelog says so. [Theme](../theme.md) shows how it is used.',
    '## Parts of pages',
    'Each is replaced by `theme/components/NAME.astro`, and can be imported as `warraq/components/NAME.astro`.',
    table(
      ['Part', 'What it is', 'It is given'],
      slotNames.map((slot) => [code(slot), slots[slot], given(slot).map(code).join(', ')]),
    ),
    '## Tokens',
    'What `theme/tokens.css` can set: on `:root`, or for a script on `[data-script="Arab"]`.',
    table(
      ['Token', 'What it is'],
      Object.entries(tokens).map(([name, what]) => [code(name), what]),
    ),
    '## Policy',
    'What `theme/policy.yaml` can let pages load and send.',
    keyTable(policySchema),
    '## What code can use',
    'What components, blocks, checks, pages and importers import from `warraq` has [a page of its own](theme-code.md).',
  ]);

/** What the code of a theme can import: the contract, too. */
export const themeCode = (): DocsPage =>
  referencePage('theme-code', 'What code of a theme can use', [
    'Components, blocks, checks, pages and importers import these from `warraq`. Properties that are not explained say what they are by their names.',
    table(
      ['Name', 'Declaration'],
      exportsOf().map((one) => [code(one.name), code(inOneLine(declarationOf(one)))]),
    ),
  ]);

/** The properties of a part, each with its type in one line. */
function given(slot: string): string[] {
  const body = /\{\n([\s\S]*)\n\}/.exec(propsOf(slot))?.[1] ?? '';
  const own = body.split('\n').map((line) => line.trim().replace(/;$/, ''));
  return body.includes('{') ? [body.replaceAll(/\s+/g, ' ').trim()] : own.filter((line) => line !== '');
}
