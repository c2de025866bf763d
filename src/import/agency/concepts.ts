import { broaderTopics } from './media-topics.ts';

/** Something of a controlled vocabulary: a subject, a genre, a place. */
export interface Concept {
  name?: string | undefined;
  /** With the alias of its vocabulary where that is one of the IPTC: `medtop:20000523`. */
  code?: string | undefined;
  /** What the agency says that it is: `cpnat:person`, `about`. */
  type?: string | undefined;
  /** Codes of those that contain it, nearest first, as far as the item says. */
  broader?: readonly string[] | undefined;
}

/** Vocabularies of the IPTC, and the aliases that its catalogues give them. */
const aliases: Readonly<Record<string, string>> = {
  mediatopic: 'medtop',
  subjectcode: 'subj',
  genre: 'genre',
};

const vocabulary = /^https?:\/\/cvx?\.iptc\.org\/newscodes\/([\w-]+)\/?(.*)$/;

/**
 * The code of a concept in one form, whatever form an agency gives it in: a qcode (`medtop:20000523`), a URI
 * (`http://cv.iptc.org/newscodes/mediatopic/20000523`), or a scheme and a code beside it.
 */
export function codeOf(code: string | undefined, scheme?: string): string | undefined {
  if (code === undefined) return undefined;
  const [, own, value] = vocabulary.exec(code) ?? [];
  if (own !== undefined && value) return `${aliases[own] ?? own}:${value}`;
  if (scheme === undefined) return /^\d{8}$/.test(code) ? iptcCode(code) : code;
  const [, of] = vocabulary.exec(scheme) ?? [];
  if (of !== undefined) return `${aliases[of] ?? of}:${code}`;
  return /^[a-z][\w-]*$/i.test(scheme) ? `${scheme}:${code}` : scheme + code;
}

/** Eight digits alone: Media Topics other than the topmost begin with 2, Subject Codes with 0 or 1. */
const iptcCode = (code: string) => `${/^2/.test(code) ? 'medtop' : 'subj'}:${code}`;

/**
 * The codes of what contains a concept, nearest first. Subject Codes say it by their digits (`15054000` is in
 * `15000000`), and the seventeen topmost are Media Topics as well, by the same digits
 * (https://iptc.org/standards/subject-codes/).
 */
export function broaderCodes(code: string): string[] {
  const [, top, middle, last] = /^subj:(\d{2})(\d{3})(\d{3})$/.exec(code) ?? [];
  if (top === undefined) return broaderTopics(code);
  const wider = [
    ...(last === '000' ? [] : [`subj:${top}${middle}000`]),
    ...(middle === '000' ? [] : [`subj:${top}000000`]),
  ];
  return [...wider, `medtop:${top}000000`];
}
