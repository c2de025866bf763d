import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import { digest, read } from '../../disk/files.ts';
import { isText } from '../../outputs/site-files/served-as.ts';
import { versionOf } from '../record.ts';
import { type SiteFile, TargetFailed } from '../target.ts';

/** The name of the metadata that holds a file's version, which is that of its bytes and headers. */
export const mark = 'warraq';

/** What is stored of a file, by the names of the SDK. */
export interface StoredObject {
  Body: Uint8Array;
  ContentType: string;
  CacheControl: string;
  ContentEncoding?: string;
}

/**
 * A file as it is stored, read and made anew each time: the same bytes for the same file.
 *
 * @throws TargetFailed if the file is not what it was when the deploy began
 */
export function objectOf(file: SiteFile, compress: 'gzip' | 'br' | undefined): StoredObject {
  const bytes = read(file.place);
  if (digest(bytes) !== file.digest)
    throw new TargetFailed(`${file.name} changed here while it was sent: a build runs beside the deploy`);
  const headers = { ContentType: file.type, CacheControl: file.caching };
  if (!compress || !isText(file.type)) return { Body: bytes, ...headers };
  const Body = compress === 'br' ? brotliCompressSync(bytes) : gzipSync(bytes, { level: 9 });
  return { Body, ...headers, ContentEncoding: compress };
}

/** Whether what storage tells of an object is what was made of a file. */
export function isAsMade(head: HeadObjectCommandOutput, file: SiteFile, made: StoredObject): boolean {
  const tag = head.ETag?.replaceAll('"', '') ?? '';
  // The tag of what was encrypted or put in parts is something else.
  const hasBytes = !/^[a-f\d]{32}$/.test(tag) || tag === md5(made.Body, 'hex');
  const { ContentType, CacheControl, ContentEncoding, ContentLength } = head;
  return (
    hasBytes &&
    ContentLength === made.Body.length &&
    ContentType === made.ContentType &&
    CacheControl === made.CacheControl &&
    ContentEncoding === made.ContentEncoding &&
    head.Metadata?.[mark] === versionOf(file)
  );
}

export const md5 = (bytes: Uint8Array, as: 'hex' | 'base64'): string =>
  createHash('md5').update(bytes).digest(as);
