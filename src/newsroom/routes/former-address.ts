import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Route, route } from './route.ts';

/** The pages at addresses that lead elsewhere, or to nothing any more. */
export function formerAddressRoutes({ redirects, gone }: Pick<Snapshot, 'redirects' | 'gone'>): Route[] {
  return [
    ...[...redirects].map(([path, { edition }]) => route('redirect', edition, path, path)),
    ...[...gone].map(([path, { edition }]) => route('gone', edition, path, path)),
  ];
}
