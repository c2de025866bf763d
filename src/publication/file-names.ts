/**
 * Names that Windows keeps for devices, whatever stands behind a dot.
 * https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file#naming-conventions
 */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;

/** Whether a name can't be that of a file or folder on Windows, since it is that of a device. */
export const isDeviceName = (name: string): boolean => device.test(name);

/**
 * What can't be part of a name everywhere: separators, what Windows refuses, what is hidden or seen as
 * nothing, and what hosts take for a pattern or a variable.
 */
const unfit = /[\\/:*?"<>|$\p{Cc}\p{Cs}\u200B\u202A-\u202E\u2060-\u2069\uFEFF]|^[. ]|[. ]$|^$/u;

/** Whether any host and any system can keep a file or folder of this name; 200 bytes leave room for what the press adds. */
export function isFileName(name: string): boolean {
  return !unfit.test(name) && !isDeviceName(name) && new TextEncoder().encode(name).length <= 200;
}
