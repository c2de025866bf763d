import path from 'node:path';
import { previewCommand } from './commands/preview.ts';
import { serve } from './serving.ts';

const command = previewCommand().parse();
const flags = command.opts<{ out: string; port: number }>();

await serve(path.resolve(flags.out), flags.port);
