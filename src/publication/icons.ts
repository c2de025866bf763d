/** A drawing of the publication's mark, in `public/icons/`. */
export interface Icon {
  /** Its path. */
  url: string;
  /** IANA media type. */
  type: string;
  /** Height and width in CSS pixels; `null` for a drawing of any size. */
  size: number | null;
}

const png = (name: string, size: number): Icon & { size: number } => ({
  url: `/icons/${name}.png`,
  type: 'image/png',
  size,
});

/** The mark in the sizes that browsers, telephones and search engines ask for. */
export const icons = {
  any: { url: '/icons/icon.svg', type: 'image/svg+xml', size: null },
  /** On the home screen of a telephone, which cuts the corners itself. */
  touch: png('apple-touch-icon', 180),
  small: png('icon-192', 192),
  /** Also the logo: search engines want 112 by 112 pixels at least. */
  large: png('icon-512', 512),
} as const satisfies Record<string, Icon>;
