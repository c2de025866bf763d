/**
 * Faces of the newsroom's own: script, by its ISO 15924 code, or `''` for all → paths of their files.
 * Where there are any, the compiler puts them in the place of this file.
 */
export const customFaces: Readonly<Record<string, readonly string[]>> = {};
