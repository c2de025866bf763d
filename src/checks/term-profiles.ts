import { type Content, unresolvedIn } from '../newsroom/snapshot/snapshot.ts';
import { closest } from '../problems/closest.ts';
import { type Finding, finding } from '../problems/problem.ts';
import {
  pictureFolders,
  type Term,
  type TermKind,
  termFiles,
  termKinds,
} from '../publication/publication.ts';

/** What the pages of sections, topics and people show must be there: pictures, and stories they open with. */
export function termProfiles(content: Content): Finding[] {
  const { terms } = content.publication;
  return termKinds.flatMap((kind) =>
    terms[kind].flatMap((term) => [...pictureOf(content, kind, term), ...storiesOf(content, kind, term)]),
  );
}

function pictureOf({ images }: Content, kind: TermKind, { id, picture }: Term): Finding[] {
  if (!picture) return [];
  const owner = `${pictureFolders[kind]}/${id}`;
  const known = images.filter((one) => one.owner === owner).map(({ name }) => name);
  const src = picture.src.normalize('NFC');
  if (known.includes(src)) return [];
  const params = { src, nearest: closest(src, known) };
  return [finding('image-missing', params, termFiles[kind], [id, 'picture', 'src'])];
}

function storiesOf(content: Content, kind: TermKind, { id, featured = [] }: Term): Finding[] {
  const known = new Set([...content.articles.map(({ story }) => story), ...unresolvedIn(content, 'stories')]);
  return featured.flatMap((story, index) =>
    known.has(story)
      ? []
      : [
          finding('front-story', { id: story, nearest: closest(story, known) }, termFiles[kind], [
            id,
            'featured',
            index,
          ]),
        ],
  );
}
