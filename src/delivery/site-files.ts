import { builtFiles } from '../disk/output/built-files.ts';
import { caching, lasting, typeOf } from '../outputs/site-files/served-as.ts';
import type { SiteFile } from './target.ts';

/**
 * The files of built folders, with what is to be said of each. Parts of one site (`build -- --shard`) have no file in
 * common; where they do, that of the later folder counts.
 *
 * @param outs absolute paths of output folders
 */
export function filesOfSite(outs: readonly string[], cache: string): SiteFile[] {
  const all = new Map(outs.flatMap((out) => builtFiles(out, cache)).map((file) => [file.name, file]));
  return [...all.values()].map((file) => ({
    ...file,
    type: typeOf(`/${file.name}`),
    caching: `/${file.name}`.includes(lasting) ? caching.lasting : caching.pages(caching.shared),
  }));
}
