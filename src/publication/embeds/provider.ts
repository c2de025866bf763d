/** What is shown of a page elsewhere: a film, something to hear, a post of somebody’s, a map. */
export const embedKinds = ['video', 'audio', 'post', 'map'] as const;
export type EmbedKind = (typeof embedKinds)[number];

/** How high a frame is that is as wide as the text: in proportion (16:9, 9:16), as a player of sound is, or as a post itself says. */
export const embedShapes = ['wide', 'tall', 'strip', 'post'] as const;
export type EmbedShape = (typeof embedShapes)[number];

/** What a pattern found, by name, and the `host` and `language` of whoever shows it. */
export type Found = Readonly<Record<string, string | undefined>>;

/** An address in which `{name}` stands for what was found, or what makes one of that; `null` if nothing can be shown. */
export type AddressTemplate = string | ((found: Found) => string | null);

/** One way in which a provider writes addresses. */
export interface EmbedAddress {
  /** Path, query and fragment. */
  pattern: RegExp;
  frame: AddressTemplate;
  /** The page that people read, of an address that is one of a frame. */
  page?: AddressTemplate;
  /** Where it is another than that of the provider. */
  shape?: EmbedShape;
}

/** Somebody whose pages can be shown in a frame. */
export interface EmbedProvider {
  /** What it calls itself; readers see what their language calls it, such as the string `providerYoutube`. */
  name: string;
  kind: EmbedKind;
  shape: EmbedShape;
  /** Its hosts without `www.`, `m.` and `mobile.`; `google.*` is that of any country. `null` where every host may have such addresses. */
  hosts: readonly string[] | null;
  /** The first that fits is taken. */
  addresses: readonly EmbedAddress[];
  /** Where title and picture can be asked for: https://oembed.com/ */
  oembed?: string;
}
