import type { InputFolder } from '../input.ts';
import type { Picture } from '../item.ts';
import { type Attachment, nameOf, sized, uploadOf } from './attachments.ts';

/** The media library of an export, and the files of it that are at hand. */
export class Library {
  readonly #byId: ReadonlyMap<string, Attachment>;
  /** By path below the uploads and by address. */
  readonly #byFile: ReadonlyMap<string, Attachment>;
  readonly #paths: ReadonlySet<string>;
  /** File name → paths. */
  readonly #byName = new Map<string, string[]>();
  readonly #used = new Set<string>();

  constructor(attachments: ReadonlyMap<string, Attachment>, folder: InputFolder | undefined) {
    this.#byId = attachments;
    const all = [...attachments.values()];
    this.#byFile = new Map(
      all.flatMap((one) => [one.file, bare(one.url)].map((key) => [key.replace(sized, ''), one])),
    );
    this.#paths = new Set(folder?.paths);
    for (const path of folder?.paths ?? []) {
      const name = nameOf(path);
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), path]);
    }
  }

  byId = (id: string) => this.#byId.get(id);

  /** What was uploaded to a post. */
  ofPost = (id: string) => [...this.#byId.values()].filter(({ parent }) => id !== '' && parent === id);

  /** The file that an address of a picture, in whatever size, belongs to. */
  byUrl = (url: string) =>
    this.#byFile.get(bare(url).replace(sized, '')) ?? this.#byFile.get(uploadOf(url).replace(sized, ''));

  /** Whether a text shows it. */
  isUsed = (id: string) => this.#used.has(id);

  /** Where the bytes of a picture are: in the folder, in the size it was uploaded in if that is there; else at its address. */
  from(url: string, attachment = this.byUrl(url)): Picture['from'] {
    if (attachment) this.#used.add(attachment.id);
    const named = uploadOf(url);
    const own = attachment ? [attachment.file, attachment.file.replace(sized, '')] : [];
    const wanted = [...own, named.replace(sized, ''), named].filter((one) => one !== '');
    for (const file of wanted) {
      const paths = ['', 'uploads/', 'wp-content/uploads/'].map((before) => before + file);
      const found = paths.find((one) => this.#paths.has(one)) ?? this.#single(file);
      if (found !== undefined) return { path: found };
    }
    return { url: attachment?.url || url };
  }

  /** The only file of that name, unless it lies in the folder of another month. */
  #single(file: string): string | undefined {
    const paths = this.#byName.get(nameOf(file)) ?? [];
    const near = paths.filter((one) => one.endsWith(`/${file}`));
    const flat = paths.filter((one) => !/(?:^|\/)\d{4}\/\d{2}\//.test(one));
    return near.length === 1 ? near[0] : flat.length === 1 ? flat[0] : undefined;
  }
}

/** An address without its scheme and what follows its path: sites moved to `https` and kept old links. */
const bare = (url: string) => url.replace(/^https?:/, '').replace(/[?#].*$/, '');
