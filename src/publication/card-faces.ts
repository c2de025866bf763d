/** A family that social cards are drawn with. */
export interface CardFace {
  name: string;
  /** Files of a package, or of `src/styles/fonts`. */
  files: readonly string[];
  /** The code points that they have glyphs for, as hexadecimal numbers and ranges. */
  characters: string;
}

/** In the order in which they are asked for each letter. A test holds the characters to what is drawn. */
export const cardFaces: readonly CardFace[] = [
  {
    name: 'Serif',
    files: ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'].map(
      (part) => `@fontsource-variable/source-serif-4/files/source-serif-4-${part}-wght-normal.woff2`,
    ),
    characters: `
      21-7E A1-AC AE-12B 12E-131 134-165 168-17F 18F 192 1A0-1A1 1AF-1B0 1CD-1DC 1E6-1E7 1F8-1F9
      218-21B 237 251 259 261 2B0 2B2-2B3 2B7-2B8 2BB-2BC 2BE-2BF 2C6-2CC 2DA 2DC-2DD 2E1-2E3
      300-301 303-304 308-309 323 329 374-375 37E 384-38A 38C 38E-3A1 3A3-3CE 3D7 3D9 3DB 3DD 3E1
      400-45F 462-463 472-475 490-493 496-49B 4A0-4A3 4AA-4AB 4AE-4B3 4B6-4B7 4BA-4BB 4C0-4C2
      4CF-4D1 4D4-4D9 4E2-4E3 4E6-4E9 4EE-4EF 4F2-4F3 1D43 1D47-1D49 1D4D 1D4F-1D50 1D52 1D56-1D58
      1D5B 1D9C 1DA0 1DBB 1E0C-1E0F 1E20-1E21 1E24-1E25 1E2A-1E2B 1E36-1E3B 1E3E-1E3F 1E42-1E49
      1E5A-1E63 1E6C-1E6F 1E80-1E85 1E8E-1E8F 1E92-1E93 1E97 1E9E 1EA0-1EF9 2013-2014 2018-201A
      201C-201E 2020 2022 2026 2032-2033 2039-203A 2044 20A1 20A4 20A6-20A7 20A9 20AB-20AC 20AE
      20B1-20B2 20B4-20B5 20B8-20BA 20BD 20BF 2113 2116 2122 2191 2193 2212 2215`,
  },
  {
    name: 'Naskh',
    files: ['@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2'],
    characters: `
      606-61B 61D-6DC 6DE-6FF 750-77F 870-88E 898-8E1 8E3-8FF 2010 204F 2E41 FB50-FBC2 FBD3-FD8F
      FD92-FDC7 FDCF FDF0-FDFF FE70-FE74 FE76-FEFC 10EFD-10EFF`,
  },
  {
    name: 'Hebrew',
    files: ['@fontsource-variable/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-wght-normal.woff2'],
    characters: `
      307 591-5C7 5D0-5EA 5EF-5F4 20AA FB1D-FB36 FB38-FB3C FB3E FB40-FB41 FB43-FB44 FB46-FB4F`,
  },
  {
    name: 'Devanagari',
    files: ['scripts/devanagari-700.woff2'],
    characters: '901-903 905-94D 950 958-970 972 25CC',
  },
  {
    name: 'Signs',
    files: ['card-signs.woff2'],
    characters: `
      2016-2017 2070-2071 2074-208E 2090-209C 20A0 20A2-20A3 20A5 20A8 20AD 20AF-20B0 20B3 20B6-20B7
      20BB-20BC 20BE 20C0 2100-2112 2114-2115 2117-2121 2123-214F`,
  },
  {
    name: 'Mathematics',
    files: ['card-math.woff2'],
    characters: `
      2015 2021 2190 2192 2194-2211 2213-2214 2216-22FF 25A0-25CB 25CD-25FF 2605-2606 2660-2667
      2669-266F 2713 27DC 299B 29A0 29A3 29B8 29F5 2ADE 2AE3-2AE5 2AEE 2BFE`,
  },
  {
    name: 'Emoji',
    files: Array.from(
      { length: 10 },
      (_, part) => `@fontsource-variable/noto-emoji/files/noto-emoji-${part}-wght-normal.woff2`,
    ),
    characters: `
      203C 2049 231A-231B 2328 23CF 23E9-23F3 23F8-23FA 24C2 2600-2604 260E 2611 2614-2615 2618 261D
      2620 2622-2623 2626 262A 262E-262F 2638-263A 2640 2642 2648-2653 265F 2668 267B 267E-267F
      2692-2697 2699 269B-269C 26A0-26A1 26A7 26AA-26AB 26B0-26B1 26BD-26BE 26C4-26C5 26C8 26CE-26CF
      26D1 26D3-26D4 26E9-26EA 26F0-26F5 26F7-26FA 26FD 2702 2705 2708-270D 270F 2712 2714 2716 271D
      2721 2728 2733-2734 2744 2747 274C 274E 2753-2755 2757 2763-2764 2795-2797 27A1 27B0 27BF
      2934-2935 2B05-2B07 2B1B-2B1C 2B50 2B55 3030 303D 3297 3299 1F004 1F0CF 1F170-1F171
      1F17E-1F17F 1F18E 1F191-1F19A 1F1E6-1F1FF 1F201-1F202 1F21A 1F22F 1F232-1F23A 1F250-1F251
      1F300-1F321 1F324-1F393 1F396-1F397 1F399-1F39B 1F39E-1F3F0 1F3F3-1F3F5 1F3F7-1F469
      1F46B-1F4FD 1F4FF-1F53D 1F549-1F54E 1F550-1F567 1F56F-1F570 1F573-1F57A 1F587 1F58A-1F58D
      1F590 1F595-1F596 1F5A4-1F5A5 1F5A8 1F5B1-1F5B2 1F5BC 1F5C2-1F5C4 1F5D1-1F5D3 1F5DC-1F5DE
      1F5E1 1F5E3 1F5E8 1F5EF 1F5F3 1F5FA-1F64F 1F680-1F6C5 1F6CB-1F6D2 1F6D5-1F6D8 1F6DC-1F6E5
      1F6E9 1F6EB-1F6EC 1F6F0 1F6F3-1F6FC 1F7E0-1F7EB 1F7F0 1F90C-1F93A 1F93C-1F945 1F947-1F9FF
      1FA70-1FA7C 1FA80-1FA8A 1FA8E-1FAC6 1FAC8 1FACD-1FADC 1FADF-1FAEA 1FAEF-1FAF8`,
  },
];

