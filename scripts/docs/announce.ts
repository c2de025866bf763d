import { announceSchema, channelSchema, channelSchemas } from '../../src/publication/schemas/announce.ts';
import { digestSchema, digestSchemas } from '../../src/publication/schemas/digest.ts';
import { keyTable, tablesOf } from './keys.ts';
import { type DocsPage, referencePage } from './page.ts';

/** What may stand in `announce.yaml`: channels of each kind. */
export const announceSettings = (): DocsPage =>
  referencePage('announce', 'Settings of announcements', [
    'In `content/announce.yaml`. Secrets are never in it: it has the names of variables of the environment. [Announce](../announce.md) has examples.',
    keyTable(announceSchema.pick({ hours: true, texts: true })),
    'Every channel has, below `channels` and its name:',
    keyTable(channelSchema),
    ...tablesOf(channelSchemas, (kind) => `A channel with \`to: ${kind}\` has:`),
    'Every digest has, below `digests` and its name:',
    keyTable(digestSchema),
    ...tablesOf(digestSchemas, (kind) => `A digest with \`by: ${kind}\` has:`),
  ]);
