/** One tag of a page's head. Attribute values are plain text; the template escapes them. */
export type HeadTag =
  | { tag: 'title'; text: string }
  | { tag: 'meta'; attributes: Record<string, string> }
  | { tag: 'link'; attributes: Record<string, string> };

export const link = (attributes: Record<string, string>): HeadTag => ({ tag: 'link', attributes });
export const meta = (attributes: Record<string, string>): HeadTag => ({ tag: 'meta', attributes });
/** A meta tag by name, and one of the kind that Open Graph uses. */
export const named = (name: string, content: string) => meta({ name, content });
export const property = (name: string, content: string) => meta({ property: name, content });
