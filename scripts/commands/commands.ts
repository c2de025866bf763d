import type { Command } from 'commander';
import type { NewsroomCommand } from '../programs.ts';
import { announceCommand } from './announce.ts';
import { audioCommand } from './audio.ts';
import { auditCommand } from './audit.ts';
import { benchCommand } from './bench.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { deployCommand } from './deploy.ts';
import { deskCommand } from './desk.ts';
import { devCommand } from './dev.ts';
import { digestCommand } from './digest.ts';
import { docsCommand } from './docs.ts';
import { docsSiteCommand } from './docs-site.ts';
import { doctorCommand } from './doctor.ts';
import { embedCommand } from './embed.ts';
import { importCommand } from './import.ts';
import { packageCommand } from './package.ts';
import { paperCommand } from './paper.ts';
import { previewCommand } from './preview.ts';
import { rollbackCommand } from './rollback.ts';
import { screenshotsCommand } from './screenshots.ts';
import { serveCommand } from './serve.ts';
import { startCommand } from './start.ts';
import { statusCommand } from './status.ts';
import { testCommand } from './test.ts';
import { themeCommand } from './theme.ts';
import { translateCommand } from './translate.ts';
import { upgradeCommand } from './upgrade.ts';

/** What each command of a newsroom takes. */
export const newsroomCommands: Readonly<Record<NewsroomCommand, () => Command>> = {
  start: startCommand,
  dev: devCommand,
  check: checkCommand,
  import: importCommand,
  embed: embedCommand,
  translate: translateCommand,
  audio: audioCommand,
  status: statusCommand,
  desk: deskCommand,
  build: buildCommand,
  preview: previewCommand,
  audit: auditCommand,
  deploy: deployCommand,
  announce: announceCommand,
  digest: digestCommand,
  paper: paperCommand,
  rollback: rollbackCommand,
  serve: serveCommand,
  theme: themeCommand,
  doctor: doctorCommand,
  upgrade: upgradeCommand,
};

/** All commands, those for who works on Warraq itself included. */
export const commands: Readonly<Record<string, () => Command>> = {
  ...newsroomCommands,
  test: testCommand,
  package: packageCommand,
  docs: docsCommand,
  'docs:site': docsSiteCommand,
  bench: benchCommand,
  screenshots: screenshotsCommand,
};
