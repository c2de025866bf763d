import { pictureFolders, type TermKind } from '../../publication/publication.ts';
import { liveArticle, type Snapshot } from '../snapshot/snapshot.ts';
import { pictureQueries } from './pictures.ts';

/** Questions about sections, topics and people that only their own pages ask. */
export const profileQueries = {
  /** What directories of podcasts are told of a show that has a picture. */
  podcast: (snapshot: Snapshot, edition: string, id: string) => {
    const found = snapshot.publication.terms.show.find((one) => one.id === id);
    const { picture, podcast } = found ?? {};
    const file = picture && pictureQueries.image(snapshot, `shows/${id}`, picture.src, edition);
    if (!podcast || !file) return null;
    const { category, explicit = false, serial = false, email = null, guid = null } = podcast;
    return { image: file.url, category, explicit, serial, email, guid };
  },

  /** What the page of a section, topic or person says of it, and which stories it opens with. */
  profile: (snapshot: Snapshot, edition: string, kind: TermKind, id: string) => {
    const found = snapshot.publication.terms[kind].find((one) => one.id === id);
    const { about, role, contact, picture, featured = [] } = found ?? {};
    const file =
      picture && pictureQueries.image(snapshot, `${pictureFolders[kind]}/${id}`, picture.src, edition);
    return {
      about: about?.[edition] ?? null,
      role: role?.[edition] ?? null,
      contact: contact ?? null,
      picture:
        picture && file
          ? { ...file, alt: picture.alt[edition] ?? '', ...(picture.focus && { focus: picture.focus }) }
          : null,
      featured: featured.filter((story) => liveArticle(snapshot, edition, story) !== null),
    };
  },
};
