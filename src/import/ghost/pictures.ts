import { decoded } from '../addresses.ts';
import type { Picture } from '../item.ts';
import type { Context } from '../source.ts';

/**
 * Where the pictures of a site of Ghost are: in the folder of attachments, by what follows `/content/` in their addresses
 * (`images/2024/06/a.jpg`), also of those in other sizes (`images/size/w600/…`); else at their addresses.
 */
export function pictureFrom({
  attachments,
}: Pick<Context, 'attachments'>): (address: string) => Picture['from'] {
  const paths = new Set(attachments?.paths);
  return (address) => {
    const file = /\/content\/(.+?)(?:[?#].*)?$/
      .exec(decoded(address))?.[1]
      ?.replace(/\/size\/w\d+(?:h\d+)?\//, '/');
    const found = ['', 'content/'].map((before) => `${before}${file}`).find((one) => paths.has(one));
    const within =
      found ??
      [file?.replace(/^(?:images|media|files)\//, '')].find((one) => one !== undefined && paths.has(one));
    return within === undefined ? { url: address } : { path: within };
  };
}
