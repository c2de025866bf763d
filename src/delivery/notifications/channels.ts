import { hostFiles } from '../../outputs/site-files/host-files.ts';
import { lasting, typeOf } from '../../outputs/site-files/served-as.ts';
import { pathOfFile } from '../../publication/output-paths.ts';
import type { Publication } from '../../publication/publication.ts';
import type { CacheData, TargetData } from '../../publication/schemas/deploy.ts';
import { absolute, urlsOf } from '../../publication/urls.ts';
import { gone } from '../plan.ts';
import type { Versions } from '../record.ts';
import type { Secrets } from '../secrets.ts';
import { bunny } from './bunny.ts';
import type { Changed, Channel } from './channel.ts';
import { cloudflare } from './cloudflare.ts';
import { cloudfront } from './cloudfront.ts';
import { fastly } from './fastly.ts';
import { indexNow } from './index-now.ts';
import { websub } from './websub.ts';

type Told = Pick<Publication, 'origin' | 'editions' | 'hub' | 'indexNowKey'>;

/** Who is told of changes on a target; throws `SecretMissing`. */
export function channelsOf(
  {
    purge,
    hub,
    indexNow: isIndexed,
    indexNowServer,
  }: Pick<TargetData, 'purge' | 'hub' | 'indexNow' | 'indexNowServer'>,
  publication: Told,
  secrets: Secrets,
): Channel[] {
  const urls = urlsOf(publication);
  const key = isIndexed && publication.indexNowKey;
  const sites = urls.sites.map((site) => absolute(publication.origin, urls.siteFront(site)).slice(0, -1));
  return [
    ...purge.map((one) => cacheOf(one, secrets)),
    ...(hub && publication.hub ? [websub(publication.hub)] : []),
    ...(key ? sites.map((site) => indexNow(key, site, indexNowServer)) : []),
  ];
}

function cacheOf(data: CacheData, { read }: Secrets): Channel {
  switch (data.at) {
    case 'cloudflare':
      return cloudflare(data.zone, read(data.token), data.api);
    case 'fastly':
      return fastly(read(data.token), data.api);
    case 'bunny':
      return bunny(read(data.token), data.api);
    case 'cloudfront': {
      const pair = { accessKeyId: read(data.id), secretAccessKey: read(data.secret) };
      return cloudfront(data.distribution, pair, data.api);
    }
  }
}

/** What changed, by its addresses. Files that are for hosts have none. */
export function changesOf(changed: Versions, publication: Pick<Told, 'origin' | 'editions'>): Changed[] {
  const urls = urlsOf(publication);
  const names = [...changed].filter(
    ([name]) => !hostFiles.some((file) => name === file || name.endsWith(`/${file}`)),
  );
  return names.map(([name, version]) => ({
    url: absolute(publication.origin, urls.of(pathOfFile(name))),
    version,
    type: typeOf(`/${name}`),
    isGone: version === gone,
    isLasting: `/${name}`.includes(lasting),
  }));
}
