import { closeSync, createReadStream, fstatSync, openSync, readFileSync, statSync } from 'node:fs';

/** A file that is open: what is taken away or replaced meanwhile is still read to its end. */
export interface OpenFile {
  /** In bytes. */
  size: number;
  /** When it was last changed, in milliseconds since 1970-01-01 UTC. */
  mtimeMs: number;
  /** Its bytes, or a part of them: the first and the last, from 0. Ends with the file closed; called once. */
  stream(part?: { start: number; end: number }): NodeJS.ReadableStream;
  /** All of its bytes at once, with which it is closed. */
  read(): Buffer;
  close(): void;
}

/** Opens a file; `null` if none is at this place, or none that can be read. */
export function openFile(file: string): OpenFile | null {
  try {
    // Only files: what else can be opened may keep us waiting for ever.
    if (!statSync(file).isFile()) return null;
    const descriptor = openSync(file, 'r');
    const { size, mtimeMs } = fstatSync(descriptor);
    return {
      size,
      mtimeMs,
      stream: (part = { start: 0, end: Math.max(0, size - 1) }) =>
        createReadStream(file, { fd: descriptor, ...part }),
      read: () => {
        try {
          return readFileSync(descriptor);
        } finally {
          closeSync(descriptor);
        }
      },
      close: () => closeSync(descriptor),
    };
  } catch {
    return null;
  }
}
