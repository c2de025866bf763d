import { S3ServiceException } from '@aws-sdk/client-s3';
import { Overtaken, TargetFailed } from '../target.ts';

/** The status of an answer that is an error; `undefined` of any other error. */
export const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** `null` for what is not there; throws any other error. */
export const absent = (error: unknown): null => (statusOf(error) === 404 ? null : fail(error));

/** Throws what the server says is wrong; what else goes wrong stays as it is. */
export function fail(error: unknown): never {
  if (!(error instanceof S3ServiceException)) throw error;
  const status = statusOf(error);
  if (status === 412 || status === 409) throw new Overtaken(error.name);
  throw new TargetFailed(`${error.name}: ${error.message} (${status ?? 'no answer'})`);
}
