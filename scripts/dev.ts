import { Command } from 'commander';
import { options, project } from './options.ts';

const command = new Command('npm run dev --')
  .description('Serves the newsroom while you write: pages reload when a file is saved.')
  .addOption(options.port())
  .option('--host', 'let other devices on the network in', false)
  .parse();
const flags = command.opts<{ port: number; host: boolean }>();

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.chdir(project);
const { dev } = await import('astro');
await dev({ root: project, server: { port: flags.port, host: flags.host } });
