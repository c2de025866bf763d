import type { Command } from 'commander';
import { auditCommand } from './audit.ts';
import { benchCommand } from './bench.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { devCommand } from './dev.ts';
import { docsCommand } from './docs.ts';
import { docsSiteCommand } from './docs-site.ts';
import { doctorCommand } from './doctor.ts';
import { importCommand } from './import.ts';
import { previewCommand } from './preview.ts';
import { rollbackCommand } from './rollback.ts';
import { screenshotsCommand } from './screenshots.ts';
import { serveCommand } from './serve.ts';
import { startCommand } from './start.ts';
import { testCommand } from './test.ts';
import { themeCommand } from './theme.ts';
import { translatedCommand } from './translated.ts';

/** The commands of a newsroom, by the name of their npm script, in the order in which they are explained. */
export const newsroomCommands: Readonly<Record<string, () => Command>> = {
  start: startCommand,
  dev: devCommand,
  check: checkCommand,
  import: importCommand,
  translated: translatedCommand,
  build: buildCommand,
  preview: previewCommand,
  audit: auditCommand,
  rollback: rollbackCommand,
  serve: serveCommand,
  theme: themeCommand,
  doctor: doctorCommand,
};

/** All commands, those for who works on Warraq itself included. */
export const commands: Readonly<Record<string, () => Command>> = {
  ...newsroomCommands,
  test: testCommand,
  docs: docsCommand,
  'docs:site': docsSiteCommand,
  bench: benchCommand,
  screenshots: screenshotsCommand,
};
