import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft } from './draft.ts';
import { relinked } from './renamed.ts';

/**
 * A draft whose links lead to what the items that they mean became, or where these are not here, to their old addresses.
 *
 * @param addressOf `story:some-story` by the guid of an item; `undefined` of one that is not here
 */
export function withLinks<D extends Pick<Draft, 'item' | 'body'>>(
  draft: D,
  addressOf: (guid: string) => string | undefined,
): D {
  const { body, item } = draft;
  if (!item.links?.length) return draft;
  const addresses = new Map(
    item.links.map(({ ref, guid, url, rest = '' }) => [
      ref,
      ((guid === undefined ? undefined : addressOf(guid)) ?? url) + rest,
    ]),
  );
  return { ...draft, body: typeof body === 'string' ? relinked(body, addresses) : inTree(body, addresses) };
}

function inTree(body: Root, addresses: ReadonlyMap<string, string>): Root {
  const tree = structuredClone(body);
  visit(tree, ['link', 'definition'], (node) => {
    const link = node as Link;
    link.url = addresses.get(link.url) ?? link.url;
  });
  return tree;
}
