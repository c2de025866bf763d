import { pictureFolders, termKinds } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import { leadFile } from '../queries/pictures.ts';
import { cutsOf, mainRendition, widthsOf } from '../snapshot/renditions.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Route, route } from './route.ts';

/** Sections, topics and people that have a picture. */
export const termOwners = ({ publication: { terms } }: Snapshot) =>
  termKinds.flatMap((kind) =>
    terms[kind].flatMap(({ id, picture }) => (picture ? [`${pictureFolders[kind]}/${id}`] : [])),
  );

/** The files of the pictures of an owner, `stories/<id>` or another. */
export function imageRoutes(snapshot: Snapshot, owner: string): Route[] {
  const articles = owner.startsWith('stories/') ? snapshot.story(owner.slice('stories/'.length)) : [];
  const leads = new Set(articles.map((one) => leadFile(snapshot, one)?.name));
  return snapshot.images(owner).flatMap((image) => {
    const files = [mainRendition(image), ...widthsOf(image), ...(leads.has(image.name) ? cutsOf(image) : [])];
    return files
      .flatMap(({ path }) => urlsOf(snapshot.publication).everywhere(path))
      .map((url) => route('image', '', `${owner}/${image.name}`, url));
  });
}
