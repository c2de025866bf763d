/** Major, minor and patch, and what stands behind `-`; build metadata means nothing. https://semver.org/#spec-item-11 */
const form = /^v?(\d+)\.(\d+)\.(\d+)(?:-([\dA-Za-z.-]+))?(?:\+.*)?$/;

/** Whether a text is a semantic version. */
export const isVersion = (text: string): boolean => form.test(text);

/** Negative if the first is the older one. A version before a release (`-rc.1`) is older than that release. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  const difference = a.numbers
    .map((number, index) => number - (b.numbers[index] ?? 0))
    .find((by) => by !== 0);
  if (difference !== undefined) return difference;
  if (a.pre === b.pre) return 0;
  if (a.pre === '' || b.pre === '') return a.pre === '' ? 1 : -1;
  return a.pre.localeCompare(b.pre, 'und', { numeric: true });
}

function partsOf(version: string): { numbers: number[]; pre: string } {
  const found = form.exec(version);
  if (!found) throw new RangeError(`${version} is no version`);
  return { numbers: found.slice(1, 4).map(Number), pre: found[4] ?? '' };
}
