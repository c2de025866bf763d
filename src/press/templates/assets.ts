import { decode, read } from '../../disk/files.ts';

/**
 * The bytes of a file that comes with the templates, where a publication stands. Templates are compiled for the
 * root of a host, whoever uses them: what style sheets load there is below its base path.
 *
 * @param base empty, or such as `/news`
 * @param file absolute path
 */
export function assetOn(base: string, file: string): Uint8Array {
  const bytes = read(file);
  if (base === '' || !file.endsWith('.css')) return bytes;
  const text = decode(bytes) ?? '';
  return new TextEncoder().encode(text.replace(/(\burl\(["']?)(?=\/(?!\/))/g, `$1${base}`));
}
