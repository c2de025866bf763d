import type { IncomingMessage, RequestListener } from 'node:http';
import type { Plugin } from 'vite';
import { NoUsers } from './no-users.ts';
import type { DeskOptions } from './open.ts';
import { type StartedDesk, startDesk } from './server.ts';

/**
 * Lets `astro dev` answer below `/desk/`, by the rules of `npm run desk`. The desk is opened when somebody first asks for
 * it, and not at all where other machines could reach it and it has no users.
 */
export function deskInDev(options: DeskOptions & { host: string }): Plugin {
  let desk: Promise<StartedDesk> | undefined;
  const listener: RequestListener = (request, response) => {
    desk ??= startDesk(options);
    desk.then(
      (one) => one.listener(request, response),
      (error: unknown) => {
        desk = undefined;
        if (!(error instanceof NoUsers)) options.report(error);
        response.writeHead(error instanceof NoUsers ? 403 : 500, {
          'content-type': 'text/plain; charset=utf-8',
        });
        response.end(error instanceof NoUsers ? error.message : 'The desk could not be opened.');
      },
    );
  };
  return {
    name: 'warraq:desk',
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        if (isOfDesk(request)) listener(request, response);
        else next();
      });
      server.httpServer?.once('close', () => void desk?.then(({ stop }) => stop()));
    },
  };
}

const isOfDesk = ({ url = '' }: IncomingMessage): boolean => /^\/desk(?:[/?]|$)/.test(url);
