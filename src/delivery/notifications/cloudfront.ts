import { SignatureV4 } from '@smithy/signature-v4';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { digest } from '../../disk/files.ts';
import { type Change, type Channel, isCached } from './channel.ts';
import { Sha256 } from './sha256.ts';

const version = '2020-05-31';
const host = 'https://cloudfront.amazonaws.com';

/**
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateInvalidation.html: 3,000 paths at a time. The
 * reference is made of what is told, so that CloudFront knows a message that comes twice.
 */
export function cloudfront(
  distribution: string,
  credentials: { accessKeyId: string; secretAccessKey: string },
  api = host,
): Channel {
  const signer = new SignatureV4({ service: 'cloudfront', region: 'us-east-1', credentials, sha256: Sha256 });
  const { protocol, hostname, port, host: authority } = new URL(api);
  return {
    id: `cloudfront ${distribution}`,
    limit: 3000,
    wants: isCached,
    message: async (changes, now) => {
      const body = batch(changes);
      const path = `/${version}/distribution/${distribution}/invalidation`;
      const headers = { host: authority, 'content-type': 'application/xml' };
      const request = { method: 'POST', protocol, hostname, path, query: {}, headers, body };
      const signed = await signer.sign(port ? { ...request, port: Number(port) } : request, {
        signingDate: new Date(now),
      });
      return { url: api + path, method: 'POST', headers: signed.headers, body };
    },
  };
}

function batch(changes: readonly Change[]): string {
  const paths = changes.map(({ url }) => new URL(url).pathname);
  const reference = digest(changes.map(({ url, version }) => `${url} ${version}`).join('\n'));
  const items = paths.map((path) => x('Path', path));
  const tree = x('InvalidationBatch', { xmlns: `http://cloudfront.amazonaws.com/doc/${version}/` }, [
    x('CallerReference', reference),
    x('Paths', [x('Items', items), x('Quantity', String(paths.length))]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>${toXml(tree)}`;
}
