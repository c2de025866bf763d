import { z } from 'zod';

/** A key by which search engines know who tells them of changes: https://www.indexnow.org/documentation */
export const indexNowKey = z
  .string()
  .regex(/^[A-Za-z0-9-]{8,128}$/, 'write 8 to 128 Latin letters, digits and hyphens.')
  .describe(
    'A key of your choice, by which search engines know that the site itself tells them of changes: the text of `/<key>.txt`, and no secret.',
  );
