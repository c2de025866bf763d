import { startQuickly } from './quick-start.ts';

startQuickly();
await import('./build-command.ts');
