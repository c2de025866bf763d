import { isVersion } from '../../upgrade/versions.ts';
import { askGit } from './git.ts';

/** What is looked at of a newsroom's lock file. */
interface Lock {
  packages?: Record<string, { version?: string }>;
}

/** And of its manifest. */
interface Manifest {
  dependencies?: Record<string, string>;
}

/**
 * The version of Warraq that a newsroom had when it was last committed to Git; `null` if Git doesn't know.
 *
 * @param newsroom the folder with its `package.json`
 */
export async function versionBefore(newsroom: string): Promise<string | null> {
  const lock = await inGit<Lock>(newsroom, 'package-lock.json');
  const manifest = await inGit<Manifest>(newsroom, 'package.json');
  const locked = lock?.packages?.['node_modules/warraq']?.version;
  const asked = manifest?.dependencies?.['warraq']?.replace(/^[~^=]/, '');
  return [locked, asked].find((one) => one !== undefined && isVersion(one)) ?? null;
}

async function inGit<T>(folder: string, name: string): Promise<T | null> {
  const text = await askGit(folder, ['show', `HEAD:./${name}`]);
  try {
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}
