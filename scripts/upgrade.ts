import { upgradeCommand } from './commands/upgrade.ts';

upgradeCommand().parse();
