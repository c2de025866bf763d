import path from 'node:path';
import type { TargetData } from '../../publication/schemas/deploy.ts';
import type { Secrets } from '../secrets.ts';
import type { Target } from '../target.ts';
import { FolderTarget } from './folder.ts';
import { GitTarget } from './git.ts';
import { RsyncTarget } from './rsync.ts';

/** What a target needs besides what is written of it. */
export interface Around {
  secrets: Secrets;
  /** A folder that is this target's alone. */
  cache: string;
  /** The folder that relative paths begin at. */
  cwd: string;
  /** In milliseconds since 1970-01-01 UTC. */
  now: number;
}

/** A target as `deploy.yaml` describes it; throws `SecretMissing`. The SDK of S3 is loaded only where it is used. */
export async function openTarget(data: TargetData, { secrets, cache, cwd, now }: Around): Promise<Target> {
  switch (data.to) {
    case 'folder':
      return new FolderTarget(path.resolve(cwd, data.path), data.live);
    case 'rsync':
      return new RsyncTarget(data, data.password && secrets.read(data.password));
    case 'git':
      return new GitTarget(data, cache, now);
    case 's3': {
      const { S3Target } = await import('./s3.ts');
      if (data.id === undefined || data.secret === undefined) return new S3Target(data);
      const pair = { accessKeyId: secrets.read(data.id), secretAccessKey: secrets.read(data.secret) };
      return new S3Target(data, pair);
    }
  }
}
