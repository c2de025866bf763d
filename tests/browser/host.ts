import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { sendFile } from '../../src/press/dev/send-file.ts';

/** The headers that a site asks its host to send with every file. */
export function hostHeaders(out: string): Record<string, string> {
  const [everywhere = ''] = readFileSync(path.join(out, '_headers'), 'utf8').split('\n\n');
  const lines = everywhere.split('\n').slice(1);
  return Object.fromEntries(
    lines.map((line) =>
      line
        .trim()
        .split(/: (.*)/)
        .slice(0, 2),
    ),
  );
}

/** A host that serves a site with its headers. */
export interface Host {
  origin: string;
  stop(): void;
}

/** @param out the folder of the site */
export async function startHost(out: string): Promise<Host> {
  const headers = Object.entries(hostHeaders(out));
  const host = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (!sendFile(out, request.url ?? '/', request, response)) response.writeHead(404).end();
  }).listen(0, 'localhost');
  await once(host, 'listening');
  return {
    origin: `http://localhost:${(host.address() as AddressInfo).port}`,
    stop: () => {
      host.closeAllConnections();
      host.close();
    },
  };
}

/** Tells what any page of a window does that its policy forbids, as `directive: address`. */
export async function watchPolicy(page: Page, told: (violation: string) => void): Promise<void> {
  await page.exposeFunction('report', told);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (window as unknown as { report(violation: string): void }).report(
        `${effectiveDirective}: ${blockedURI}`,
      ),
    );
  });
}
