import { Refused, Unreachable } from '../connection/requests.ts';
import type { ItemSession } from '../model/item-session.ts';
import { type Desk, tell } from './desk.ts';
import { wordsOf } from './problem-words.ts';

/** @returns what the picture is called beside the text; `null` if it was not taken, which is told */
export async function upload(desk: Desk, item: ItemSession, file: File): Promise<string | null> {
  const { t, formats, session } = desk;
  if (file.size > session.uploadLimit) {
    tell(t('pictureTooLarge', { name: file.name, limit: formats.bytes(session.uploadLimit) }));
    return null;
  }
  try {
    const { name } = await item.upload(file);
    tell(t('pictureUploaded', { name }));
    return name;
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
    const why = error instanceof Refused ? wordsOf(t, error.problems[0]) || error.message : t('unreachable');
    tell(t('pictureRefused', { name: file.name, why }));
    return null;
  }
}
