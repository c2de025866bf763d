import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { typeOf } from '../../outputs/site-files/served-as.ts';
import type { ClientFiles } from '../client-files.ts';
import type { InterfaceLanguage } from '../protocol.ts';
import { closed, ofPage } from './policy.ts';
import { type Headers, send } from './send.ts';

/** Answers with the desk's own page. Everything in it is ours: what people wrote comes as JSON. */
export function sendPage(
  response: ServerResponse,
  { script, style }: ClientFiles,
  { language, direction }: InterfaceLanguage,
  headers: Headers,
): void {
  const nonce = randomBytes(18).toString('base64url');
  const page = `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="desk-nonce" content="${nonce}">
<title>Warraq</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
</head>
<body><div id="desk"></div></body>
</html>
`;
  send(response, 200, Buffer.from(page), {
    ...ofPage(nonce),
    'content-type': 'text/html; charset=utf-8',
    ...headers,
  });
}

const lasting = 'private, max-age=31536000, immutable';

/** Answers with a file of the bundle, which never changes under its name. @returns whether there is one */
export function sendClientFile(response: ServerResponse, { files }: ClientFiles, path: string): boolean {
  const file = files.get(path);
  if (!file) return false;
  const { 'content-security-policy': _, ...headers } = closed;
  send(response, 200, file, { ...headers, 'cache-control': lasting, 'content-type': typeOf(path) });
  return true;
}
