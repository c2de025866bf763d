import { maps } from './maps.ts';
import { players } from './players.ts';
import { posts } from './posts.ts';
import type { AddressTemplate, EmbedKind, EmbedProvider, EmbedShape, Found } from './provider.ts';

/** Who can be shown, by id. Who has hosts of its own comes before who may have any. */
export const embedProviders = { ...players, ...maps, ...posts } as const;
export type EmbedProviderId = keyof typeof embedProviders;

const providers = Object.entries(embedProviders) as [EmbedProviderId, EmbedProvider][];

/** What can be shown of an address elsewhere. */
export interface Embed {
  provider: EmbedProviderId;
  kind: EmbedKind;
  shape: EmbedShape;
  /** The page that people read; another than what was written if that was the address of a frame. */
  page: string;
  /** The address of the frame, in which `{language}` stands for the language of those who see it. */
  frame: string;
  origin: string;
  /** Where title and picture can be asked for, if anywhere. */
  oembed: string | null;
}

/** What can be shown of an address; `null` if nobody is known who shows such a page. */
export function embedOf(address: string): Embed | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const { hostname, port, pathname, search, hash } = new URL(address);
  if (port !== '') return null;
  for (const [id, provider] of providers.filter(([, { hosts }]) => isHostOf(hosts, hostname))) {
    for (const { pattern, frame, page, shape = provider.shape } of provider.addresses) {
      const found = pattern.exec(pathname + search + hash)?.groups;
      const known = { ...found, host: hostname, language: '{language}' };
      const made = found && filled(frame, known);
      if (!made) continue;
      return {
        provider: id,
        kind: provider.kind,
        shape,
        page: (page && filled(page, known)) ?? address,
        frame: made,
        origin: new URL(made).origin,
        oembed: provider.oembed?.replace('{host}', hostname) ?? null,
      };
    }
  }
  return null;
}

/** What can stand in a policy and in templates as it is: a name of the DNS, with a dot. https://www.rfc-editor.org/rfc/rfc1123#section-2.1 */
const hostName = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*$/;

function isHostOf(hosts: EmbedProvider['hosts'], hostname: string): boolean {
  if (hosts === null) return hostName.test(hostname);
  const host = hostname.replace(/^(?:www|m|mobile)\./, '');
  return hosts.some((one) => one === host || (one.endsWith('.*') && isOfCountry(host, one.slice(0, -1))));
}

const isOfCountry = (host: string, start: string) =>
  host.startsWith(start) && /^[a-z]{2,3}(?:\.[a-z]{2})?$/.test(host.slice(start.length));

function filled(template: AddressTemplate, found: Found): string | null {
  const text = typeof template === 'string' ? template : template(found);
  return text?.replace(/\{(\w+)\}/g, (_, name: string) => found[name] ?? '') ?? null;
}

/** The origins of frames that the blocks of a text lead to, sorted. A block that is shown as code counts as well. */
export function embedOriginsIn(markdown: string): string[] {
  if (!markdown.includes('::embed')) return [];
  const lines = markdown.split('\n').filter((line) => line.includes('::embed'));
  const written = lines.flatMap((line) => [...line.matchAll(/\burl=(?:"([^"]*)"|'([^']*)'|([^\s}"']+))/g)]);
  const origins = written.flatMap(([, ...urls]) => {
    const url = urls.find(Boolean)?.replaceAll('&amp;', '&') ?? '';
    return embedOf(url)?.origin ?? [];
  });
  return [...new Set(origins)].sort();
}
