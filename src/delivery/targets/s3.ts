import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { TargetOf } from '../../publication/schemas/deploy.ts';
import { inParallel } from '../parallel.ts';
import { versionOf } from '../record.ts';
import type { RecordName, SiteFile, Target } from '../target.ts';
import { absent, fail, statusOf } from './s3-errors.ts';
import { isAsMade, mark, md5, objectOf, type StoredObject } from './s3-object.ts';

/** How many requests are under way at once. */
const together = 16;

export type S3Settings = Omit<TargetOf<'s3'>, 'to' | 'id' | 'secret' | 'purge' | 'hub' | 'indexNow'>;

/**
 * S3-compatible storage. A record is written only if it is still as it was read, so that of two deploys at a time one
 * is refused: https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export class S3Target implements Target {
  readonly #settings: S3Settings;
  readonly #client: S3Client;
  readonly #tags = new Map<string, string>();

  /** @param credentials those of the environment or the machine, as the SDK finds them, if left out */
  constructor(settings: S3Settings, credentials?: { accessKeyId: string; secretAccessKey: string }) {
    const { region, endpoint } = settings;
    this.#settings = settings;
    this.#client = new S3Client({
      region,
      maxAttempts: 5,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      ...(credentials ? { credentials } : {}),
    });
  }

  async readRecord(name: RecordName): Promise<Uint8Array | null> {
    const at = this.#recordAt(name);
    this.#tags.delete(at.Key);
    try {
      const { Body, ETag } = await this.#client.send(new GetObjectCommand(at));
      if (ETag) this.#tags.set(at.Key, ETag);
      return (await Body?.transformToByteArray()) ?? null;
    } catch (error) {
      return statusOf(error) === 404 ? null : fail(error);
    }
  }

  async writeRecord(name: RecordName, bytes: Uint8Array | null): Promise<void> {
    const at = this.#recordAt(name);
    if (bytes === null) {
      await this.#client.send(new DeleteObjectCommand(at)).catch(fail);
      this.#tags.delete(at.Key);
      return;
    }
    const put = { ...at, Body: bytes, ContentMD5: md5(bytes, 'base64'), ...this.#expected(at.Key) };
    try {
      const { ETag } = await this.#client.send(new PutObjectCommand(put));
      if (ETag) this.#tags.set(at.Key, ETag);
    } catch (error) {
      // The first attempt may have succeeded, and its answer been lost.
      const there = statusOf(error) === 412 ? await this.readRecord(name) : null;
      if (there === null || !Buffer.from(there).equals(bytes)) fail(error);
    }
  }

  async names(): Promise<string[]> {
    const { bucket: Bucket, prefix = '' } = this.#settings;
    const names: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const list = new ListObjectsV2Command({ Bucket, Prefix: prefix, ContinuationToken });
      const page = await this.#client.send(list).catch(fail);
      names.push(...(page.Contents ?? []).flatMap(({ Key }) => Key?.slice(prefix.length) ?? []));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    return names.filter((name) => !name.startsWith('.warraq/'));
  }

  async differing(files: readonly SiteFile[]): Promise<SiteFile[]> {
    const found: SiteFile[] = [];
    await inParallel(files, together, async (file) => {
      const head = await this.#client.send(new HeadObjectCommand(this.#at(file.name))).catch(absent);
      if (!head || !isAsMade(head, file, this.#objectOf(file))) found.push(file);
    });
    return found;
  }

  async put(files: readonly SiteFile[], sent: (file: SiteFile) => void): Promise<void> {
    await inParallel(files, together, async (file) => {
      const made = this.#objectOf(file);
      const about = { ContentMD5: md5(made.Body, 'base64'), Metadata: { [mark]: versionOf(file) } };
      await this.#client
        .send(new PutObjectCommand({ ...this.#at(file.name), ...made, ...about }))
        .catch(fail);
      sent(file);
    });
  }

  async remove(names: readonly string[]): Promise<void> {
    await inParallel(names, together, async (name) => {
      await this.#client.send(new DeleteObjectCommand(this.#at(name))).catch(fail);
    });
  }

  #objectOf(file: SiteFile): StoredObject {
    return objectOf(file, this.#settings.compress);
  }

  #at(name: string) {
    const { bucket, prefix = '' } = this.#settings;
    return { Bucket: bucket, Key: prefix + name };
  }

  /** Above the prefix, which is what readers come to. */
  #recordAt(name: RecordName) {
    const { bucket, prefix = '' } = this.#settings;
    return { Bucket: bucket, Key: `.warraq/${prefix.replaceAll('/', '.')}${name}.json.gz` };
  }

  #expected(key: string) {
    if (!this.#settings.conditional) return {};
    const tag = this.#tags.get(key);
    return tag === undefined ? { IfNoneMatch: '*' } : { IfMatch: tag };
  }
}
