import path from 'node:path';
import { readMedia } from '../../disk/content/media/read-media.ts';
import { rewrite } from '../../disk/content/rewrite.ts';
import { decode, exists, read } from '../../disk/files.ts';
import { removeFile, writeWhole } from '../../disk/output/whole-file.ts';
import { pathOf } from '../../disk/roots.ts';
import { runForBytes } from '../../disk/run-command.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { extensionsOf, mediaFormatOf } from '../../publication/media/kinds.ts';
import { sniffMedia } from '../../publication/media/sniff.ts';
import { editionOf } from '../../publication/publication.ts';
import type { Article } from '../../story/article.ts';
import { withData } from '../../story/front-matter-write.ts';
import type { Stories } from '../translation/stories.ts';
import { isMade, recordingName } from './names.ts';
import { isStaleRecording, textOfArticle } from './stale.ts';

/** An article that is to be read aloud. */
export interface RecordingTask {
  article: Article;
  /** What of it is read. */
  text: string;
  /** The bytes of its file as they were then. */
  before: Uint8Array;
}

/** A recording that was made. */
export interface MadeRecording {
  story: string;
  edition: string;
  /** As problems name it. */
  file: string;
  seconds: number;
  bytes: number;
}

/** What is to be done about an article: nothing where its recording says what it says, or is not ours. */
export function recordingTask(stories: Stories, article: Article): RecordingTask | 'own' | 'same' | 'gone' {
  if (article.status === 'withdrawn') return 'gone';
  if (article.audio && !isMade(article.audio.src)) return 'own';
  if (
    article.audio &&
    hasRecording(stories, article) &&
    !isStaleRecording(stories.roots, article, stories.reader)
  )
    return 'same';
  const before = read(pathOf(stories.roots, article.body.file));
  return { article, text: textOfArticle(before, article, stories.reader), before };
}

const hasRecording = ({ roots }: Stories, { audio, body }: Article) =>
  exists(path.join(path.dirname(pathOf(roots, body.file)), audio?.src ?? ''));

/**
 * Has an article read aloud, keeps the recording beside it, and names it in its front matter; that of an older text
 * goes. If anything fails, or somebody changes the file meanwhile, all stays as it was.
 *
 * @param folder where the command runs
 */
export async function makeRecording(
  { roots, content }: Stories,
  { article, text, before }: RecordingTask,
  folder: string,
): Promise<MadeRecording | Problem> {
  const { story, edition, body } = article;
  const place = { file: body.file, line: 1, column: 1 };
  const settings = content.publication.audio;
  if (!settings) return problem('audio-no-command', {}, { ...place, file: 'content/publication.yaml' });
  const { language } = editionOf(content.publication, edition);
  const env = { WARRAQ_STORY: story, WARRAQ_EDITION: edition, WARRAQ_LANGUAGE: language };
  const run = await runForBytes({ ...settings, folder, env }, text);
  const heard = 'output' in run ? recordingIn(run.output) : run;
  if ('detail' in heard) return problem('audio-command', { ...heard, story, edition }, place);
  const name = recordingName(edition, text, heard.extension);
  const target = path.join(path.dirname(pathOf(roots, body.file)), name);
  writeWhole(target, heard.bytes);
  if (!named({ roots }, article, before, name)) {
    if (name !== article.audio?.src) removeFile(target);
    return problem('audio-unnamed', { src: name, story }, place);
  }
  return { story, edition, file: path.posix.join(path.posix.dirname(body.file), name), ...heard.told };
}

/** Names a recording in front matter, and takes away the one that was named there. */
function named(
  { roots }: Pick<Stories, 'roots'>,
  { body, audio }: Article,
  before: Uint8Array,
  src: string,
): boolean {
  if (audio?.src === src) return true;
  const file = pathOf(roots, body.file);
  const text = withData(decode(before) ?? '', ['audio', 'src'], src);
  if (text === null || !exists(file) || !rewrite(file, before, text)) return false;
  if (audio) removeFile(path.join(path.dirname(file), audio.src));
  return true;
}

interface Heard {
  bytes: Buffer;
  /** What the file is called behind its dot. */
  extension: string;
  told: { seconds: number; bytes: number };
}

/** What a command gave, if it is a recording that browsers play. */
function recordingIn(bytes: Buffer): Heard | { detail: string } {
  const container = sniffMedia(bytes);
  const extension = extensionsOf('audio').find((one) => mediaFormatOf(`a.${one}`)?.holds === container);
  const learnt = extension ? readMedia(bytes, `a.${extension}`) : null;
  if (!extension || !learnt || learnt.flaw !== null || learnt.seconds === null)
    return {
      detail: `gave ${bytes.length === 0 ? 'nothing' : 'something that is no recording that browsers play'}.`,
    };
  return { bytes, extension, told: { seconds: learnt.seconds, bytes: bytes.length } };
}