/** What needs no glyph: spaces, and what only says how others are read or joined. */
const unseen =
  '9-D 20 A0 AD 34F 61C 180B-180E 2000-200F 2011 2028-202F 205F-206F 20E3 3000 FE00-FE0F FEFF E0020-E007F';

const classOf = (characters: string) =>
  characters
    .trim()
    .split(/\s+/)
    .map((range) => range.replace(/[0-9A-F]+/g, (code) => `\\u{${code}}`))
    .join('');

const known = cardFaces.map(({ name, characters }) => ({
  name,
  has: new RegExp(`[${classOf(characters)}]`, 'u'),
}));
const all = classOf([unseen, ...cardFaces.map(({ characters }) => characters)].join(' '));
const undrawn = new RegExp(`[^${all}]`, 'gu');

/** The characters of a text that no face of social cards has, each once: neither whole nor as a letter and its marks. */
export function undrawable(text: string): string[] {
  const found = new Set(text.normalize('NFC').match(undrawn));
  return [...found].filter(
    (char) => char === char.normalize('NFD') || char.normalize('NFD').search(undrawn) >= 0,
  );
}

/** The names of the faces that have characters of a text. */
export function facesFor(text: string): string[] {
  const both = text.normalize('NFC') + text.normalize('NFD');
  return known.filter(({ has }) => has.test(both)).map(({ name }) => name);
}
