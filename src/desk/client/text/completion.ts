import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { matches } from '../find.ts';
import { fieldsOf, snippetOf } from './snippet.ts';

/** A `:::` block, and an example of it in the language of the text. */
export interface BlockSyntax {
  name: string;
  template: string;
}

/** What a link or a field may name. */
export interface Target {
  id: string;
  title: string;
  /** Title and id as a search compares them. */
  folded: string;
}

/** What there is to offer at the moment. */
export interface Offers {
  blocks: readonly BlockSyntax[];
  /** Of the text. */
  direction: 'ltr' | 'rtl';
  stories(): readonly Target[];
  pages(): readonly Target[];
  /** Names of pictures beside the text. */
  pictures(): readonly string[];
  /** The present in the publication's time zone, as a field `at` has it. */
  moment(): string;
}

const mostTargets = 30;

/** Offers blocks, their fields, and what links lead to, while somebody writes. */
export const completion = (offers: Offers): Extension =>
  autocompletion({
    override: [
      (context) => blockNames(context, offers),
      (context) => blockFields(context, offers),
      (context) => linkTargets(context, offers),
    ],
    icons: false,
    // The word that is there is at the other side of the cursor where the text runs the other way.
    aboveCursor: false,
  });

/** The name of a block behind its colons: all of the block is written. */
export function blockNames(
  context: CompletionContext,
  { blocks, direction }: Offers,
): CompletionResult | null {
  const before = context.matchBefore(/^ {0,3}:{3,}[a-z-]*$/);
  if (!before) return null;
  const indent = before.text.search(/:/);
  const colons = /:+/.exec(before.text)?.[0] ?? ':::';
  return {
    from: before.from + indent,
    options: blocks.map(({ name, template }) =>
      snippetCompletion(snippetOf(template, colons), {
        label: `${colons}${name}`,
        info: () => shown(template, direction),
      }),
    ),
    validFor: /^:{3,}[a-z-]*$/,
  };
}

function shown(template: string, direction: Offers['direction']): Node {
  const example = document.createElement('pre');
  example.dir = direction;
  example.textContent = template;
  return example;
}

/** Fields between the braces of a block, and their values. */
export function blockFields(context: CompletionContext, offers: Offers): CompletionResult | null {
  const before = context.matchBefore(/^ {0,3}:{3,}[a-z][a-z0-9-]*(?:\[[^\]]*\])?\{[^}]*$/);
  if (!before) return null;
  const named = /:([a-z][a-z0-9-]*)/.exec(before.text)?.[1];
  const block = offers.blocks.find(({ name }) => name === named);
  if (!block) return null;
  const [, field, value] = /([a-z-]+)=("[^"]*|[^\s"]*)$/.exec(before.text) ?? [];
  if (field !== undefined && value !== undefined) return fieldValues(context.pos, field, value, offers);
  const [typed = ''] = /[a-z-]*$/.exec(before.text) ?? [];
  const used = new Set([...before.text.matchAll(/([a-z-]+)=/g)].map(([, name]) => name));
  return {
    from: context.pos - typed.length,
    options: fieldsOf(block.template)
      .filter((name) => !used.has(name))
      .map((name) => snippetCompletion(`${name}="\${}"`, { label: name })),
    validFor: /^[a-z-]*$/,
  };
}

function fieldValues(pos: number, field: string, value: string, offers: Offers): CompletionResult | null {
  const typed = value.replace(/^"/, '');
  const from = pos - typed.length;
  if (field === 'story') return targets(offers.stories(), typed, from);
  return field === 'at' ? { from, options: [{ label: offers.moment() }] } : null;
}

/** What a link leads to behind `story:`, `page:` and `![…](`; a title in any language finds it. */
export function linkTargets(context: CompletionContext, offers: Offers): CompletionResult | null {
  const link = context.matchBefore(/\]\((story|page):[^)\n]*$/);
  if (link) {
    const [, kind, typed = ''] = /\]\((story|page):(.*)$/.exec(link.text) ?? [];
    const all = kind === 'page' ? offers.pages() : offers.stories();
    return targets(all, typed, context.pos - typed.length);
  }
  const picture = context.matchBefore(/!\[[^\]]*\]\([^)\s]*$/);
  if (!picture) return null;
  const typed = picture.text.slice(picture.text.lastIndexOf('(') + 1);
  const options = offers.pictures().map((label): Completion => ({ label }));
  return { from: context.pos - typed.length, options, validFor: /^[^)\s]*$/ };
}

const targets = (all: readonly Target[], typed: string, from: number): CompletionResult => ({
  from,
  filter: false,
  options: all
    .filter((one) => matches(one.folded, typed))
    .slice(0, mostTargets)
    .map(({ id, title }) => ({ label: id, displayLabel: title, detail: id })),
});
