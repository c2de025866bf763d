import { compareVersions, isVersion } from './versions.ts';

/** One line of the changelog. */
export interface ChangelogEntry {
  version: string;
  /** `Added`, `Changed` and so on. */
  kind: string;
  /** Markdown, in one line. */
  text: string;
  /** What it speaks of: words and paths that stand there as code. */
  names: readonly string[];
}

/**
 * What the changelog says of the versions after one, up to another, newest first. What is not released yet
 * belongs to no version.
 *
 * @param text in the form of Keep a Changelog
 */
export function entriesBetween(text: string, from: string, to: string): ChangelogEntry[] {
  return entriesOf(text).filter(
    ({ version }) => compareVersions(version, from) > 0 && compareVersions(version, to) <= 0,
  );
}

function entriesOf(text: string): ChangelogEntry[] {
  const entries: ChangelogEntry[] = [];
  let [version, kind, isOpen] = ['', '', false];
  for (const line of text.split(/\r?\n/)) {
    const [, newVersion] = /^## \[([^\]]+)\]/.exec(line) ?? [];
    const [, newKind] = /^### (.+?)\s*$/.exec(line) ?? [];
    const [, item] = /^- (.+)$/.exec(line) ?? [];
    const last = entries.at(-1);
    if (newVersion !== undefined) version = isVersion(newVersion) ? newVersion : '';
    else if (newKind !== undefined) kind = newKind;
    else if (item !== undefined && version !== '') entries.push({ version, kind, text: item, names: [] });
    else if (isOpen && last && /^ {2}\S/.test(line)) last.text += ` ${line.trim()}`;
    isOpen = version !== '' && (item !== undefined || (isOpen && /^ {2}\S/.test(line)));
  }
  return entries.map((one) => ({ ...one, names: namesIn(one.text) }));
}

/** Commands are everybody's; what is said of one is no sign of who uses it. */
const isCommand = (code: string) => /^(?:npm|npx|warraq)\b/.test(code);

const namesIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => (isCommand(code) ? [] : [code]));
