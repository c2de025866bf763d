import { bare, cutPhrase, endGroup, holdsPhrase, type Lexicon } from './lexicon.ts';
import { wordsOf } from './lines.ts';
import { isInvitation } from './page/invitations.ts';
import { isWholeSentence } from './places.ts';

/** A line that is no part of the story wherever it stands: why, and what it says that is kept beside the story. */
export interface Notice {
  reason: string;
  /** Under which name it is kept; most are only told. */
  keep?: 'captions' | 'credits' | 'rights' | 'priority' | 'notes' | undefined;
}

/** The most words of a notice about rights; a longer paragraph has something else to say. */
const longestNotice = 60;

/** What a line is that may stand anywhere, if it is no part of the story. */
export function noticeIn(text: string, lexicon: Lexicon): Notice | null {
  const { fold, ends, urgent, credits, contributions, advisories } = lexicon;
  const inner = bare(text);
  if (isEnd(text, lexicon) || isEnd(inner, lexicon) || ends.has(fold(inner))) return { reason: endGroup };
  if (wordsOf(inner).length <= 25 && isAdvisory(inner, cutPhrase(inner, advisories, fold)?.rest, lexicon))
    return { reason: 'a note to the desk', keep: 'notes' };
  if (isPageNumber(text, lexicon)) return { reason: 'page number' };
  if (
    urgent.has(fold(text)) ||
    (/^\p{L}+ \d{1,2}$/u.test(inner) && urgent.has(fold(inner.replace(/ \d+$/, ''))))
  )
    return { reason: 'how urgent it is', keep: 'priority' };
  if (opensWith(text, lexicon, 'rights') || /^(?:©|\(c\)\s*\d|copyright\s*(?:©|\(c\)|\d))/iu.test(text))
    return wordsOf(text).length <= longestNotice ? { reason: 'rights', keep: 'rights' } : null;
  if (isInvitation(text, lexicon, false)) return { reason: 'invitation to follow' };
  if (isCaption(text, lexicon)) return { reason: 'caption of a picture', keep: 'captions' };
  const isCredit = text.startsWith('(') && cutPhrase(inner, credits, fold) !== null;
  if (isCredit || (wordsOf(text).length <= 25 && holdsPhrase(text, contributions, fold)))
    return { reason: 'who worked on it', keep: 'credits' };
  return null;
}

/** Whether what begins like a note to the desk is one, and no sentence: see `advisories`. */
function isAdvisory(text: string, rest: string | undefined, { dates, fold }: Lexicon): boolean {
  if (rest === undefined) return false;
  if (/^[.!\s]*$|^\s*[:：–—-]/u.test(rest) || (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text))) return true;
  const [start = ''] = rest.replace(/(\p{Nd})\s+(?=\p{L}{1,2}(?!\p{L}))/u, '$1').split(/[,،;؛]/u);
  const words = start.split(/\s+/u).filter(Boolean).slice(0, 3);
  return words.some((word) => {
    const unit = word.replace(/\p{Nd}+/gu, '');
    const isUnit = unit !== word || [...fold(unit)].length > 2;
    return /^\p{Nd}+(?:[:./-]\p{Nd}+)+[.]?$/u.test(word) || (isUnit && dates.has(fold(unit)));
  });
}

/** The same at the end of a text, where less is needed to know it. */
export function closingNotice(text: string, lexicon: Lexicon): Notice | null {
  const { fold, rights, credits } = lexicon;
  if (wordsOf(text).length > longestNotice) return null;
  if (holdsPhrase(text, rights, fold)) return { reason: 'rights', keep: 'rights' };
  const credit = cutPhrase(bare(text), credits, fold);
  if (credit && (/^\s*[:：/–—-]/u.test(credit.rest) || isNamesOnly(credit.rest, lexicon)))
    return { reason: 'who worked on it', keep: 'credits' };
  if (isHashtags(text)) return { reason: 'hashtags', keep: 'notes' };
  const isAgency = bare(text)
    .split('/')
    .every((one) => lexicon.agencies.has(fold(one)));
  const isByInitials = !isAgency && (isInitials(text.replaceAll('\u0640', '')) || isMarked(text));
  if (isByInitials || isSigned(text, lexicon)) return { reason: 'initials', keep: 'credits' };
  return null;
}

