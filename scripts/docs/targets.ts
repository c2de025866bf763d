import { cacheSchemas, targetSchemas, tellingSchema } from '../../src/publication/schemas/deploy.ts';
import { keyTable, tablesOf } from './keys.ts';
import { type DocsPage, referencePage } from './page.ts';

/** What may stand in `deploy.yaml`: a target of each kind, and whom it tells. */
export const targetSettings = (): DocsPage =>
  referencePage('targets', 'Settings of targets', [
    'In `content/deploy.yaml`, below `targets` and the name of each. Secrets are never in it: it has the names of variables of the environment. [Targets](../targets.md) has examples.',
    'Every target has:',
    keyTable(tellingSchema),
    ...tablesOf(targetSchemas, (kind) => `A target with \`to: ${kind}\` has:`),
    ...tablesOf(cacheSchemas, (kind) => `A cache in \`purge\`, with \`at: ${kind}\`, has:`),
  ]);
