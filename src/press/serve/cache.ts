import type { ServedFile } from './file.ts';

interface Kept {
  file: Promise<ServedFile>;
  /** 0 while it is being made. */
  weight: number;
}

/** The compressed forms of a text take about half of what the text itself does. */
const weightOf = ({ bytes, compressible }: ServedFile) => bytes.length * (compressible ? 1.5 : 1);

/** Files in memory by name. It forgets the file that was not wanted for longest. */
export class FileCache {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  #total = 0;

  /** @param most how many bytes it holds */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The file under a name, made if it is not there. Whoever asks while it is being made waits for
   * the same; what could not be made is tried again.
   */
  get(name: string, make: () => Promise<ServedFile>): Promise<ServedFile> {
    const kept = this.#kept.get(name) ?? this.#add(name, make);
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    return kept.file;
  }

  #add(name: string, make: () => Promise<ServedFile>): Kept {
    const kept: Kept = { file: make(), weight: 0 };
    kept.file.then(
      (file) => this.#weigh(kept, weightOf(file)),
      () => this.#kept.delete(name),
    );
    return kept;
  }

  #weigh(kept: Kept, weight: number): void {
    kept.weight = weight;
    this.#total += weight;
    for (const [name, { weight }] of this.#kept) {
      if (this.#total <= this.#most) return;
      if (weight > 0) this.#kept.delete(name);
      this.#total -= weight;
    }
  }
}