/** Words that are nothing but hashtags. */
export const isHashtags = (text: string): boolean =>
  text.split(/\s+/).every((word) => /^#[\p{L}\p{M}\p{N}_]+$/u.test(word));

/** After “Reporting by” come names in capitals, and other credits; in a script without capitals, few words. */
const isNamesOnly = (text: string, { credits, fold }: Lexicon): boolean =>
  text.split(/[.;]\s+/u).every((part, index) => {
    const names = index === 0 ? part : (cutPhrase(part, credits, fold)?.rest ?? part);
    const words = wordsOf(names);
    return /\p{Lu}/u.test(names)
      ? words.every((word) => /\p{Lu}/u.test(word) || word.length <= 4)
      : words.length <= 6;
  });

const opensWith = (text: string, lexicon: Lexicon, kind: 'rights'): boolean =>
  cutPhrase(text.replace(/^[©\s*–—-]+/u, ''), lexicon[kind], lexicon.fold) !== null;

/** A label of captions before a colon, dash or slash, or alone on a line. */
function isCaption(text: string, { captions, places, fold }: Lexicon): boolean {
  const inner = bare(text);
  if (captions.has(fold(inner))) return true;
  const cut = cutPhrase(inner, captions, fold);
  // `صور` is a town as well, before a lead.
  if (!cut || (places.has(fold(cut.phrase)) && isWholeSentence(cut.rest.replace(/^[\s:：]+/u, ''))))
    return false;
  return /^\s*(?:[:：/|]|\s[–—-]\s|[)\]])/u.test(cut.rest);
}

/** `انتهى/25 ر`: an end mark with initials and numbers of whoever sent it. */
function isEnd(text: string, { ends, fold }: Lexicon): boolean {
  if (/^[\s\p{Pd}]*30[\s\p{Pd}]*$/u.test(text) && /\p{Pd}/u.test(text)) return true;
  const cut = cutPhrase(text, ends, fold);
  if (!cut) return false;
  const rest = cut.rest.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return rest.length <= 5 && rest.every((word) => word.length <= 3);
}

/** `- 2 -`, `2/3`, `Page 2 of 3`, `صفحة ٢`; not a bare number, which a text may hold. */
function isPageNumber(text: string, { pages, fold }: Lexicon): boolean {
  if (/^[\p{Pd}\s]*\p{Nd}{1,3}[\p{Pd}\s]*$/u.test(text)) return /\p{Pd}/u.test(text);
  if (/^\(?\p{Nd}{1,2}\s*\/\s*\p{Nd}{1,2}\)?$/u.test(text)) return true;
  const words = bare(text)
    .split(/[\s/]+/u)
    .filter(Boolean);
  const numbers = words.filter((word) => /^\p{Nd}{1,3}$/u.test(word));
  return (
    numbers.length > 0 &&
    words.length <= 5 &&
    words.length > numbers.length &&
    words.every((word) => numbers.includes(word) || pages.has(fold(word)))
  );
}

/** `=====ر.ح`: initials behind a line. */
const isMarked = (text: string): boolean => /^[=_*~]{2,}\s*(?:\p{L}{1,2}[./\s]?){1,4}$/u.test(text);

/** `WAM/Khalid/Amal`: an agency, and who wrote and sent it. */
function isSigned(text: string, { agencies, fold }: Lexicon): boolean {
  const [agency = '', ...people] = text.split('/').map((part) => part.trim());
  return agencies.has(fold(agency)) && people.length > 0 && people.length < 5 && people.every(isShort);
}

const isShort = (text: string): boolean => /^[\p{L}\p{M}.]+(?: [\p{L}\p{M}.]+)?$/u.test(text);

/** `lh/on`, `bur-lh/on/jk`, `ع.ا / س.م`: who wrote, edited and sent it. */
const isInitials = (text: string): boolean =>
  /^\p{Ll}{2,4}(?:-\p{Ll}{2,3})?(?:\/\p{Ll}{2,3})+$/u.test(text) ||
  /^(?:\p{Lu}{2,3}(?:\/\p{Lu}{2,3})+)$|^\p{Lu}\.\s?\p{Lu}\.?$/u.test(text) ||
  /^(?:\p{Lo}{1,2}\.){1,3}\p{Lo}{1,2}\.?$/u.test(text) ||
  /^[([]?(?:\p{Lo}{1,2}[.\s]?){1,3}(?:\s*[/،-]\s*(?:\p{Lo}{1,2}[.\s]?){1,3})+[)\]]?$/u.test(text);
