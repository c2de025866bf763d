declare const BUNDLED_YAML: string | undefined;

/** Digest of a file's bytes → its data. */
let bundled: Record<string, unknown> | undefined;

/**
 * The data of a YAML file that was read when the bundle of the commands was made: reading the longest takes longer
 * than a build after an edit. `undefined` of any other file, and where there is no bundle.
 *
 * @param digest of the bytes of the file, as `digestOf` gives it
 */
export function bundledData(digest: string): unknown {
  bundled ??= typeof BUNDLED_YAML === 'undefined' ? {} : JSON.parse(BUNDLED_YAML);
  return bundled?.[digest];
}
