/** The commands of newsrooms, by the name of their npm script, in the order in which they are explained. */
export const newsroomNames = [
  'start',
  'dev',
  'check',
  'import',
  'embed',
  'translate',
  'audio',
  'status',
  'desk',
  'build',
  'preview',
  'audit',
  'deploy',
  'announce',
  'digest',
  'paper',
  'rollback',
  'serve',
  'theme',
  'doctor',
  'upgrade',
] as const;
export type NewsroomCommand = (typeof newsroomNames)[number];

/** Programs of threads, which are started by URL. */
export const threads = [
  'src/disk/content/media/probe-worker.ts',
  'src/press/look-worker.ts',
  'src/press/render/worker.ts',
  'src/press/review/audit-worker.ts',
  'src/press/watch/worker.ts',
];

/** Programs of processes that commands start. */
export const processes = ['src/press/templates/compile-templates.ts'];

/** What a program's file is called in a bundle, without its ending: `press-render-worker`. */
export const nameInBundle = (program: string): string =>
  program
    .replace(/^(?:src|scripts)\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-');
