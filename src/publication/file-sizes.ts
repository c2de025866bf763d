/** What files of a newsroom are: texts, what they draw on (YAML and JSON), and pictures, recordings and documents beside them. */
export type FileKind = 'text' | 'vocabulary' | 'picture' | 'recording' | 'document';

/** How large files of each kind may be, in megabytes of 1,000,000 bytes, if the publication says nothing else. */
export const usualMegabytes: Readonly<Record<FileKind, number>> = {
  text: 2,
  vocabulary: 20,
  picture: 100,
  recording: 300,
  document: 50,
};

/** No file is read that is larger, whatever the publication says: what is read is held in memory. */
export const mostMegabytes = 1000;

/** What `maxMegabytes` of `publication.yaml` says. */
export type MaxMegabytes = Partial<Record<FileKind, number>>;
