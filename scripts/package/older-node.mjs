// What Warraq takes from Node 26 and older versions lack; each file of the package loads it first. Newer versions load
// no more by it.
import * as module from 'node:module';

// Older versions warn, in each thread, of what they have as newer ones have it: SQLite, and TypeScript in themes.
const warn = process.emitWarning;
const known = /^(?:SQLite|Type Stripping|stripTypeScriptTypes) is an experimental feature/;
process.emitWarning = (warning, ...rest) => {
  if (!known.test(String(warning))) warn.call(process, warning, ...rest);
};

// Themes may be written in TypeScript: https://nodejs.org/api/process.html#processfeaturestypescript
/** @type {any} Newer versions call one of its functions deprecated, which older ones have alone. */
const early = module;
if (!process.features.typescript) early.register('./strip-types.js', import.meta.url);

if (typeof Temporal === 'undefined') {
  const { Temporal } = module.createRequire(import.meta.url)('temporal-polyfill');
  Object.defineProperty(globalThis, 'Temporal', { value: Temporal, writable: true, configurable: true });
}
if (!RegExp.escape)
  Object.defineProperty(RegExp, 'escape', { value: escaped, writable: true, configurable: true });

/**
 * A text as a regular expression that matches it, to the letter as `RegExp.escape` writes it.
 * https://tc39.es/ecma262/#sec-regexp.escape
 */
function escaped(text) {
  return Array.from(text, (char, index) => {
    if (index === 0 && /[0-9A-Za-z]/.test(char)) return hex(char);
    if (/[\^$\\.*+?()[\]{}|/]/.test(char)) return `\\${char}`;
    if (char in controls) return `\\${controls[char]}`;
    return /[,\-=<>#&!%:;@~'`"\s\uFEFF\uD800-\uDFFF]/u.test(char) ? hex(char) : char;
  }).join('');
}

const controls = { '\t': 't', '\n': 'n', '\v': 'v', '\f': 'f', '\r': 'r' };

function hex(char) {
  const code = char.charCodeAt(0).toString(16);
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}

const { prototype } = Intl.Locale;
// Older versions have it as a property: https://github.com/tc39/proposal-intl-locale-info/pull/79
if (!prototype.getTextInfo)
  Object.defineProperty(prototype, 'getTextInfo', {
    value() {
      return this.textInfo;
    },
    writable: true,
    configurable: true,
  });
