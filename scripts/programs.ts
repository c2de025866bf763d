/** Programs of threads, which are started by URL. */
export const threads = [
  'src/press/look-worker.ts',
  'src/press/render/worker.ts',
  'src/press/review/audit-worker.ts',
  'src/press/watch/worker.ts',
];

/** What a program's file is called in a bundle, without its ending: `press-render-worker`. */
export const nameInBundle = (program: string): string =>
  program
    .replace(/^(?:src|scripts)\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-');
