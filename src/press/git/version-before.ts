import { isVersion } from '../../upgrade/versions.ts';
import { gitSays } from './git.ts';

/** What is looked at of a newsroom's lock file. */
interface Lock {
  packages?: Record<string, { version?: string }>;
}

/**
 * The version of Warraq that a newsroom had when it was last committed to Git; `null` if Git doesn't know.
 *
 * @param newsroom the folder with its `package.json`
 */
export function versionBefore(newsroom: string): string | null {
  const locked = inGit<Lock>(newsroom, 'package-lock.json')?.packages?.['node_modules/warraq']?.version;
  const asked = inGit<{ dependencies?: Record<string, string> }>(newsroom, 'package.json')?.dependencies?.[
    'warraq'
  ]?.replace(/^[~^=]/, '');
  return [locked, asked].find((one) => one !== undefined && isVersion(one)) ?? null;
}

function inGit<T>(folder: string, name: string): T | null {
  const text = gitSays(folder, ['show', `HEAD:./${name}`]);
  try {
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}
