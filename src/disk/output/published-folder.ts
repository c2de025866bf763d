import type { StagePlace, Waiting } from './stager.ts';

/**
 * A folder that readers may read while it is written. What is new is staged first; `begin` is called
 * before the first file is published, `finish` after the last. Names are paths below the folder, `/`
 * between their parts.
 */
export interface PublishedFolder {
  /** Where stagers put files. */
  readonly place: StagePlace;
  /** Tells what is shown from another folder in its place; `null` if there is nothing. */
  readonly identity: string | null;
  /** Whether there is anything, and nothing shows that Warraq wrote it. */
  readonly foreign: boolean;
  /** How a file looks; `undefined` if it is not there. */
  look(file: string): string | undefined;
  /** Every file there is. */
  files(): string[];
  /** Takes over a file that a stager wrote. */
  adopt(waiting: Waiting): void;
  /** The site as it will be once staged files are in place and others gone: name → where its bytes are now. */
  preview(gone: readonly string[]): ReadonlyMap<string, string>;
  begin(): Promise<void>;
  /** Puts a staged file in place; returns how it looks there. */
  publish(file: string): string;
  /** Removes a published file, and the folders it leaves empty. */
  remove(file: string): void;
  /** @param departed the addresses of texts that are public no more; `null` if nobody knows what was before */
  finish(departed: readonly string[] | null): Promise<void>;
  /** Takes back all that was staged and not published. */
  discard(): void;
}
