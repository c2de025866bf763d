import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { isWritable } from '../src/disk/files.ts';
import { inFolder } from './bench/files.ts';
import { packageCommand } from './commands/package.ts';
import { writeCreate } from './package/create.ts';
import { writeEngine } from './package/engine.ts';

const { out } = packageCommand().parse().opts<{ out: string }>();
const target = path.resolve(out);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Makes a package as npm would, and says where it is and how large. */
async function pack(name: string, write: (folder: string) => void | Promise<void>): Promise<void> {
  await inFolder(async (stage) => {
    const folder = path.join(stage, name);
    await write(folder);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const told = execFileSync(npm, ['pack', folder, '--pack-destination', target, '--json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(told);
    const what = `${megabytes(size)}, ${entryCount} files of ${megabytes(unpackedSize)}`;
    process.stdout.write(`${path.join(target, filename)}: ${what}\n`);
  });
}

if (!isWritable(target)) throw new Error(`${target} can't be written to`);
await pack('warraq', writeEngine);
await pack('create-warraq', writeCreate);
