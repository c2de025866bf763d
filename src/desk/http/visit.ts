import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Templates } from '../../press/templates/templates.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Attempts } from '../access/attempts.ts';
import type { ClientFiles } from '../client-files.ts';
import type { Serving } from './handler.ts';
import type { Access, Identity } from './identify.ts';
import { interfaceLanguages, interfaceStrings, languageFor, sessionOf } from './session.ts';

/** Everything that requests are answered from. */
export interface Front {
  serving: Serving;
  access: Access;
  attempts: Attempts;
  client: Promise<ClientFiles>;
  /** Of the code: browsers that have another load the page again. */
  version: string;
  templates: Promise<Templates>;
  /** Told of what should not have happened. */
  report(error: unknown): void;
}

/** A request, who sent it, and what answers need. */
export interface Visit extends Identity {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  publication: Publication | null;
  /** Headers of every answer: the cookie, if there is a new one. */
  headers: Record<string, string>;
}

/** What a session is told of itself. */
export function tellSession({ serving, access }: Pick<Front, 'serving' | 'access'>, visit: Visit) {
  const { user, session, request, publication } = visit;
  const languages = interfaceLanguages(serving.desk.roots, publication);
  return sessionOf({
    user,
    token: access.sessions.tokenOf(session),
    languages,
    language: languageFor(languages, request.headers['accept-language']).language,
    publication,
    git: serving.desk.repository !== null,
    uploadLimit: serving.uploadLimit,
    wordsIn: (language) => interfaceStrings(serving.desk.roots, language),
    signsIn: access.local === null && request.headers['remote-user'] === undefined,
  });
}
